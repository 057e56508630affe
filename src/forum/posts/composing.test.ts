import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, plantMember } from '../../../test/forum.ts'
import { listening } from '../../../test/listening.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import type { Member } from '../kernel/rows.ts'
import { previewPost } from './previewing.ts'
import { rerenderPosts } from './rerendering.ts'

test('names of several words are found with and without quotes, all in one query', async (t) => {
  const forum = await openForum(t)
  const [dara, lan] = [
    await plantMember(forum, 'Dara Voss'),
    await plantMember(forum, 'Nguyen Thi Lan'),
  ]
  const bo = await forum.viewer(forum.bo)
  const source =
    '@Dara Voss, @"nguyen thi lan" and @Ada say @Nguyen Thi Lan knows; @Dara Vossen too.'
  await previewPost(forum, bo, source)
  const asked: string[] = []
  const queries = await listening(forum.db)(async () => {
    asked.push((await previewPost(forum, bo, source)).rendered.html)
  })
  const linked = [...(asked[0] ?? '').matchAll(/members\/(\d+)" class="mention">@<bdi>([^<]+)/g)]
  assert.deepEqual(
    linked.map(([, id, name]) => [Number(id), name]),
    [
      [dara.id, 'Dara Voss'],
      [lan.id, 'nguyen thi lan'],
      [forum.ada.id, 'Ada'],
      [lan.id, 'Nguyen Thi Lan'],
    ],
  )
  assert.equal(queries.filter(({ sql }) => sql.includes('name_key')).length, 1)
})

test('#12 is a link only when there is such a thread and its author may see it', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const { thread: secret } = await plantThread(forum, {
    author: forum.mo,
    boardId: forum.staffRoom.id,
  })
  const source = `#${thread.id} #${secret.id} #9999 #99999999999`
  const linked = async (author: Member) => {
    const { rendered } = await previewPost(forum, await forum.viewer(author), source)
    return rendered.threadIds
  }
  assert.deepEqual(await linked(forum.bo), [thread.id])
  assert.deepEqual(await linked(forum.mo), [thread.id, secret.id])
  const quoted = quoting('Nobody', 9999, `#${secret.id} #${thread.id}`)
  const { id } = await plantReply(forum, thread, { source: `${quoted}${source}` })
  const whole = await plantReply(forum, thread, { source: `> [post ${id}]` })
  const shown = async () => {
    const bodies = forum.db.selectFrom('post_body').select('html').orderBy('post_id')
    const quotes = forum.db.selectFrom('quote').select('words_html').orderBy('post_id')
    return JSON.stringify([await bodies.execute(), await quotes.execute()])
  }
  assert.equal(whole.id, id + 1)
  const before = await shown()
  await forum.writer.run((db) => db.updateTable('post_body').set({ renderer: 'old' }).execute())
  await rerenderPosts(forum)
  assert.equal(await shown(), before)
  assert.equal(before.split(`/threads/${thread.id}`).length - 1, 3)
  assert.doesNotMatch(before, new RegExp(`/threads/(${secret.id}|9999)`))
})
