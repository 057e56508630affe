import type { ComponentChildren, VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { MessageKey } from '../../lang/translate.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { type AdminPart, urls } from '../urls.ts'
import { type AdminProblem, sayAll } from './problems.ts'

const parts = {
  forum: 'admin.forum',
  limits: 'admin.limits',
  boards: 'admin.boards',
  roles: 'admin.roles',
  reactions: 'admin.reactions',
  words: 'admin.words',
  claims: 'claims.title',
  jobs: 'admin.jobs',
} as const satisfies Readonly<Record<AdminPart, MessageKey>>

const order: readonly AdminPart[] = [
  'forum',
  'limits',
  'boards',
  'roles',
  'reactions',
  'words',
  'claims',
  'jobs',
]

/** The pages of the operator around one of their parts. */
export function AdminFrame({
  page,
  part,
  saved = false,
  problems = [],
  children,
}: {
  page: Page
  part: AdminPart
  /** Says that what was sent is in force. */
  saved?: boolean
  /** What is wrong with what was sent: said above everything, for the form may stand far below. */
  problems?: readonly Problem<AdminProblem>[]
  children: ComponentChildren
}): VNode {
  const title = page.t(parts[part])
  return (
    <Layout page={page} head={{ title }} here="admin">
      <h1 class="title">{page.t('common.admin')}</h1>
      <nav class="tabs bar" aria-label={page.t('common.admin')}>
        {order.map((one) => (
          <a href={urls.admin(one)} aria-current={one === part ? 'page' : undefined}>
            {page.t(parts[one])}
          </a>
        ))}
      </nav>
      {saved && (
        <p class="done" role="status">
          {page.t('admin.saved')}
        </p>
      )}
      <Problems page={page} problems={sayAll(page, problems)} />
      {children}
    </Layout>
  )
}

/** One question before something is taken away. */
export function AskOnce({
  page,
  part,
  question,
  action,
  yes,
  problem,
}: {
  page: Page
  part: AdminPart
  question: string
  action: string
  yes: string
  problem?: string | undefined
}): VNode {
  return (
    <AdminFrame page={page} part={part}>
      <form class="sheet" method="post" action={action}>
        <FormSeal page={page} method="delete" />
        {problem !== undefined && (
          <p class="problems" role="alert">
            {problem}
          </p>
        )}
        <p>{question}</p>
        <div class="bar">
          <button class="first">{yes}</button>
          <a class="button" href={urls.admin(part)}>
            {page.t('common.cancel')}
          </a>
        </div>
      </form>
    </AdminFrame>
  )
}

/** Up and down buttons for one line of a list that is in an order. */
export function Arrows({
  page,
  action,
  name,
  first,
  last,
}: {
  page: Page
  action: string
  name: string
  first: boolean
  last: boolean
}): VNode {
  return (
    <form method="post" action={action} class="arrows">
      <FormSeal page={page} />
      <button name="to" value="up" disabled={first} aria-label={page.t('admin.up', { name })}>
        ↑
      </button>
      <button name="to" value="down" disabled={last} aria-label={page.t('admin.down', { name })}>
        ↓
      </button>
    </form>
  )
}

/** The list with one item moved a place up or down; as it was when there is no such place. */
export function moved(ids: readonly number[], id: number, to: string): readonly number[] {
  const from = ids.indexOf(id)
  const place = to === 'up' ? from - 1 : from + 1
  const other = ids[place]
  if (from < 0 || other === undefined) return ids
  return ids.map((one) => (one === id ? other : one === other ? id : one))
}
