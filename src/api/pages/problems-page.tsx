import type { VNode } from 'preact'

import type { RefusalReason } from '../../forum/kernel/refusals.ts'
import type { Page } from '../../web/page.ts'
import { statuses } from '../../web/statuses.ts'
import { Layout } from '../../web/ui/layout.tsx'
import { urls } from '../../web/urls.ts'

/** Problems that are no refusal of an act. */
const others = { unacceptable: 422, 'bad-request': 400, broken: 500 } as const

/** What the `type` of a problem document points to: an anchor for each. */
export function ProblemsPage({ page }: { page: Page }): VNode {
  const { t } = page
  const title = t('api.problems')
  return (
    <Layout page={page} head={{ title, canonical: urls.api('problems') }}>
      <section class="sheet">
        <h1>{title}</h1>
        <p>{t('api.problemsAbout')}</p>
        <dl>
          {reasons(statuses).map(([reason, status]) => (
            <Problem name={reason} status={status} says={t(`refusal.${reason}`)} />
          ))}
          {reasons(others).map(([name, status]) => (
            <Problem name={name} status={status} says={t(`api.problem-${name}`)} />
          ))}
        </dl>
      </section>
    </Layout>
  )
}

function Problem(shown: { name: string; status: number; says: string }): VNode {
  return (
    <>
      <dt id={shown.name}>
        <code>{shown.name}</code> · {shown.status}
      </dt>
      <dd>{shown.says}</dd>
    </>
  )
}

function reasons<Name extends RefusalReason | keyof typeof others>(
  table: Readonly<Record<Name, number>>,
): readonly (readonly [Name, number])[] {
  // oxlint-disable-next-line no-unsafe-type-assertion -- Object.entries forgets the names of a literal table.
  return Object.entries(table) as [Name, number][]
}
