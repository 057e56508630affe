import assert from 'node:assert/strict'
import { test } from 'node:test'

import { nameProblem } from '../forum/members/naming.ts'
import type { PlannedPost } from './content.ts'
import { BOARDS } from './content/boards.ts'
import { PEOPLE } from './content/people.ts'
import { THREADS } from './content/threads.ts'
import { schedule, timesOf } from './scheduling.ts'

const posts = THREADS.flatMap((thread) => thread.posts.map((post) => ({ thread, post })))
const now = Date.parse('2026-11-22T12:00:00.000Z')

test('the community is as large as it was meant to be', () => {
  assert.ok(BOARDS.length >= 8)
  assert.ok(PEOPLE.length >= 36)
  assert.ok(THREADS.length >= 30)
  assert.ok(posts.length >= 350)
  const lengths = THREADS.map((thread) => thread.posts.length).toSorted((a, b) => b - a)
  assert.ok((lengths[0] ?? 0) >= 60)
  assert.ok((lengths[2] ?? 0) >= 25)
  assert.ok(lengths.includes(1), 'a question that nobody has answered')
})

test('everybody named is a member whose name anybody could take', () => {
  const people = new Set(PEOPLE.map(({ key }) => key))
  assert.equal(people.size, PEOPLE.length)
  for (const { name } of PEOPLE) assert.equal(nameProblem(name), null, name)
  for (const { post } of posts) assert.ok(people.has(post.by), post.by)
  for (const { post } of posts) {
    for (const [, key] of post.text.matchAll(/\{\{@(\w+)\}\}/g)) assert.ok(people.has(key ?? ''))
  }
  const writers = new Set(posts.map(({ post }) => post.by))
  assert.deepEqual(
    PEOPLE.filter(({ key }) => !writers.has(key)),
    [],
  )
})

test('keys are given once, threads stand in boards that are there', () => {
  const boards = new Set(BOARDS.map(({ key }) => key))
  assert.equal(boards.size, BOARDS.length)
  assert.equal(new Set(THREADS.map(({ key }) => key)).size, THREADS.length)
  for (const { board } of THREADS) assert.ok(boards.has(board), board)
  for (const thread of THREADS) {
    const keys = thread.posts.flatMap(({ key }) => key ?? [])
    assert.equal(new Set(keys).size, keys.length, thread.key)
  }
})

test('no text stands there twice', () => {
  const texts = posts.map(({ post }) => post.text.trim())
  const repeated = texts.filter((text, i) => texts.indexOf(text) !== i)
  assert.deepEqual(repeated, [])
})

test('within a thread each post is younger than the one before it, and none is of tomorrow', () => {
  for (const thread of THREADS) {
    const times = timesOf(thread, now)
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
      thread.key,
    )
  }
  const last = schedule(THREADS, now).at(-1)
  assert.ok(last !== undefined && last.at < now)
  assert.ok(last.at > now - 3_600_000, 'the newest post is minutes old')
})

test('what a text names is older than the text', () => {
  const started = new Map(THREADS.map((thread) => [thread.key, timesOf(thread, now)[0] ?? now]))
  for (const thread of THREADS) {
    const times = timesOf(thread, now)
    thread.posts.forEach((post, i) => {
      for (const key of postsNamedIn(post)) {
        const place = thread.posts.findIndex((other) => other.key === key)
        assert.ok(place >= 0 && place < i, `${thread.key}/${key}`)
      }
      for (const [, key] of post.text.matchAll(/\{\{thread:([\w-]+)\}\}/g)) {
        assert.ok((started.get(key ?? '') ?? now) < (times[i] ?? 0), `${thread.key} → ${key}`)
      }
    })
  }
})

test('nobody has joined after writing, and no post has more reactions than there are others', () => {
  const joined = new Map(PEOPLE.map(({ key, joined: year }) => [key, year]))
  for (const { thread, post } of posts) {
    const at = timesOf(thread, now)[thread.posts.indexOf(post)] ?? now
    const year = new Date(at).getUTCFullYear()
    assert.ok((joined.get(post.by) ?? 0) <= year, `${post.by} in ${thread.key}`)
    const reactions = Object.values(post.reactions ?? {}).reduce((sum, n) => sum + n, 0)
    assert.ok(reactions < PEOPLE.length)
  }
})

function postsNamedIn({ text, answers }: PlannedPost): readonly string[] {
  const quoted = [...text.matchAll(/\{\{q:([\w-]+)\}\}/g)].map((match) => match[1] ?? '')
  return answers === undefined ? quoted : [...quoted, answers]
}

test('there is something to find for those who search in their own script, and something to follow', () => {
  const all = posts.map(({ thread, post }) => `${thread.title}\n${post.text}`).join('\n')
  for (const words of [
    '狼子野心',
    '東京',
    '大学',
    '게시판',
    '안녕',
    'กรุงเทพ',
    'diễn đàn',
    'https://',
  ])
    assert.ok(all.includes(words), words)
  const addresses = [...all.matchAll(/(?:https?:\/\/|www\.)([\w.-]+)/g)].map(
    ([, host]) => host ?? '',
  )
  for (const host of addresses) assert.match(host, /(?:^|\.)example\.(?:org|net|com)$/, host)
})
