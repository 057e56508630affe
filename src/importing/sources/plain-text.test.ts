import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readPlainText } from './plain-text.ts'

const clean = `What's new

Which way to the coast?

Ada Lindqvist

Joined
Nov 17, 2013
Messages


I have two weeks in May and want to see the sea from a train window for as long as I can.

The inland line is quicker, but everybody says the coast line is the one to take. Is it worth the detour with a heavy bag?
Take the coast line, the inland one runs between noise barriers for three hours and you will see nothing at all.
Take the coast line, the inland one runs between noise barriers for three hours and you will see nothing at all.
That was before the barriers came down in 2019. Between the second tunnel and the lake it is the finest stretch in the country.

Bring a coat for the platform though.
That was before the barriers came down in 2019. Between the second tunnel and the lake it is the finest stretch in the country.

Bring a coat for the platform though.
I stand corrected, and I will look out of the other window next time.
Last edited:

Trains and Ferries Latest Posts

Top Bottom`

test('a repeated text is a quote that opens a post and is tied to the post it repeats', () => {
  const { thread, posts, blocks } = readPlainText('thread.txt', clean)
  assert.equal(thread.title, 'Which way to the coast?')
  assert.deepEqual(
    posts.map(({ lines }) => lines),
    [
      [12, 14],
      [15, 15],
      [16, 19],
      [20, 24],
    ],
  )
  assert.deepEqual(
    posts.map(({ quotes }) => quotes.map(({ index }) => index)),
    [[], [], [2], [3]],
  )
  assert.deepEqual(
    posts.map(({ edited }) => edited),
    [false, false, false, true],
  )
  assert.equal(blocks.seen, blocks.posts + blocks.chrome + blocks.not_understood)
  assert.equal(
    posts.at(-1)?.text,
    'I stand corrected, and I will look out of the other window next time.',
  )
})

test('only the first author is known, nobody else is made up, and no reading is certain', () => {
  const { posts } = readPlainText('thread.txt', clean)
  assert.deepEqual(
    posts.map(({ author }) => author),
    ['Ada Lindqvist', null, null, null],
  )
  assert.ok(posts.every(({ sureness }) => sureness > 0 && sureness < 1))
})

const full = `Forums
Europe
Which way to the coast?
Thread starter Ada
Start date Jan 22, 2023
A
Ada
New Member
Joined
Jan 22, 2023
Messages
2
Jan 22, 2023
#1
Coast or inland?
#2 is what my sister calls it
Reactions: Bo
Bo
Regular
Joined
Nov 29, 2019
Messages
4,006
Jan 23, 2023
#2
Ada said:
Coast or inland?
Click to expand...
Coast.
Slow is the new fast
Last edited: Jan 24, 2023
Bo
Regular
Joined
Nov 29, 2019
Messages
4,006
Jan 25, 2023
#3
And bring a coat.
Slow is the new fast
You must log in or register to reply here.
Similar threads`

test('a whole text gives numbers, authors, days and quotes, and leaves signatures out', () => {
  const { thread, posts } = readPlainText('page.wet.txt', full)
  assert.equal(thread.title, 'Which way to the coast?')
  assert.deepEqual(
    posts.map(({ number, author, posted_at, edited_at, text }) => [
      number,
      author,
      posted_at,
      edited_at,
      text,
    ]),
    [
      [1, 'Ada', '2023-01-22', null, 'Coast or inland?\n#2 is what my sister calls it'],
      [2, 'Bo', '2023-01-23', '2023-01-24', 'Coast.'],
      [3, 'Bo', '2023-01-25', null, 'And bring a coat.'],
    ],
  )
  assert.deepEqual(
    posts[1]?.quotes.map(({ author, index, text }) => [author, index, text]),
    [['Ada', 1, 'Coast or inland?']],
  )
})

test('bodies parted by a line of one space are posts', () => {
  const { posts } = readPlainText('page.bodies.txt', 'One\n\nstill one\n \nTwo\n \nThree')
  assert.deepEqual(
    posts.map(({ lines, author }) => [lines, author]),
    [
      [[1, 3], null],
      [[5, 5], null],
      [[7, 7], null],
    ],
  )
})

test('a text of nothing is no posts and no crash', () => {
  assert.deepEqual(readPlainText('empty.txt', '').posts, [])
  assert.deepEqual(readPlainText('blank.txt', '\n\n\n').posts, [])
})
