import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { ask } from '../../../test/searching.ts'

test('one slip is forgiven, with what was probably meant', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { title: 'Harbour', source: 'The ferry leaves.' })
  for (const source of ['Ferry!', 'Ferry?', 'A ferry.']) await plantReply(forum, thread, { source })
  await plantReply(forum, thread, { source: 'Паром отходит завтра.' })
  const meant = async (asked: string) => (await ask(forum, asked)).didYouMean
  assert.equal(await meant('fery'), 'ferry')
  assert.equal(await meant('ferrry'), 'ferry')
  assert.equal(await meant('ferty'), 'ferry')
  assert.equal(await meant('Frery author:bo'), 'ferry author:bo')
  assert.equal(await meant('harbor ferry'), 'harbour ferry')
  assert.equal(await meant('паррм'), 'паром')
  assert.equal(await meant('ferry'), null)
  assert.equal(await meant('submarine'), null)
})

test('only words nobody wrote are put right, and only when nothing is found', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { title: 'One', source: 'The sleeper is warm.' })
  await plantReply(forum, thread, { source: 'This carriage is cold. All carriages are.' })
  await plantReply(forum, thread, { source: 'Carriages, carriages: a slepper.' })
  const meant = async (asked: string) => (await ask(forum, asked)).didYouMean
  assert.equal(await meant('sleper carriage'), 'sleeper carriage')
  assert.equal(await meant('carriage'), null)
  assert.equal(await meant('slepper'), null)
})
