import type { VNode } from 'preact'

import type { Page } from '../../web/page.ts'
import { statuses } from '../../web/statuses.ts'
import { Layout } from '../../web/ui/layout.tsx'
import { urls } from '../../web/urls.ts'
import { fieldCodes } from '../field-problems.ts'
import { otherProblems, type ProblemName } from '../problem-documents.ts'

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
          {named({ ...statuses, ...otherProblems }).map(([name, status]) => (
            <Problem name={name} status={status} says={t(`api.problem-${name}`)} />
          ))}
        </dl>
        <h2>{t('api.problemFields')}</h2>
        <p>{t('api.problemFieldsAbout')}</p>
        <dl>
          {fieldCodes.map((code) => (
            <>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>{t(`api.field-${code}`, { limit: '…', count: 2, kind: '' })}</dd>
            </>
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

function named(
  table: Readonly<Record<ProblemName, number>>,
): readonly (readonly [ProblemName, number])[] {
  // oxlint-disable-next-line no-unsafe-type-assertion -- Object.entries forgets the names of a literal table.
  return Object.entries(table) as [ProblemName, number][]
}
