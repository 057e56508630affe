/** Everything that happens in the forum which something else may care about. Past tense, ids only. */
export type ForumEvent =
  | {
      readonly type: 'thread.started'
      readonly threadId: number
      readonly postId: number
      readonly authorId: number
    }
  | { readonly type: 'thread.renamed'; readonly threadId: number }
  | { readonly type: 'thread.moved'; readonly threadId: number; readonly fromBoardId: number }
  | { readonly type: 'threads.moved'; readonly threadIds: readonly number[] }
  | { readonly type: 'thread.locked'; readonly threadId: number; readonly moderatorId: number }
  | { readonly type: 'thread.unlocked'; readonly threadId: number; readonly moderatorId: number }
  | { readonly type: 'thread.pinned'; readonly threadId: number; readonly moderatorId: number }
  | { readonly type: 'thread.unpinned'; readonly threadId: number; readonly moderatorId: number }
  | { readonly type: 'thread.removed'; readonly threadId: number; readonly byId: number }
  | { readonly type: 'thread.restored'; readonly threadId: number; readonly byId: number }
  | {
      readonly type: 'post.replied'
      readonly postId: number
      readonly threadId: number
      readonly authorId: number
    }
  | {
      readonly type: 'post.edited'
      readonly postId: number
      /** The one the edit made. */
      readonly revision: number
      readonly threadId: number
      readonly editorId: number
    }
  | {
      readonly type: 'post.removed'
      readonly postId: number
      readonly threadId: number
      readonly byId: number
    }
  | {
      readonly type: 'post.restored'
      readonly postId: number
      readonly threadId: number
      readonly byId: number
    }
  | { readonly type: 'posts.imported'; readonly fromId: number; readonly toId: number }
  | { readonly type: 'posts.rendered'; readonly postIds: readonly number[] }
  | { readonly type: 'post.reacted'; readonly postId: number; readonly memberId: number }
  | { readonly type: 'member.joined'; readonly memberId: number }
  | { readonly type: 'member.renamed'; readonly memberId: number }
  | { readonly type: 'claim.decided'; readonly claimId: number }
  | { readonly type: 'claim.accepted'; readonly claimId: number }
  | { readonly type: 'claim.undone'; readonly claimId: number }
  | { readonly type: 'claim.moved'; readonly claimId: number }
  | { readonly type: 'mail.asked'; readonly mailId: number }
  | {
      readonly type: 'notices.due'
      readonly memberId: number
      readonly noticeIds: readonly number[]
    }
  | {
      readonly type: 'digests.due'
      readonly rhythm: 'daily' | 'weekly'
      readonly memberIds: readonly number[]
    }
  | { readonly type: 'words.censored' }
  | { readonly type: 'language.chosen' }

export type EventOf<Type extends ForumEvent['type']> = Extract<ForumEvent, { type: Type }>
