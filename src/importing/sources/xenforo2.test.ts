import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readXenforo2 } from './xenforo2.ts'

type Made = {
  readonly id: number
  readonly name: string
  readonly body: string
  readonly number: number
  readonly inside?: string
  readonly edited?: string
}

const post = ({ id, name, body, number, inside = '', edited = '' }: Made): string => `
<article class="message message--post js-post" data-author="${name}" data-content="post-${id}" id="js-post-${id}">
  <span class="u-anchorTarget" id="post-${id}"></span>
  <div class="message-cell message-cell--user"><section class="message-user">
    <h4 class="message-name"><a href="/members/${name}.${id + 900}/" class="username" data-user-id="${id + 900}">${name}</a></h4>
    <div class="message-userExtras"><dl class="pairs"><dt>Joined</dt><dd>Jan 2, 2019</dd></dl><dl class="pairs"><dt><span title="Reaction score"></span></dt><dd>1,204</dd></dl></div>
  </section></div>
  <div class="message-cell message-cell--main">
    <header class="message-attribution"><a href="/threads/night-trains.77/post-${id}"><time class="u-dt" datetime="2021-03-0${number}T10:00:00+0100" title="Mar ${number}, 2021 at 10:00 AM">Mar ${number}, 2021</time></a>
      <ul class="message-attribution-opposite"><li><a href="/threads/night-trains.77/post-${id}">#${number}</a></li></ul></header>
    <div class="message-userContent"><article class="message-body"><div class="bbWrapper">${body}</div></article></div>
    ${edited}
    <aside class="message-signature"><div class="bbWrapper">Mind the gap.</div></aside>
  </div>${inside}
</article>`

const page = (
  ...posts: readonly string[]
): string => `<!DOCTYPE html><html id="XF" lang="en-US" data-content-key="thread-77"><head>
<link rel="canonical" href="https://trains.example/threads/night-trains.77/"></head><body>
<ul class="p-breadcrumbs"><li><a href="/">Home</a></li><li><a href="/forums/">Forums</a></li><li><a href="/#europe.3">Europe</a></li><li><a href="/forums/sleepers.4/">Sleepers</a></li></ul>
<h1 class="p-title-value"><span class="label">Trip</span> Night trains</h1>
<div class="block-body">${posts.join('\n<div class="ad">Buy a hat</div>\n')}</div></body></html>`

const quote = (id: number, name: string, words: string): string =>
  `<blockquote class="bbCodeBlock bbCodeBlock--quote" data-quote="${name}" data-source="post: ${id}"><div class="bbCodeBlock-title"><a class="bbCodeBlock-sourceJump" href="/goto/post?id=${id}">${name} said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">${words}</div><div class="bbCodeBlock-expandLink"><a>Click to expand...</a></div></div></blockquote>`

const two = page(
  post({
    id: 501,
    name: 'Ada',
    body: 'The coast line<br>takes two hours longer.',
    number: 1,
    edited:
      '<div class="message-lastEdit">Last edited: <time class="u-dt" datetime="2021-03-01T12:00:00+0100">Mar 1</time></div>',
  }),
  post({
    id: 502,
    name: 'Bo',
    body: `${quote(501, 'Ada', 'takes two hours longer.')}Worth it.`,
    number: 2,
  }),
)

