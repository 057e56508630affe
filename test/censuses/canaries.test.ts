import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Member } from '../../src/forum/kernel/rows.ts'
import { changeSettings } from '../../src/forum/kernel/settings.ts'
import { makeToken } from '../../src/forum/members/tokens.ts'
import { takeDigests } from '../../src/forum/notifications/digests.ts'
import { takeNoticesToMail } from '../../src/forum/notifications/mailing.ts'
import { addressesOf, canaries, type Canary, openScene, type Scene } from './scene.ts'

const privateOnly: readonly Canary[] = ['email', 'agent', 'address', 'claimWords']
const all: readonly Canary[] = [
  'boardTitle',
  'boardDescription',
  'threadTitle',
  'secretWords',
  'removedWords',
  'editedAway',
  'quotedRemoved',
  'misquotedSecret',
  'misquotedRemoved',
  'removedThreadTitle',
  'removedThreadWords',
  ...privateOnly,
]

interface Persona {
  readonly name: string
  readonly member: Member | undefined
  readonly agent?: string
  /** What this one may come across. Anything else anywhere is a leak. */
  readonly may: readonly Canary[]
}

function personas({ forum, cy }: Scene): readonly Persona[] {
  return [
    // Everybody may read what an edit changed: history is open.
    { name: 'guest', member: undefined, may: ['editedAway'] },
    { name: 'crawler', member: undefined, agent: 'Googlebot/2.1', may: ['editedAway'] },
    { name: 'member', member: forum.bo, may: ['editedAway'] },
    // Ada wrote the removed posts and has her own e-mail address and sessions on her account page.
    {
      name: 'author',
      member: forum.ada,
      may: [
        'editedAway',
        'removedWords',
        'quotedRemoved',
        'misquotedRemoved',
        'email',
        'agent',
        'address',
        'removedThreadTitle',
        'removedThreadWords',
      ],
    },
    // Cy has quoted what Ada removed, and may edit the post in which it stands.
    // She also said that somebody from an archive was her, in words for the administrators.
    { name: 'quoter', member: cy, may: ['editedAway', 'claimWords'] },
    {
      name: 'moderator',
      member: forum.mo,
      may: all.filter((canary) => !privateOnly.includes(canary)),
    },
  ]
}

/** Questions that would find the secrets if anything let them; the box itself repeats them, so they are not the canaries. */
const questions = [
  'gather',
  'in:title plan',
  'author:Ada',
  'author:Mo gather',
  'board:staff',
  'has:link',
  'kestrel',
  '"We saw"',
  'wheatear',
  'noon',
]

test('no secret of anybody’s is anywhere it should not be', async (t) => {
  const scene = await openScene(t)
  const { app, forum } = scene
  // A refusal for asking too much would hide a leak.
  await changeSettings(forum, {
    apiRequestsPerFiveMinutes: 1_000_000,
    searchesPerMinute: 1_000_000,
  })
  const gets = app.registered.filter(({ method }) => method === 'GET')
  const addresses = [
    ...gets.flatMap(({ url }) => addressesOf(url, scene.ids)),
    ...questions.map((question) => `/search?q=${encodeURIComponent(question)}`),
    ...questions.map((question) => `/api/v1/search?q=${encodeURIComponent(question)}`),
    ...scene.links,
    ...['new', 'unread', 'watched', 'participated', 'unanswered'].map((tab) => `/new?tab=${tab}`),
    ...Array.from({ length: scene.ids.posts }, (_, id) => `/threads/1?quote=${id + 1}`),
    ...Array.from({ length: scene.ids.posts }, (_, id) => `/threads/1?answer=${id + 1}`),
  ]
  let looked = 0
  for (const persona of personas(scene)) {
    const headers = await headersOf(scene, persona)
    for (const address of addresses) {
      looked += await look(scene, persona, headers, address)
    }
  }
  t.diagnostic(`${looked} answers searched for ${all.length} secrets`)
  assert.ok(looked > 500)
})

