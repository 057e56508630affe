import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, plantMember } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import { ask, idsOf, seaside } from '../../../test/searching.ts'
import { removePost } from '../posts/removing.ts'
import { renameThread } from '../threads/renaming.ts'
import { indexNewMembers } from './members.ts'
import { parseSearch, type SearchOptions } from './query.ts'
import { search } from './searching.ts'

const excerptOf = (pieces: readonly { readonly text: string; readonly marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test('a post is found by its words, with who, where, when and the words marked', async (t) => {
  const { forum, thread, answer } = await seaside(t)
  const { posts, total, more } = await ask(forum, 'COAST')
  assert.equal(total, 1)
  assert.equal(more, false)
  const [post] = posts
  assert.equal(post?.id, answer.id)
  assert.equal(post.author?.name, 'Bo')
  assert.equal(post.board.title, 'The hall')
  assert.equal(post.thread.id, thread.id)
  assert.equal(post.posted_at, '2026-12-24T18:00:00.000Z')
  assert.equal(excerptOf(post.excerpt), 'The [coast] line, by day.')
})

test('words of many scripts are found', async (t) => {
  const forum = await openForum(t)
  await plantThread(forum, {
    title: 'Proverbs',
    source:
      '彼は狼子野心の人だ。東京都の大学。자유게시판, 안녕하세요. ไปกรุงเทพมหานคร. Chào mừng đến diễn đàn.',
  })
  for (const asked of ['狼子野心', '東京', '大学', '게시판', '안녕', 'กรุงเทพ', 'dien dan', '狼']) {
    assert.equal((await ask(forum, asked)).total, 1, asked)
  }
  assert.equal((await ask(forum, '京東')).total, 0)
})

test('a title finds its thread, also when it has been renamed', async (t) => {
  const { forum, thread, opening } = await seaside(t)
  assert.deepEqual(await idsOf(forum, 'in:title slow'), [opening.id])
  assert.deepEqual(await idsOf(forum, 'in:title coast'), [])
  await renameThread(forum, await forum.viewer(forum.mo), thread.id, { title: 'The night boat' })
  assert.deepEqual(await idsOf(forum, 'slow'), [])
  const { posts } = await ask(forum, 'in:title "night boat"')
  assert.equal(excerptOf(posts[0]?.title ?? []), 'The [night boat]')
})

test('operators narrow', async (t) => {
  const { forum, thread, opening, answer } = await seaside(t)
  const other = await plantThread(forum, { title: 'Boats', source: 'By the coast.' })
  const both = [answer.id, other.post.id]
  assert.deepEqual(await idsOf(forum, 'coast'), both)
  assert.deepEqual(await idsOf(forum, 'coast author:ada'), [other.post.id])
  assert.deepEqual(await idsOf(forum, 'coast author:ada author:bo'), both)
  assert.deepEqual(await idsOf(forum, 'coast -line'), [other.post.id])
  assert.deepEqual(await idsOf(forum, 'coast -"line coast"'), both)
  assert.deepEqual(await idsOf(forum, '"coast line"'), [answer.id])
  assert.deepEqual(await idsOf(forum, '"line coast"'), [])
  assert.deepEqual(await idsOf(forum, 'has:link'), [opening.id])
  assert.deepEqual(await idsOf(forum, 'before:2026-12'), [opening.id])
  assert.deepEqual(await idsOf(forum, 'after:2026-12-24 coast'), both)
  assert.deepEqual(await idsOf(forum, 'after:2026-12-25'), [])
  assert.deepEqual(await idsOf(forum, `coast thread:${thread.id}`), [answer.id])
  assert.deepEqual(await idsOf(forum, 'coast', { threadId: other.thread.id }), [other.post.id])
  assert.deepEqual(await idsOf(forum, '-coast'), [opening.id])
  assert.deepEqual(await idsOf(forum, 'board:"the hall" coast'), both)
  assert.deepEqual(await idsOf(forum, 'board:the coast author:b'), [answer.id])
})

test('a name that means nobody is said, not ignored', async (t) => {
  const { forum } = await seaside(t)
  const result = await ask(forum, 'coast author:Zoe board:"Staff room"')
  assert.equal(result.total, 0)
  assert.deepEqual(result.unknown, [
    { operator: 'author', name: 'Zoe' },
    { operator: 'board', name: 'Staff room' },
  ])
})

test('nothing asked finds nothing', async (t) => {
  const { forum } = await seaside(t)
  for (const asked of ['', '  ', '?!', 'in:title', '""']) {
    assert.equal((await ask(forum, asked)).total, 0, asked)
  }
})

test('counts by board and by author stand beside the results', async (t) => {
  const { forum, thread } = await seaside(t)
  await plantReply(forum, thread, { author: forum.ada, source: 'The coast it is.' })
  await plantReply(forum, thread, { source: 'Coast, then.' })
  const { byBoard, byAuthor } = await ask(forum, 'coast')
  assert.deepEqual(byBoard, [{ id: forum.hall.id, name: 'The hall', count: 3 }])
  assert.deepEqual(byAuthor, [
    { id: forum.bo.id, name: 'Bo', count: 2 },
    { id: forum.ada.id, name: 'Ada', count: 1 },
  ])
})

test('by relevance titles come first, by time the newest', async (t) => {
  const forum = await openForum(t)
  const { thread, post: titled } = await plantThread(forum, {
    title: 'Lighthouses',
    source: 'Say.',
  })
  forum.setNow('2026-11-23T12:00:00.000Z')
  const later = await plantReply(forum, thread, { source: 'I know lighthouses well enough.' })
  const order = async (options: SearchOptions) =>
    (await ask(forum, 'lighthouses', options)).posts.map(({ id }) => id)
  assert.deepEqual(await order({}), [titled.id, later.id])
  assert.deepEqual(await order({ order: 'time' }), [later.id, titled.id])
})

test('members are found by the beginnings of their names’ words', async (t) => {
  const forum = await openForum(t)
  await plantMember(forum, 'Zoë Lindqvist')
  await indexNewMembers(forum)
  for (const asked of ['zoe', 'Lindq', 'lindqvist zoë']) {
    assert.deepEqual(
      (await ask(forum, asked)).members.map(({ name }) => name),
      ['Zoë Lindqvist'],
      asked,
    )
  }
  assert.deepEqual((await ask(forum, 'zoe author:bo')).members, [])
})

test('more results than a page are read page by page', async (t) => {
  const { forum, thread } = await seaside(t)
  for (let i = 0; i < 45; i++) await plantReply(forum, thread, { source: `Whistle ${i}.` })
  await forum.settle()
  const pages = await Promise.all(
    [1, 2, 3].map((page) => search(forum, forum.guest, parseSearch('whistle'), page)),
  )
  assert.deepEqual(
    pages.map(({ posts }) => posts.length),
    [20, 20, 5],
  )
  assert.equal(new Set(pages.flatMap(({ posts }) => posts.map(({ id }) => id))).size, 45)
  assert.equal(pages[0]?.pages, 3)
})

test('words put into the mouth of a post find nothing, whether or not that post is still to be seen', async (t) => {
  const { forum, thread, answer } = await seaside(t)
  const { id } = await plantReply(forum, thread, {
    author: forum.ada,
    source: `${quoting('Bo', answer.id, 'The coast line, by moonlight.')}Indeed.`,
  })
  for (const remove of [false, true]) {
    if (remove) await removePost(forum, await forum.viewer(forum.mo), answer.id)
    assert.deepEqual(await idsOf(forum, 'moonlight'), [])
    const { posts } = await ask(forum, 'indeed')
    assert.deepEqual(
      posts.map((post) => [post.id, excerptOf(post.excerpt)]),
      [[id, '[Indeed].']],
    )
  }
})

test('words of a spoiler find their post and are not shown', async (t) => {
  const { forum, thread } = await seaside(t)
  const { id } = await plantReply(forum, thread, {
    source: `${quoting('Bo', 9999, 'It says ||the butler||.')}The guard ||is a murderer||, I say.`,
  })
  for (const [asked, shown] of [
    ['murderer', 'The guard █████, I say. It says █████.'],
    ['guard', 'The [guard] █████, I say. It says █████.'],
    ['butler', 'The guard █████, I say. It says █████.'],
  ] as const) {
    const { posts } = await ask(forum, asked)
    assert.deepEqual(
      posts.map((post) => [post.id, excerptOf(post.excerpt)]),
      [[id, shown]],
    )
  }
})