test('a page gives its thread, boards without the way to them, and posts with all they say', () => {
  const { thread, posts, blocks, doubts } = readXenforo2('page.html', two)
  assert.deepEqual(
    {
      id: thread.source_id,
      title: thread.title,
      prefix: thread.prefix,
      boards: thread.boards,
      site: thread.site,
    },
    {
      id: '77',
      title: 'Trip Night trains',
      prefix: 'Trip',
      boards: ['Europe', 'Sleepers'],
      site: 'trains.example',
    },
  )
  assert.deepEqual(
    posts.map(({ source_id, author, author_source_id, posted_at, edited_at, number, text }) => ({
      source_id,
      author,
      author_source_id,
      posted_at,
      edited_at,
      number,
      text,
    })),
    [
      {
        source_id: '501',
        author: 'Ada',
        author_source_id: '1401',
        posted_at: '2021-03-01T09:00:00.000Z',
        edited_at: '2021-03-01T11:00:00.000Z',
        number: 1,
        text: 'The coast line\ntakes two hours longer.',
      },
      {
        source_id: '502',
        author: 'Bo',
        author_source_id: '1402',
        posted_at: '2021-03-02T09:00:00.000Z',
        edited_at: null,
        number: 2,
        text: 'Worth it.',
      },
    ],
  )
  assert.deepEqual(posts[0]?.member, {
    name: 'Ada',
    source_id: '1401',
    joined: '2019-01-02',
    location: null,
    score: 1204,
    post_count: null,
  })
  assert.deepEqual(
    posts[1]?.quotes.map(({ author, source_id, text }) => ({ author, source_id, text })),
    [{ author: 'Ada', source_id: '501', text: 'takes two hours longer.' }],
  )
  assert.deepEqual(blocks, { seen: 3, posts: 2, chrome: 1, not_understood: 0 })
  assert.deepEqual(doubts, [])
})

test('a page without its data attributes says the same', () => {
  const stripped = two.replaceAll(/ data-[a-z-]+="[^"]*"/g, '')
  assert.deepEqual(
    withoutFile(readXenforo2('page.html', stripped)),
    withoutFile(readXenforo2('page.html', two)),
  )
})

test('replies inside the post they answer come out in the order of their numbers', () => {
  const nested = page(
    post({
      id: 601,
      name: 'Ada',
      body: 'First',
      number: 1,
      inside: post({ id: 603, name: 'Cy', body: 'Third', number: 3 }),
    }),
    post({ id: 602, name: 'Bo', body: 'Second', number: 2 }),
  )
  const { posts } = readXenforo2('page.html', nested)
  assert.deepEqual(
    posts.map(({ text, author, number }) => [number, author, text]),
    [
      [1, 'Ada', 'First'],
      [2, 'Bo', 'Second'],
      [3, 'Cy', 'Third'],
    ],
  )
})

test('a stray closing tag that throws half a post out of its element does not lose it', () => {
  const broken = page(
    post({ id: 701, name: 'Ada', body: 'One', number: 1 }),
    post({ id: 702, name: 'Bo', body: 'Two', number: 2 }),
  ).replaceAll(
    '</section></div>\n  <div class="message-cell message-cell--main">',
    '</section></div></div></article>\n  <div class="message-cell message-cell--main">',
  )
  assert.deepEqual(
    readXenforo2('page.html', broken).posts.map(({ text, source_id, posted_at }) => [
      source_id,
      text,
      posted_at?.slice(0, 10),
    ]),
    [
      ['701', 'One', '2021-03-01'],
      ['702', 'Two', '2021-03-02'],
    ],
  )
})

test('words that stand in no post are listed, not dropped', () => {
  const { blocks, doubts } = readXenforo2(
    'page.html',
    two.replace(
      '<div class="block-body">',
      '<div class="message-body"><div class="bbWrapper">Pinned by nobody</div></div><div class="block-body">',
    ),
  )
  assert.equal(blocks.not_understood, 1)
  assert.equal(blocks.seen, blocks.posts + blocks.chrome + blocks.not_understood)
  assert.deepEqual(
    doubts.map(({ why, lost }) => [why, lost]),
    [['stray-words', true]],
  )
})

test('nesting deeper than any stack is read', () => {
  const deep = `${'<div>'.repeat(20_000)}Deep${'</div>'.repeat(20_000)}`
  assert.equal(
    readXenforo2('page.html', page(post({ id: 801, name: 'Ada', body: deep, number: 1 }))).posts[0]
      ?.text,
    'Deep',
  )
})

const withoutFile = ({ posts, thread }: ReturnType<typeof readXenforo2>): object => ({
  posts: posts.map((read) => ({ ...read, body: null })),
  thread,
})
