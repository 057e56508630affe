import type { VNode } from 'preact'

import type { OpenSession } from '../../forum/members/session-list.ts'
import { browserOf } from '../../lib/browsers.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { AccountTrail } from './account-trail.tsx'

interface Shown {
  readonly page: Page
  readonly sessions: readonly OpenSession[]
  /** The session this page is asked for in. */
  readonly hereId: number
}

export function SessionsPage({ page, sessions, hereId }: Shown): VNode {
  const { t } = page
  return (
    <Layout page={page} head={{ title: t('account.sessions') }} here="account">
      <AccountTrail page={page} />
      <section class="sheet">
        <h1>{t('account.sessions')}</h1>
        <p>{t('account.sessionsAbout')}</p>
        <ul class="things">
          {sessions.map((session) => (
            <Line page={page} session={session} here={session.id === hereId} />
          ))}
        </ul>
        {sessions.length > 1 && (
          <form method="post" action={urls.account('sessions')}>
            <FormSeal page={page} method="delete" />
            <button>{t('account.endOthers')}</button>
          </form>
        )}
      </section>
    </Layout>
  )
}

interface LineShown {
  readonly page: Page
  readonly session: OpenSession
  readonly here: boolean
}

function Line({ page, session, here }: LineShown): VNode {
  const { t } = page
  const known = browserOf(session.agent)
  const name = known === null ? t('account.unknownBrowser') : t('account.browserOn', { ...known })
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
          {here && ` (${t('account.thisOne')})`}
        </p>
        <Times page={page} session={session} here={here} />
      </div>
      {!here && (
        <form method="post" action={urls.account(`sessions/${session.id}`)}>
          <FormSeal page={page} method="delete" />
          <button aria-label={`${t('account.endSession')}: ${name}`}>
            {t('account.endSession')}
          </button>
        </form>
      )}
    </li>
  )
}

function Times({ page, session, here }: LineShown): VNode {
  const [used, begun] = [session.seen_at, session.created_at].map((at) => ({
    when: <When page={page} at={at} />,
  }))
  return (
    <p class="hint">
      {session.address !== '' && <bdi>{`${session.address} · `}</bdi>}
      {here ? (
        page.t('account.usedNow')
      ) : (
        <Message page={page} id="account.lastUsed" with={used ?? {}} />
      )}
      {' · '}
      <Message page={page} id="account.signedIn" with={begun ?? {}} />
    </p>
  )
}
