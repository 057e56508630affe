import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import type { LightMyRequestResponse } from 'fastify'

import { transact } from '../../src/forum/kernel/forum.ts'
import { hashPassword } from '../../src/forum/members/passwords.ts'
import { corpus, sharedFolder, withoutCorpora } from '../shared-data.ts'
import { type Doors, inputOf, openDoors } from './doors.ts'

const skip = withoutCorpora
const password = 'five slow coaches'

type Post = (
  url: string,
  fields: Readonly<Record<string, string>>,
) => Promise<LightMyRequestResponse>

/** A guest who sends forms. */
const guestAt =
  ({ app }: Doors): Post =>
  async (url, fields) => {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
    assert.ok(answer.statusCode < 500, `${url} ${JSON.stringify(fields).slice(0, 200)}`)
    return answer
  }

const members = async ({ forum }: Doors): Promise<number> =>
  (await forum.db.selectFrom('member').select('id').execute()).length

test(
  'open-redirect: nobody is sent to another host, not even who signs in',
  { skip },
  async (t) => {
    const doors = await openDoors(t)
    const { app, forum } = doors
    const password_hash = await hashPassword(password)
    await transact(forum, ({ db }) =>
      db.updateTable('member').set({ password_hash }).where('id', '=', forum.bo.id).execute(),
    )
    const post = guestAt(doors)
    for (const one of corpus('open-redirect', 60)) {
      const next = inputOf(one)
      const signedIn = await post('/sign-in', { name: 'Bo', password, next })
      assert.equal(signedIn.statusCode, 303, one.id)
      const refused = await post('/sign-in', { name: 'nobody', password: 'nothing', next })
      const shown = await app.inject(`/sign-in?next=${encodeURIComponent(next.toWellFormed())}`)
      for (const { headers, statusCode } of [signedIn, refused, shown]) {
        assert.ok(statusCode < 500, next)
        if (typeof headers.location !== 'string') continue
        assert.equal(new URL(headers.location, 'http://forum.example').host, 'forum.example', next)
      }
      assert.doesNotMatch(shown.body, /name="next" value="(https?:|\/\/|\\)/i, next)
    }
  },
)

test('username-spoof: nobody joins under a name that looks like another', { skip }, async (t) => {
  const doors = await openDoors(t)
  const post = guestAt(doors)
  const spoofs = corpus('username-spoof', 60)
  // Some of those names are the forum's own and nobody may have them; the others get an owner.
  for (const name of new Set(spoofs.map((one) => String(one['looks_like']))))
    await post('/join', { name, password })
  const before = await members(doors)
  for (const one of spoofs) {
    const answer = await post('/join', { name: one.in, password })
    assert.equal(answer.statusCode, 422, `${one.id}: ${one.in}`)
  }
  assert.equal(await members(doors), before)
})

test(
  'reserved-names and strange ones: the staff’s cannot be had, none breaks anything',
  { skip },
  async (t) => {
    const doors = await openDoors(t)
    const post = guestAt(doors)
    for (const { in: name } of corpus('reserved-names', 60)) {
      const { statusCode } = await post('/join', { name, password })
      const staff = /^(sys|ssl)?(admin|moderator|root|staff|support)(s|istrator|user)?$/.test(name)
      if (staff) assert.equal(statusCode, 422, name)
    }
    for (const kind of ['naughty-strings', 'unicode-ucd']) {
      for (const one of corpus(kind, 30)) await post('/join', { name: inputOf(one), password })
    }
  },
)

test('common-passwords: none opens an account', { skip }, async (t) => {
  const doors = await openDoors(t)
  const post = guestAt(doors)
  const before = await members(doors)
  for (const one of corpus('common-passwords', 80)) {
    const answer = await post('/join', { name: 'Cleo Vance', password: one.in })
    assert.equal(answer.statusCode, 422, one.in)
  }
  assert.equal(await members(doors), before)
})

test(
  'files: what is sent as a picture ends in a picture of ours or in a refusal',
  { skip },
  async (t) => {
    const doors = await openDoors(t)
    const folder = join(sharedFolder('corpora') ?? '', 'files')
    const expected = expectedOf(folder)
    let accepted = 0
    for (const kind of ['img', 'svg', 'masq']) {
      for (const name of readdirSync(join(folder, kind))) {
        const { type = 'image/png', expect = '' } = expected.get(`${kind}/${name}`) ?? {}
        doors.forum.setNow(new Date(Date.parse(doors.forum.now()) + 300_000).toISOString())
        const started = performance.now()
        const { statusCode } = await send(doors, readFileSync(join(folder, kind, name)), type)
        const took = performance.now() - started
        assert.ok(took < 5000, `${name} took ${took} ms`)
        assert.ok([303, 413, 422].includes(statusCode), `${name}: ${statusCode}`)
        assertFate(statusCode, kind === 'img' ? expect : 'reject', name)
        if (statusCode === 303) accepted += await shownAsOurs(doors, name)
      }
    }
    assert.ok(accepted > 0)
  },
)

function assertFate(statusCode: number, expect: string, name: string): void {
  if (expect === 'reject') assert.notEqual(statusCode, 303, name)
  if (expect === 'accept') assert.equal(statusCode, 303, name)
}

/** What each file is and what should become of it. */
function expectedOf(
  folder: string,
): ReadonlyMap<string, { readonly type: string; readonly expect: string }> {
  return new Map(
    readFileSync(join(folder, '..', 'FILES.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([path = '', , , type = '', expect = '']) => [
        path.replace('files/', ''),
        { type, expect },
      ]),
  )
}

/** Sends it as the form on one's account page does. */
function send(
  { app, cookie, csrf }: Doors,
  bytes: Buffer,
  type: string,
): Promise<LightMyRequestResponse> {
  const boundary = 'a-line-that-no-file-has'
  const part = (head: string) => `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n`
  return app.inject({
    method: 'POST',
    url: '/account/picture',
    headers: {
      cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-csrf': csrf,
    },
    payload: Buffer.concat([
      Buffer.from(part('name="picture"; filename="me.png"')),
      Buffer.from(`content-type: ${type}\r\n\r\n`),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  })
}

async function shownAsOurs({ app, forum }: Doors, name: string): Promise<number> {
  const { avatar } = await forum.db
    .selectFrom('member')
    .select('avatar')
    .where('id', '=', forum.bo.id)
    .executeTakeFirstOrThrow()
  const shown = await app.inject(`/avatars/${avatar}-128.webp`)
  assert.equal(shown.headers['content-type'], 'image/webp', name)
  assert.equal(shown.rawPayload.toString('latin1', 8, 12), 'WEBP', name)
  return 1
}