/** Asks for an address as a page and as a fragment; returns how many answers were searched. */
async function look(
  { app }: Scene,
  persona: Persona,
  headers: Record<string, string>,
  address: string,
): Promise<number> {
  const secrets = all.filter((canary) => !persona.may.includes(canary))
  for (const fragment of [{}, { 'x-fragment': 'true' }]) {
    const answer = await app.inject({ url: address, headers: { ...headers, ...fragment } })
    assert.notEqual(answer.statusCode, 429, `${persona.name} at ${address} saw nothing`)
    const text = `${JSON.stringify(answer.headers)}\n${answer.body}`.toLowerCase()
    const leaked = secrets.filter((canary) => text.includes(canaries[canary]))
    assert.deepEqual(leaked, [], `${persona.name} at ${address}`)
  }
  return 2
}

test('no mail holds a secret of anybody’s', async (t) => {
  const { forum, mails } = await openScene(t)
  assert.deepEqual(
    mails.map(({ to }) => to),
    [canaries.email],
  )
  await forum.settle()
  for (const { to: _, ...mail } of mails) {
    const words = JSON.stringify(mail).toLowerCase()
    assert.deepEqual(
      all.filter((canary) => words.includes(canaries[canary])),
      [],
    )
  }
})

test('no mail of what was told holds what its reader may not see', async (t) => {
  const { forum, mails } = await openScene(t)
  const columns = { email: 'bo@example.org', email_key: 'bo', email_confirmed_at: forum.now() }
  await forum.writer.run((db) =>
    db.updateTable('member').set(columns).where('id', '=', forum.bo.id).execute(),
  )
  // Of the secret thread and of the removed post Bo was told, too.
  const told = await forum.db.selectFrom('notification').select('id').execute()
  assert.ok(told.length >= 3)
  forum.setNow('2026-11-22T12:10:00.000Z')
  await takeNoticesToMail(forum)
  await takeDigests(forum)
  await forum.settle()
  const sent = mails.filter(({ to }) => to === 'bo@example.org')
  assert.equal(sent.length, 1)
  const words = JSON.stringify(sent).toLowerCase()
  assert.match(words, /open thread/)
  assert.deepEqual(
    all.filter((canary) => words.includes(canaries[canary])),
    [],
  )
})

test('what is hidden answers like what does not exist', async (t) => {
  const { app } = await openScene(t)
  for (const [hidden, missing] of [
    ['/threads/2', '/threads/9999'],
    ['/posts/2', '/posts/9999'],
    ['/posts/2/conversation', '/posts/9999/conversation'],
    ['/posts/2/history', '/posts/9999/history'],
    ['/boards/2', '/boards/9999'],
    ['/threads/2.atom', '/threads/9999.atom'],
    ['/api/v1/threads/2', '/api/v1/threads/9999'],
    ['/api/v1/posts/2', '/api/v1/posts/9999'],
  ] as const) {
    const [one, other] = [await app.inject(hidden), await app.inject(missing)]
    assert.equal(one.statusCode, 404, hidden)
    assert.equal(one.statusCode, other.statusCode)
    assert.equal(
      nameless(one.body, hidden),
      nameless(other.body, missing),
      `${hidden} and ${missing}`,
    )
  }
})

/** The address stands in the links to come back by, and nowhere else. */
function nameless(body: string, address: string): string {
  return body.replaceAll(encodeURIComponent(address), '')
}

test('the sweep finds a secret where there is one', async (t) => {
  const scene = await openScene(t)
  const page = await (await scene.browser(scene.forum.mo)).open('/threads/2')
  assert.ok(page.html.includes(canaries.threadTitle))
})

async function headersOf(
  { forum, browser }: Scene,
  { member, agent }: Persona,
): Promise<Record<string, string>> {
  if (member === undefined) return { 'user-agent': agent ?? 'test' }
  const made = await makeToken(forum, member.id, 'sweep')
  assert.ok(made.ok)
  const { cookie } = await (await browser(member)).open('/')
  // The API hears the token, the pages the cookie.
  return { cookie, authorization: `Bearer ${made.token}` }
}
