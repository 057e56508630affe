import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp, type Shown } from '../../../test/app.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { react } from '../../forum/reactions/reacting.ts'

const dataOf = ({ html }: Shown): Record<string, unknown> =>
  // oxlint-disable-next-line no-unsafe-type-assertion -- an object, or what is asked of it fails.
  JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}',
  ) as Record<string, unknown>

const counter = (kind: string, count: number) => ({
  '@type': 'InteractionCounter',
  interactionType: `https://schema.org/${kind}Action`,
  userInteractionCount: count,
})

test('every page of a thread tells search engines whose thread it is, where, and of its own posts', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum, { title: 'Slow trains' })
  for (let n = 2; n <= 22; n++) await plantReply(forum, thread, { source: `Answer ${n}` })
  const { key } = await forum.db
    .selectFrom('reaction_kind')
    .select('key')
    .where('weight', '>', 0)
    .executeTakeFirstOrThrow()
  await react(forum, await forum.viewer(forum.bo), post.id, key)
  const guest = await browser()
  const [one, two] = [
    dataOf(await guest.open(`/threads/${thread.id}-slow-trains`)),
    dataOf(await guest.open(`/threads/${thread.id}-slow-trains/2`)),
  ]
  const address = `http://forum.example/threads/${thread.id}-slow-trains`
  for (const data of [one, two]) {
    assert.deepEqual(
      [data['@type'], data['@id'], data['url']],
      ['DiscussionForumPosting', address, address],
    )
    assert.equal(data['headline'], 'Slow trains')
    assert.equal(data['isPartOf'], 'http://forum.example/boards/1-the-hall')
  }
  assert.deepEqual(one['interactionStatistic'], [counter('Comment', 21), counter('Like', 1)])
  assert.deepEqual(two['interactionStatistic'], [counter('Comment', 21)])
  assert.equal(two['mainEntityOfPage'], `${address}/2`)
  assert.equal(two['text'], undefined)
  const comments = two['comment']
  assert.ok(Array.isArray(comments))
  assert.deepEqual(
    comments.map((each: { text: string }) => each.text),
    ['Answer 21', 'Answer 22'],
  )
  assert.match(JSON.stringify(comments[0]), /LikeAction/)
})
