import type { VNode } from 'preact'

import { unknownMoment } from '../../importing/moments.ts'
import { type Language, localeOf } from '../../lang/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { Anybodys, Page } from '../page.ts'

/** A time as people say it, with the exact one on hover and for machines. */
export function When({ page, at }: { page: Anybodys; at: string }): VNode {
  if (at === unknownMoment) return <span>{page.t('importing.timeUnknown')}</span>
  return (
    <time datetime={at} title={exactTime(page.language, at)}>
      {sinceThen(page, at)}
    </time>
  )
}

/** A day, for things where the hour does not matter. */
export function Day({ page, at }: { page: Page; at: string }): VNode {
  return <time datetime={at}>{formatsFor(page.language).day.format(new Date(at))}</time>
}

interface Formats {
  readonly exact: (at: string) => string
  readonly day: Intl.DateTimeFormat
  readonly relative: Intl.RelativeTimeFormat
  readonly number: Intl.NumberFormat
}
const formats = new Map<Language, Formats>()

/** The `Intl` formats of a language, made once: making one costs a hundred times its use. */
export function formatsFor(language: Language): Formats {
  const known = formats.get(language)
  if (known !== undefined) return known
  const locale = localeOf(language)
  const made: Formats = {
    exact: exactIn(locale),
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    number: new Intl.NumberFormat(locale),
  }
  formats.set(language, made)
  return made
}

/** `22 November 2026 at 12:00 UTC`. */
export function exactTime(language: Language, at: string): string {
  return formatsFor(language).exact(at)
}

/** `2026-11-22T12:00`. */
export function toTheMinute(at: string): string {
  return at.slice(0, 16)
}

function exactIn(locale: string): Formats['exact'] {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const written = memo<string>(2000)
  return (at) =>
    written(toTheMinute(at), (minutes) => `${format.format(new Date(`${minutes}Z`))} UTC`)
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour
const steps: readonly (readonly [
  below: number,
  unit: Intl.RelativeTimeFormatUnit,
  seconds: number,
])[] = [
  [hour, 'minute', minute],
  [day, 'hour', hour],
  [14 * day, 'day', day],
]

/** `3 hours ago`, `yesterday`; beyond two weeks the date. Never "in 2 minutes": clocks differ a little. */
export function sinceThen(page: Anybodys, at: string): string {
  const seconds = (Date.parse(page.at) - Date.parse(at)) / 1000
  if (seconds < minute) return page.t('common.justNow')
  const step = steps.find(([below]) => seconds < below)
  const { relative, day: date } = formatsFor(page.language)
  if (step === undefined) return date.format(new Date(at))
  return relative.format(-Math.floor(seconds / step[2]), step[1])
}

/** A number with its language's grouping. */
export function Count({ page, of }: { page: Page; of: number }): VNode {
  return <>{formatsFor(page.language).number.format(of)}</>
}
