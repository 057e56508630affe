import type { VNode } from 'preact'

import type { ParkedJob, ParkedMail } from '../../worker/parked.ts'
import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { AdminFrame } from './frame.tsx'

/** What failed until it was left: mail with its address, and why each of it failed. */
export function JobsPage({
  page,
  jobs,
  total,
  saved = false,
}: {
  page: Page
  jobs: readonly ParkedJob[]
  total: number
  saved?: boolean
}): VNode {
  const { t } = page
  return (
    <AdminFrame page={page} part="jobs" saved={saved}>
      <form class="sheet" method="post" action={urls.admin('jobs')}>
        <FormSeal page={page} />
        <h2>{t('admin.jobs')}</h2>
        <p class="hint">{t('admin.jobsAbout')}</p>
        {total === 0 && <p class="empty">{t('admin.noJobs')}</p>}
        <ul class="things">
          {jobs.map((job) => (
            <JobItem page={page} job={job} />
          ))}
        </ul>
        {total > jobs.length && <p>{t('admin.moreJobs', { count: total - jobs.length })}</p>}
        {total > 1 && <button class="first">{t('admin.retryJobs')}</button>}
      </form>
    </AdminFrame>
  )
}

function JobItem({ page, job }: { page: Page; job: ParkedJob }): VNode {
  const { t } = page
  const { id, consequence, parkedAt, problem, mail } = job
  return (
    <li>
      <div>
        <p>
          {mail === null ? (
            <Other page={page} what={consequence} />
          ) : (
            <To page={page} mail={mail} />
          )}
        </p>
        <p class="hint">
          <Message
            page={page}
            id="admin.jobSince"
            with={{ when: <When page={page} at={parkedAt} /> }}
          />
          {': '}
          <span dir="auto" lang="">
            {problem}
          </span>
        </p>
      </div>
      <button formaction={urls.adminJob(id)}>{t('admin.retryJob')}</button>
      {mail !== null && (
        <a class="button" href={urls.adminJob(id, 'forget')}>
          {t('admin.forgetMail')}
        </a>
      )}
    </li>
  )
}

function To({ page, mail }: { page: Page; mail: ParkedMail }): VNode {
  const { kind, address, member } = mail
  const parts = { what: page.t(`admin.mail-${kind}`), address: <bdi>{address}</bdi> }
  return (
    <>
      <Message page={page} id="admin.jobMail" with={parts} />
      {member !== null && ' '}
      {member !== null && (
        <Message
          page={page}
          id="admin.jobFor"
          with={{ member: <Name page={page} member={member} /> }}
        />
      )}
    </>
  )
}

function Other({ page, what }: { page: Page; what: string }): VNode {
  return <Message page={page} id="admin.jobOther" with={{ what: <code>{what}</code> }} />
}
