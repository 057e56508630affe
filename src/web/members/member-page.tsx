import type { VNode } from 'preact'

import type { MembersPost, MembersThread } from '../../forum/members/contributions.ts'
import type { MemberShown } from '../../forum/members/queries.ts'
import type { RemovedThread } from '../../forum/threads/removed.ts'
import { RemovedThreadList } from '../boards/removed-threads.tsx'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { Face } from '../ui/name.tsx'
import { Sanitised } from '../ui/raw.tsx'
import { urls } from '../urls.ts'
import { PostLines, ThreadLines } from './contribution-lines.tsx'
import { MemberFacts } from './member-facts.tsx'

export type Tab = 'posts' | 'threads'

/** What a member's page shows below the description. */
export type Contributions = { readonly next: number | null } & (
  | { readonly tab: 'posts'; readonly lines: readonly MembersPost[] }
  | {
      readonly tab: 'threads'
      readonly lines: readonly MembersThread[]
      /** Those that were removed, as far as this viewer may know of them. */
      readonly removed: readonly RemovedThread[]
    }
)

export interface MemberPageShown extends MemberShown {
  readonly contributions: Contributions
  /** The viewer has said that this was them, and nobody has decided yet. */
  readonly claimed: boolean
  /** On the first page of a tab; the older ones are for people, not for search engines. */
  readonly first: boolean
}

export function MemberPage({ page, shown }: { page: Page; shown: MemberPageShown }): VNode {
  const { member, contributions } = shown
  const address = urls.member(member)
  const description = page.t('members.description', {
    name: member.name,
    posts: member.post_count,
    threads: member.thread_count,
  })
  const canonical = shown.first && contributions.tab === 'posts' ? address : undefined
  const head = {
    title: member.name,
    description,
    feed: urls.feed(address),
    needsMore: true,
  }
  return (
    <Layout page={page} head={canonical === undefined ? head : { ...head, canonical }}>
      <Who page={page} shown={shown} />
      {member.about_html !== '' && (
        <section class="sheet" aria-label={page.t('members.about', { name: member.name })}>
          <Sanitised html={member.about_html} className="words" />
        </section>
      )}
      <Tabs page={page} address={address} tab={contributions.tab} />
      <Written page={page} shown={shown} />
      {contributions.tab === 'threads' && <Removed page={page} threads={contributions.removed} />}
      {contributions.next !== null && (
        <p>
          <a class="button" href={tabAddress(address, contributions.tab, contributions.next)}>
            {page.t('members.older')}
          </a>
        </p>
      )}
    </Layout>
  )
}

function Removed({
  page,
  threads,
}: {
  page: Page
  threads: readonly RemovedThread[]
}): VNode | null {
  if (threads.length === 0) return null
  return (
    <section>
      <h2 class="room">{page.t('members.removedThreads')}</h2>
      <RemovedThreadList page={page} threads={threads} />
    </section>
  )
}

function Written({
  page,
  shown: { member, contributions },
}: {
  page: Page
  shown: MemberPageShown
}): VNode {
  const ofPosts = contributions.tab === 'posts'
  if ((ofPosts ? member.post_count : member.thread_count) === 0)
    return <p class="empty">{page.t('members.nothingYet')}</p>
  return contributions.tab === 'posts' ? (
    <PostLines page={page} posts={contributions.lines} />
  ) : (
    <ThreadLines page={page} threads={contributions.lines} />
  )
}

function Who({ page, shown }: { page: Page; shown: MemberPageShown }): VNode {
  const { member, roles, formerly, archiveNames } = shown
  const badges = (['admin', 'moderator'] as const).filter((role) => roles.includes(role))
  return (
    <header class="person">
      <Face member={member} size={96} />
      <div>
        <h1>
          <bdi>{member.name}</bdi>
        </h1>
        {badges.map((role) => (
          <span class="badge">{page.t(`members.role-${role}`)}</span>
        ))}
        {formerly.length > 0 && (
          <p class="hint">{page.t('members.formerly', { names: formerly.join(', ') })}</p>
        )}
        {archiveNames.length > 0 && (
          <p class="hint">{page.t('claims.known', { names: archiveNames.join(', ') })}</p>
        )}
        {member.placeholder_since !== null && <p class="hint">{page.t('members.placeholder')}</p>}
        <MemberFacts page={page} member={member} />
        {member.placeholder_since !== null && <Claimable page={page} shown={shown} />}
        {page.viewer.member?.id === member.id && (
          <p>
            <a class="button" href={urls.account()}>
              {page.t('members.changeProfile')}
            </a>
          </p>
        )}
      </div>
    </header>
  )
}

/** Whoever a member from an archive was can say so, and administrators who know it. */
function Claimable({ page, shown }: { page: Page; shown: MemberPageShown }): VNode {
  const { member, claimed } = shown
  return (
    <p>
      {claimed ? (
        <a href={urls.claim(member)}>{page.t('claims.asked')}</a>
      ) : (
        <a class="button" href={urls.claim(member)} rel="nofollow">
          {page.t('claims.thisWasMe')}
        </a>
      )}{' '}
      {page.viewer.sight.administers && (
        <a class="button" href={urls.adminGive(member.id)}>
          {page.t('claims.giveLink')}
        </a>
      )}
    </p>
  )
}

function Tabs({ page, address, tab }: { page: Page; address: string; tab: Tab }): VNode {
  const current = (one: Tab) => (one === tab ? 'page' : undefined)
  return (
    <nav class="tabs" aria-label={page.t('members.title')}>
      <a href={address} aria-current={current('posts')}>
        {page.t('members.tabPosts')}
      </a>
      <a href={tabAddress(address, 'threads')} aria-current={current('threads')}>
        {page.t('members.tabThreads')}
      </a>
    </nav>
  )
}

function tabAddress(address: string, tab: Tab, before?: number): string {
  const query = new URLSearchParams({
    ...(tab === 'threads' && { tab }),
    ...(before !== undefined && { before: String(before) }),
  }).toString()
  return query === '' ? address : `${address}?${query}`
}
