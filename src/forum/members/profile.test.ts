import assert from 'node:assert/strict'
import { test } from 'node:test'

import sharp from 'sharp'

import { openForum, plantMember } from '../../../test/forum.ts'
import { plantThread } from '../../../test/posting.ts'
import { changeSettings } from '../kernel/settings.ts'
import { changeName } from './changing-account.ts'
import { memberPosts, memberThreads } from './contributions.ts'
import { describe } from './describing.ts'
import { membersByName } from './finding.ts'
import { changePicture, pictureBlob, removePicture } from './picturing.ts'
import { memberFor, membersListed } from './queries.ts'

const nothing = { location: '', about: '', language: '' }

test('what members say about themselves is shown as safe HTML in their language', async (t) => {
  const forum = await openForum(t)
  const about = 'I *bake*.<script>alert(1)</script>\n\n> [post 1]\n> words'
  const typed = { location: '  Kyoto\u202e ', about, language: 'de' }
  assert.ok((await describe(forum, forum.ada, typed)).ok)
  const { member } = await memberFor(forum.db, forum.guest, { id: forum.ada.id, at: forum.now() })
  assert.equal(member.location, 'Kyoto')
  assert.equal(member.about, about)
  assert.match(member.about_html, /<em>bake<\/em>/)
  assert.doesNotMatch(member.about_html, /<script|<!--/)
  assert.equal(member.language, 'de')
})

test('what is too long or unknown comes back', async (t) => {
  const forum = await openForum(t)
  const typed = { location: 'x'.repeat(61), about: 'x'.repeat(4001), language: 'tlh' }
  const answer = await describe(forum, forum.ada, typed)
  assert.ok(!answer.ok)
  assert.deepEqual(
    answer.problems.map(({ is }) => is),
    ['location-too-long', 'about-too-long', 'language-unknown'],
  )
  assert.ok((await describe(forum, forum.ada, nothing)).ok)
})

test('a picture is kept in our own encoding and goes when nobody shows it any more', async (t) => {
  const forum = await openForum(t)
  const bytes = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  assert.ok((await changePicture(forum, forum.ada, bytes)).ok)
  assert.ok((await changePicture(forum, forum.bo, bytes)).ok)
  const at = forum.now()
  const avatar = (await memberFor(forum.db, forum.guest, { id: forum.ada.id, at })).member.avatar
  assert.match(avatar ?? '', /^[0-9a-f]{32}$/)
  const there = async () => (await forum.blobs.get(pictureBlob(avatar ?? '', 128))) !== null
  await removePicture(forum, forum.ada)
  assert.ok(await there(), 'Bo still shows it')
  await removePicture(forum, forum.bo)
  assert.ok(!(await there()))
  const page = Buffer.from('<svg onload="alert(1)">')
  assert.ok(!(await changePicture(forum, forum.ada, page)).ok)
})

test('a name given up lately stands on the member’s page', async (t) => {
  const forum = await openForum(t)
  const acting = { memberId: forum.ada.id, sessionId: 0, confirmedAt: forum.now() }
  assert.ok((await changeName(forum, acting, 'Adele')).ok)
  const shown = await memberFor(forum.db, forum.guest, { id: forum.ada.id, at: forum.now() })
  assert.deepEqual([shown.member.name, ...shown.formerly], ['Adele', 'Ada'])
})

test('posts and threads on a member’s page are those the viewer may see', async (t) => {
  const forum = await openForum(t)
  await plantThread(forum, { author: forum.root, title: 'Open' })
  await plantThread(forum, { boardId: forum.staffRoom.id, author: forum.root, title: 'Secret' })
  const memberId = forum.root.id
  const titles = async (viewer: typeof forum.guest) => [
    (await memberThreads(forum.db, viewer, { memberId })).lines.map(({ title }) => title),
    (await memberPosts(forum.db, viewer, { memberId })).lines.map(({ title }) => title),
  ]
  assert.deepEqual(await titles(forum.guest), [['Open'], ['Open']])
  assert.deepEqual(await titles(await forum.viewer(forum.mo)), [
    ['Secret', 'Open'],
    ['Secret', 'Open'],
  ])
})

test('the list of members goes on where it stopped and finds parts of names', async (t) => {
  const forum = await openForum(t)
  for (let i = 0; i < 60; i++) await plantMember(forum, `Guest${String(i).padStart(2, '0')}_%`)
  const first = await membersListed(forum.db, forum.guest, { search: '' })
  assert.equal(first.members.length, 50)
  const second = await membersListed(forum.db, forum.guest, { search: '', after: first.next ?? '' })
  assert.equal(second.next, null)
  assert.equal(first.members.length + second.members.length, 64)
  const names = async (search: string) =>
    (await membersListed(forum.db, forum.guest, { search })).members.map(({ name }) => name)
  assert.deepEqual(await names('RÓO'), ['Root'])
  assert.deepEqual(await names('7_%'), [
    'Guest07_%',
    'Guest17_%',
    'Guest27_%',
    'Guest37_%',
    'Guest47_%',
    'Guest57_%',
  ])
  assert.deepEqual(await names("'; drop table member;--"), [])
})

test('members are found by their names as typed', async (t) => {
  const forum = await openForum(t)
  const found = await membersByName(forum.db, ['ADA', 'bo', 'nobody'])
  assert.deepEqual(
    [...found].map(([typed, { name }]) => [typed, name]),
    [
      ['ADA', 'Ada'],
      ['bo', 'Bo'],
    ],
  )
})

test('what members say about themselves is censored like their posts, also afterwards', async (t) => {
  const forum = await openForum(t)
  const typed = { location: '', about: 'I *grow* sprouts.', language: '' }
  assert.ok((await describe(forum, forum.ada, typed)).ok)
  const shown = async () => {
    const member = forum.db.selectFrom('member').select('about_html')
    return (await member.where('id', '=', forum.ada.id).executeTakeFirstOrThrow()).about_html
  }
  const before = await shown()
  await changeSettings(forum, { censoredWords: ['sprouts'] })
  await forum.settle()
  assert.match(await shown(), /I <em>grow<\/em> \*\*\*\./)
  await changeSettings(forum, { censoredWords: [] })
  await forum.settle()
  assert.equal(await shown(), before)
})
