import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import type { ForumEvent } from '../../src/forum/kernel/events.ts'
import { consequences, followUps } from '../../src/worker/consequences.ts'
import type { TestForum } from '../forum.ts'
import { openScene, stored } from './scene.ts'

const examples: { readonly [Type in ForumEvent['type']]: Extract<ForumEvent, { type: Type }> } = {
  'thread.started': { type: 'thread.started', threadId: 1, postId: 1, authorId: 1 },
  'thread.renamed': { type: 'thread.renamed', threadId: 1 },
  'thread.moved': { type: 'thread.moved', threadId: 1, fromBoardId: 1 },
  'threads.moved': { type: 'threads.moved', threadIds: [1, 2, 3] },
  'thread.locked': { type: 'thread.locked', threadId: 1, moderatorId: 3 },
  'thread.unlocked': { type: 'thread.unlocked', threadId: 1, moderatorId: 3 },
  'thread.pinned': { type: 'thread.pinned', threadId: 1, moderatorId: 3 },
  'thread.unpinned': { type: 'thread.unpinned', threadId: 1, moderatorId: 3 },
  'thread.removed': { type: 'thread.removed', threadId: 3, byId: 3 },
  'thread.restored': { type: 'thread.restored', threadId: 1, byId: 3 },
  'post.replied': { type: 'post.replied', postId: 4, threadId: 1, authorId: 1 },
  'post.edited': { type: 'post.edited', postId: 7, threadId: 1, revision: 2, editorId: 2 },
  'post.removed': { type: 'post.removed', postId: 3, threadId: 1, byId: 1 },
  'post.restored': { type: 'post.restored', postId: 4, threadId: 1, byId: 1 },
  'posts.imported': { type: 'posts.imported', fromId: 1, toId: 8 },
  'posts.rendered': { type: 'posts.rendered', postIds: [1, 2] },
  'post.reacted': { type: 'post.reacted', postId: 1, memberId: 2 },
  'member.joined': { type: 'member.joined', memberId: 1 },
  'member.renamed': { type: 'member.renamed', memberId: 1 },
  'claim.decided': { type: 'claim.decided', claimId: 1 },
  'claim.accepted': { type: 'claim.accepted', claimId: 1 },
  'claim.undone': { type: 'claim.undone', claimId: 1 },
  'claim.moved': { type: 'claim.moved', claimId: 1 },
  'mail.asked': { type: 'mail.asked', mailId: 1 },
  'notices.due': { type: 'notices.due', memberId: 1, noticeIds: [1, 2] },
  'digests.due': { type: 'digests.due', rhythm: 'daily', memberIds: [1, 2] },
  'words.censored': { type: 'words.censored' },
  'language.chosen': { type: 'language.chosen' },
}

async function everything(forum: TestForum): Promise<string> {
  const indexed = await sql`select * from indexed_post order by 1`.execute(forum.db)
  const words = await sql`select * from word order by 1`.execute(forum.db)
  return [await stored(forum), JSON.stringify(indexed.rows), JSON.stringify(words.rows)].join('\n')
}

test('every consequence run twice equals once', async (t) => {
  const { forum } = await openScene(t)
  let ran = 0
  for (const event of Object.values(examples)) {
    // oxlint-disable-next-line no-unsafe-type-assertion -- the row for a type takes its event.
    const following = consequences[event.type] as Readonly<
      Record<string, (forum: TestForum, event: ForumEvent) => Promise<void>>
    >
    assert.deepEqual(Object.keys(following), followUps(event.type))
    for (const [name, follow] of Object.entries(following)) {
      await follow(forum, event)
      const once = await everything(forum)
      await follow(forum, event)
      assert.equal(await everything(forum), once, `${event.type} → ${name}`)
      ran++
    }
  }
  assert.ok(ran > 0)
})
