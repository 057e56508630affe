/** The pages about the API. `api.op-…` says what each operation does, by its id. */
export const api = {
  'api.title': 'For programs',
  'api.about':
    'Programs can do here what their member can do on the pages, and nothing more. They show a token made on the account page; without one they read what guests may read.',
  'api.document': 'The same for machines (OpenAPI 3.1)',
  'api.problemsLink': 'What errors mean',
  'api.limits':
    'A token, or a network without one, has {requests, number} requests in five minutes; an answer 429 says in Retry-After how many seconds to wait.',
  'api.needsToken': 'needs a token',
  'api.parameter': 'Parameter',
  'api.kind': 'Kind',
  'api.meaning': 'Meaning',
  'api.required': 'required',
  'api.example': 'For example',
  'api.gives': 'Answers with {status}',
  'api.noun-boards': 'Boards',
  'api.noun-threads': 'Threads',
  'api.noun-posts': 'Posts',
  'api.noun-reactions': 'Reactions',
  'api.noun-watching': 'Watching',
  'api.noun-notifications': 'Notifications',
  'api.noun-members': 'Members',
  'api.noun-search': 'Search',
  'api.op-listBoards': 'Every board the caller may see, each before those inside it.',
  'api.op-listThreads':
    'The threads of a board, those written in last first; pinned ones first of all. 30 at a time.',
  'api.op-startThread': 'Starts a thread.',
  'api.op-readThread': 'A thread, without its posts.',
  'api.op-readPosts':
    'The posts of a thread in order, 20 numbers a page; removed ones leave a gap.',
  'api.op-reply': 'Replies to a thread, or to one post of it.',
  'api.op-readPost': 'One post; with its source when the caller may edit it.',
  'api.op-editPost':
    'Edits a post. base_revision is the revision the edit began from: when somebody was faster, the answer is 422 with edited-meanwhile.',
  'api.op-removePost': 'Removes a post. It can be restored.',
  'api.op-restorePost': 'Brings back a post that was removed.',
  'api.op-listReactions': 'The reactions there are, in their order.',
  'api.op-react': 'Gives the caller’s one reaction to a post, in place of an earlier one.',
  'api.op-unreact': 'Takes that reaction back.',
  'api.op-watchThread':
    'Watches a thread (level all: told of every post) or mutes it (none: told only of what is meant for the caller).',
  'api.op-unwatchThread': 'Neither watches nor mutes the thread any more.',
  'api.op-watchBoard': 'Watches a board: all its posts, or first: its new threads.',
  'api.op-unwatchBoard': 'No longer watches the board.',
  'api.op-listNotifications':
    'What the caller was told, the latest first, 30 at a time; after: the next of the answer before. Only what stands and may be seen.',
  'api.op-seeNotification': 'Marks one as seen.',
  'api.op-seeNotifications': 'Marks all as seen.',
  'api.op-readMember': 'What everybody may know of a member.',
  'api.op-search':
    'Posts and members found, with counts by board and by author, and what may have been meant.',
} as const
