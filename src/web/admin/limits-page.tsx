import type { VNode } from 'preact'

import {
  type Limit,
  limitBounds,
  limitNames,
  type LimitProblem,
  type Limits,
} from '../../forum/boards/limiting.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import { defaultSettings } from '../../forum/kernel/settings.ts'
import { textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { AdminFrame } from './frame.tsx'
import { problemIn } from './problems.ts'

/** What was typed, as text, so that it comes back as it was. */
export type TypedLimits = Readonly<Record<Limit, string>>

export const readLimits = (form: unknown): TypedLimits => eachLimit((name) => textField(form, name))

export const typedOf = (limits: Limits): TypedLimits => eachLimit((name) => String(limits[name]))

/** What was typed is no number: one the forum refuses. */
export const limitsOf = (typed: TypedLimits): Limits =>
  eachLimit((name) => (/^\d{1,9}$/.test(typed[name]) ? Number(typed[name]) : Number.NaN))

function eachLimit<Value>(make: (name: Limit) => Value): Readonly<Record<Limit, Value>> {
  // oxlint-disable-next-line no-unsafe-type-assertion -- one entry for each name there is.
  return Object.fromEntries(limitNames.map((name) => [name, make(name)])) as Record<Limit, Value>
}

const groups = {
  members: ['postsPerMinute', 'threadsPerHour', 'searchesPerMinute'],
  own: ['ownEditHours', 'ownRemovalHours'],
  length: ['longestPost', 'longestTitle'],
  networks: [
    'joinsPerHour',
    'signInsPerFiveMinutes',
    'signInsPerAccountHour',
    'apiRequestsPerFiveMinutes',
  ],
} as const satisfies Readonly<Record<string, readonly Limit[]>>

/** How much, how often and how long: every limit with what it does. */
export function LimitsPage({
  page,
  typed,
  problems = [],
  saved = false,
}: {
  page: Page
  typed: TypedLimits
  problems?: readonly Problem<LimitProblem>[]
  saved?: boolean
}): VNode {
  return (
    <AdminFrame page={page} part="limits" saved={saved} problems={problems}>
      <form class="sheet" method="post" action={urls.admin('limits')}>
        <FormSeal page={page} />
        {(['members', 'own', 'length', 'networks'] as const).map((group) => (
          <section>
            <h2>{page.t(`admin.limits-${group}`)}</h2>
            {groups[group].map((name) => (
              <LimitField
                page={page}
                name={name}
                value={typed[name]}
                problem={problemIn(page, problems, name)}
              />
            ))}
          </section>
        ))}
        <button class="first">{page.t('common.save')}</button>
      </form>
    </AdminFrame>
  )
}

function LimitField({
  page: { t },
  name,
  value,
  problem,
}: {
  page: Page
  name: Limit
  value: string
  problem: string | undefined
}): VNode {
  const [least, most] = limitBounds[name]
  const bounds = t('admin.limitBounds', { least, most, byDefault: defaultSettings[name] })
  return (
    <Field
      name={name}
      label={t(`admin.limit-${name}`)}
      hint={`${t(`admin.limitDoes-${name}`)} ${bounds}`}
      value={value}
      inputMode="numeric"
      problem={problem}
      required
    />
  )
}
