import type { VNode } from 'preact'

import { noticeGroups } from '../../forum/notifications/kinds.ts'
import { type MailSettings, rhythms } from '../../forum/notifications/mail-settings.ts'
import type { WatchHabits } from '../../forum/watching/habits.ts'
import { AccountTrail } from '../account/account-trail.tsx'
import type { Page } from '../page.ts'
import { Labelled } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { Tick } from '../ui/tick.tsx'
import { urls } from '../urls.ts'

export interface SettingsShown {
  readonly page: Page
  readonly habits: WatchHabits
  readonly mail: MailSettings
  /** Whether mail reaches the member, or why not. */
  readonly reach: 'reached' | 'no-mail' | 'no-address'
  readonly saved: boolean
  /** The time zone is none. */
  readonly wrong: boolean
}

/** What one wants to be told, and how. */
export function SettingsPage({ page, habits, mail, reach, saved, wrong }: SettingsShown): VNode {
  const { t } = page
  const problems = wrong
    ? [{ field: 'time_zone', text: t('notices.problem-time-zone-unknown') }]
    : []
  return (
    <Layout page={page} head={{ title: t('notices.settingsTitle') }} here="account">
      <AccountTrail page={page} />
      <h1 class="title">{t('notices.settingsTitle')}</h1>
      {saved && (
        <p class="done" role="status">
          {t('account.saved')}
        </p>
      )}
      <Problems page={page} problems={problems} />
      <form class="sheet" method="post" action={urls.account('notifications')}>
        <FormSeal page={page} />
        <fieldset>
          <legend>{t('notices.watchHabits')}</legend>
          <Tick name="started" label={t('notices.watchStarted')} on={habits.started} />
          <Tick name="answered" label={t('notices.watchAnswered')} on={habits.answered} />
        </fieldset>
        <ByMail page={page} mail={mail} reach={reach} />
        <QuietHours page={page} mail={mail} />
        <p>
          <button class="first">{t('common.save')}</button>{' '}
          <a class="button" href={urls.watching()}>
            {t('watching.title')}
          </a>
        </p>
      </form>
    </Layout>
  )
}

function ByMail({ page, mail, reach }: Pick<SettingsShown, 'page' | 'mail' | 'reach'>): VNode {
  const { t } = page
  return (
    <fieldset>
      <legend>{t('notices.byMail')}</legend>
      <p class="hint">{t('notices.byMailAbout')}</p>
      {reach === 'no-mail' && <p class="locked">{t('notices.noMail')}</p>}
      {reach === 'no-address' && (
        <p class="locked">
          <a href={urls.account()}>{t('notices.noAddress')}</a>
        </p>
      )}
      {noticeGroups.map((group) => (
        <Labelled name={`by_${group}`} label={t(`notices.by-${group}`)}>
          <select id={`f-by_${group}`} name={`by_${group}`}>
            {rhythms.map((rhythm) => (
              <option value={rhythm} selected={rhythm === mail.rhythms[group]}>
                {t(`notices.rhythm-${rhythm}`)}
              </option>
            ))}
          </select>
        </Labelled>
      ))}
    </fieldset>
  )
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

function QuietHours({ page, mail }: Pick<SettingsShown, 'page' | 'mail'>): VNode {
  const { t } = page
  return (
    <fieldset>
      <legend>{t('notices.quiet')}</legend>
      <p class="hint">{t('notices.quietAbout')}</p>
      <Hour page={page} name="quiet_from" label={t('notices.quietFrom')} value={mail.quiet?.from} />
      <Hour page={page} name="quiet_to" label={t('notices.quietTo')} value={mail.quiet?.to} />
      <Labelled name="time_zone" label={t('notices.timeZone')} hint={t('notices.timeZoneHint')}>
        <select id="f-time_zone" name="time_zone" aria-describedby="f-time_zone-hint">
          <option value="">UTC</option>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option value={zone} selected={zone === mail.timeZone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </Labelled>
    </fieldset>
  )
}

function Hour({
  page,
  name,
  label,
  value,
}: {
  page: Page
  name: string
  label: string
  value: number | undefined
}): VNode {
  return (
    <Labelled name={name} label={label}>
      <select id={`f-${name}`} name={name}>
        <option value="">{page.t('notices.quietNone')}</option>
        {hours.map((hour) => (
          <option value={hour} selected={hour === value}>
            {page.t('notices.hour', { hour: String(hour).padStart(2, '0') })}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
