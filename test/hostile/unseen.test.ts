import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'

import { createBoard } from '../../src/forum/boards/arranging.ts'
import { describeForum } from '../../src/forum/boards/describing.ts'
import { createRole } from '../../src/forum/boards/roles.ts'
import { settingsOf } from '../../src/forum/kernel/settings.ts'
import { join } from '../../src/forum/members/joining.ts'
import { makeToken } from '../../src/forum/members/tokens.ts'
import { reply } from '../../src/forum/posts/replying.ts'
import { startThread } from '../../src/forum/posts/starting.ts'
import { createKind } from '../../src/forum/reactions/arranging-kinds.ts'
import { renameThread } from '../../src/forum/threads/renaming.ts'
import { openForum } from '../forum.ts'
import { plantThread } from '../posting.ts'

/** Names that are there for programs and for nobody else: a link with one cannot be found, let alone pressed. */
const unseen = [
  '',
  ' ',
  '\0',
  '\u0007\t',
  '\u200b',
  '\u200b\u00ad\u2060',
  '\u202e',
  '\u3164',
  '\u2800',
]

test('nothing gets a name, a title or a text that cannot be seen', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const [root, ada] = [await forum.viewer(forum.root), await forum.viewer(forum.ada)]
  const settings = await settingsOf(forum)
  const device = { agent: 'test', address: '192.0.2.0' }
  const about = { boardId: forum.hall.id, source: 'Words', nonce: randomUUID() }
  const attempts: Readonly<Record<string, (name: string) => Promise<{ readonly ok: boolean }>>> = {
    thread: (title) => startThread(forum, ada, { ...about, title }),
    'another title': (title) => renameThread(forum, ada, thread.id, { title }),
    reply: (source) => reply(forum, ada, thread.id, { source, nonce: randomUUID() }),
    board: (title) => createBoard(forum, root, { title, description: '', parentId: null }),
    role: (name) => createRole(forum, root, name),
    reaction: (name) => createKind(forum, root, { emoji: '🙂', name, weight: 1 }),
    emoji: (emoji) => createKind(forum, root, { emoji, name: 'Unseen', weight: 1 }),
    forum: (forumName) => describeForum(forum, root, { ...settings, forumName }, ['en']),
    token: (name) => makeToken(forum, forum.ada.id, name),
    member: (name) => join(forum, { name, email: '', password: 'correct horse battery' }, device),
  }
  for (const [what, attempt] of Object.entries(attempts)) {
    for (const name of unseen) {
      const { ok } = await attempt(name)
      assert.equal(ok, false, `${what}: ${JSON.stringify(name)}`)
    }
  }
})
