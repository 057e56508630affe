import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'

import { openForum, plantMember, type TestForum } from '../../../test/forum.ts'
import { openMailbox, type Mailbox } from '../../../test/mailbox.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import type { Member } from '../kernel/rows.ts'
import { removePost } from '../posts/removing.ts'
import { react } from '../reactions/reacting.ts'
import { moveThread } from '../threads/moving.ts'
import { watchBoard } from '../watching/watching.ts'
import { takeDigests } from './digests.ts'
import { changeMailSettings, usualMail } from './mail-settings.ts'
import { takeNoticesToMail } from './mailing.ts'
import { seeAll } from './seeing.ts'

interface Post {
  readonly forum: TestForum
  readonly received: Mailbox['received']
  readonly refuse: Mailbox['refuse']
  /** So many minutes after noon, everything that is due is sent. */
  readonly sentAt: (minutes: number) => Promise<Mailbox['received']>
}

async function openPost(t: TestContext): Promise<Post> {
  const { mailer, received, refuse } = await openMailbox(t)
  const forum = await openForum(t, mailer)
  for (const member of [forum.ada, forum.bo, forum.mo]) await confirm(forum, member)
  return {
    forum,
    received,
    refuse,
    async sentAt(minutes) {
      await forum.settle()
      forum.setNow(new Date(Date.UTC(2026, 10, 22, 12, minutes)).toISOString())
      await takeNoticesToMail(forum)
      await takeDigests(forum)
      await forum.settle()
      return received
    },
  }
}

async function confirm(forum: TestForum, { id, name }: Member): Promise<void> {
  const email = `${name.toLowerCase()}@example.org`
  await forum.writer.run((db) =>
    db
      .updateTable('member')
      .set({ email, email_key: email, email_confirmed_at: forum.now() })
      .where('id', '=', id)
      .execute(),
  )
}

test('who is addressed and does not come gets one mail of it all, after two minutes', async (t) => {
  const { forum, sentAt } = await openPost(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread, { source: 'Listen, @Ada: ||the driver|| did it.' })
  await plantReply(forum, thread, { source: 'And again, @Ada' })
  assert.equal((await sentAt(1)).length, 0)
  const [mail, ...more] = await sentAt(3)
  assert.deepEqual(more, [])
  assert.ok(mail !== undefined)
  assert.deepEqual(mail.to, ['ada@example.org'])
  assert.equal(mail.headers.get('subject'), '2 notifications from Folkmoot')
  assert.match(mail.text, /Hello Ada,/)
  assert.match(
    mail.text,
    /\* Bo mentioned you in “The slow train north”\n {2}Listen, @Ada: █+ did it/,
  )
  assert.match(mail.text, /http:\/\/forum\.example\/posts\/2\n/)
  assert.match(mail.html, /<bdi>Bo<\/bdi> mentioned you/)
  assert.doesNotMatch(mail.html + mail.text, /driver/)
  assert.equal(mail.headers.get('in-reply-to'), '<thread-1@forum.example>')
  assert.equal(mail.headers.get('references'), '<thread-1@forum.example>')
  assert.equal(mail.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  assert.match(
    mail.headers.get('list-unsubscribe') ?? '',
    /^<http:\/\/forum\.example\/mail\/off\?token=1\.at-once\./,
  )
  assert.equal((await sentAt(30)).length, 1)
})

test('what was seen, removed or moved out of sight meanwhile is not mailed', async (t) => {
  const { forum, sentAt, received } = await openPost(t)
  const one = await plantThread(forum)
  await plantReply(forum, one.thread, { source: 'Seen, @Mo' })
  const gone = await plantReply(forum, one.thread, { source: 'Gone, @Ada' })
  const other = await plantThread(forum, { title: 'Another', author: forum.mo })
  await plantReply(forum, other.thread, { source: 'Moved, @Ada', author: forum.mo })
  await forum.settle()
  await seeAll(forum, await forum.viewer(forum.mo))
  forum.setNow('2026-11-22T12:03:00.000Z')
  await takeNoticesToMail(forum)
  await removePost(forum, await forum.viewer(forum.bo), gone.id)
  await moveThread(forum, await forum.viewer(forum.mo), other.thread.id, forum.staffRoom.id)
  await sentAt(4)
  assert.deepEqual(received, [])
})

test('a mail server that refuses gets it again, and then once', async (t) => {
  const { forum, sentAt, refuse } = await openPost(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread, { source: 'Listen, @Ada' })
  await forum.settle()
  refuse(1)
  assert.equal((await sentAt(3)).length, 0)
  assert.equal((await sentAt(10)).length, 1)
  assert.equal((await sentAt(20)).length, 1)
})

test('in quiet hours nothing comes, afterwards it does; nor without a confirmed address', async (t) => {
  const { forum, sentAt } = await openPost(t)
  // Noon in London is 21 o'clock in Tokyo.
  const quiet = { ...usualMail, quiet: { from: 21, to: 23 }, timeZone: 'Asia/Tokyo' }
  assert.ok((await changeMailSettings(forum, await forum.viewer(forum.ada), quiet)).ok)
  await plantMember(forum, 'Cy')
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread, { source: 'Listen, @Ada and @Cy' })
  assert.equal((await sentAt(10)).length, 0)
  const mails = await sentAt(125)
  assert.deepEqual(
    mails.map(({ to }) => to),
    [['ada@example.org']],
  )
})

test('a digest comes once in the morning of the place, of what was not seen, with the best of watched boards', async (t) => {
  const { forum, sentAt, received } = await openPost(t)
  await watchBoard(forum, await forum.viewer(forum.mo), forum.hall.id, 'first')
  const { thread, post } = await plantThread(forum)
  await plantReply(forum, thread)
  await plantThread(forum, { title: 'Quiet' })
  await react(forum, await forum.viewer(forum.bo), post.id, 'useful')
  await sentAt(60)
  assert.deepEqual(received, [], 'nobody is up at noon who had not been looked after this morning')
  const mails = await sentAt(19 * 60 + 5)
  assert.deepEqual(mails.map(({ to }) => to.join()).toSorted(), [
    'ada@example.org',
    'mo@example.org',
  ])
  const [ada, mo] = mails.toSorted((one, other) => one.to.join().localeCompare(other.to.join()))
  assert.equal(ada?.headers.get('subject'), 'What you missed at Folkmoot today')
  assert.match(ada?.text ?? '', /\* Bo wrote in “The slow train north”/)
  assert.doesNotMatch(ada?.text ?? '', /reacted/)
  assert.match(mo?.text ?? '', /2 new threads in The hall/)
  assert.match(
    mo?.text ?? '',
    /Lively in the boards you watch\n\n\* “The slow train north”: 2 new posts, 1 reaction/,
  )
  await sentAt(19 * 60 + 50)
  assert.equal(received.length, 2)
})
