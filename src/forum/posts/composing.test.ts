import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, plantMember } from '../../../test/forum.ts'
import { listening } from '../../../test/listening.ts'
import { previewPost } from './previewing.ts'

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
