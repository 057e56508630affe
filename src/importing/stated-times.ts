import type { StatedTime } from './records.ts'

/** A unix time in seconds (or milliseconds) as the page holds it; null when it is no number of a sensible size. */
export function fromUnix(text: string | null): StatedTime | null {
  if (text === null || !/^\d{9,13}$/.test(text.trim())) return null
  const number = Number(text)
  return new Date(number > 99_999_999_999 ? number : number * 1000).toISOString()
}

/** An ISO 8601 form as `<time datetime>` holds it; without a zone it stays local. */
export function fromIso(text: string | null): StatedTime | null {
  const found =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(
      text?.trim() ?? '',
    )
  const day = found?.[1]
  const time = found?.[2]
  if (day === undefined || !isDay(day)) return null
  return time === undefined ? day : zoned(`${day}T${time.padEnd(8, ':00')}`, found?.[3])
}

function zoned(local: string, zone: string | undefined): StatedTime | null {
  if (zone === undefined) return local
  const at = new Date(`${local}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(`${day}T00:00:00Z`))

/** Whether a page writes 3/4/2012 with the day or the month first. */
export type DayOrder = 'day-first' | 'month-first'

/**
 * A date as a person reads it ("Nov 14, 2015 at 4:25 AM", "14. November 2015 um 04:25", "2015年11月14日 4:25").
 * Month names are those of the languages below. Local: no zone is invented. Null when it is not a whole date.
 */
export function fromWords(text: string | null, order: DayOrder = 'month-first'): StatedTime | null {
  if (text === null || text.length > 80) return null
  const folded = text.normalize('NFKC').toLowerCase().trim()
  const day = writtenDay(folded) ?? numericDay(folded, order)
  if (day === null) return null
  const time = clockTime(folded)
  return time === null ? day : `${day}T${time}`
}

const fillers = new Set([
  'at',
  'am',
  'pm',
  'um',
  'uhr',
  'à',
  'a',
  'm',
  'p',
  'th',
  'st',
  'nd',
  'rd',
  'de',
  'of',
  'alle',
  'klo',
  'kl',
  'o',
  'в',
  'г',
])

/** Whether a line is a date and nothing else. */
export const isDateLine = (text: string): boolean =>
  text.length < 40 &&
  fromWords(text) !== null &&
  [...text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*/gu)].every(
    ([word]) =>
      monthNames.has(word) || fillers.has(word) || /^[年月日년월일午前後오전후]+$/.test(word),
  )

/** The order that the page's other dates prove, else what its language uses. */
export function dayOrder(dates: readonly string[], language: string): DayOrder {
  const pairs = dates.flatMap((date) => [
    .../\b(\d{1,2})[/.](\d{1,2})[/.]\d{4}/g[Symbol.matchAll](date),
  ])
  if (pairs.some(([, first]) => Number(first) > 12)) return 'day-first'
  if (pairs.some(([, , second]) => Number(second) > 12)) return 'month-first'
  return /^en(-US)?$/i.test(language) || language === '' ? 'month-first' : 'day-first'
}

function writtenDay(text: string): string | null {
  const east = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text)
  if (east !== null) return ymd(east[1], east[2], east[3])
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1]
  const month = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)]
    .map(([word]) => monthNames.get(word))
    .find((number) => number !== undefined)
  const day = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(
    text.replace(/\d{1,2}:\d\d(:\d\d)?\s*([ap]\.?m)?/g, ' '),
  )?.[1]
  if (year === undefined || month === undefined || day === undefined) return null
  return ymd(year, String(month), day)
}

function numericDay(text: string, order: DayOrder): string | null {
  const whole = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (whole !== null) return ymd(whole[1], whole[2], whole[3])
  const split = /(?<!\d)(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4})(?!\d)/.exec(text)
  if (split === null) return null
  const dotted = text.includes(`${split[1]}.`)
  return dotted || order === 'day-first'
    ? ymd(split[3], split[2], split[1])
    : ymd(split[3], split[1], split[2])
}

function ymd(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const form = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  const at = new Date(`${form}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== form ? null : form
}

function clockTime(text: string): string | null {
  const found =
    /(?<!\d)(\d{1,2})[:.h](\d\d)(?::(\d\d))?(?!\d)\s*(a\.?m|p\.?m|午前|午後|오전|오후)?/.exec(
      text.replace(/\d{1,2}\.\d{1,2}\.\d{4}/, ' '),
    )
  if (found === null) return null
  const [, hours, minutes, seconds, after] = found
  const half = after ?? /(午前|午後|오전|오후)\s*\d{1,2}:/.exec(text)?.[1]
  const hour = hourOf(Number(hours), half ?? '')
  if (hour > 23 || Number(minutes) > 59) return null
  return [String(hour).padStart(2, '0'), minutes, seconds ?? '00'].join(':')
}

function hourOf(hour: number, half: string): number {
  if (/p|午後|오후/.test(half) && hour < 12) return hour + 12
  return /a|午前|오전/.test(half) && hour === 12 ? 0 : hour
}

const languages = [
  'en',
  'en-GB',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'hu',
  'tr',
  'ro',
  'ru',
  'uk',
  'el',
  'id',
  'vi',
  'he',
  'ar',
]

const monthNames: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((form) => {
      const standing = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' })
      const inDate = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: form,
        year: 'numeric',
        timeZone: 'UTC',
      })
      return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2020, month, 15))).flatMap(
        (at, month) => {
          const within = inDate.formatToParts(at).find((part) => part.type === 'month')?.value ?? ''
          return [standing.format(at), within]
            .map((name) => name.toLowerCase().replace(/\.$/, ''))
            .filter((name) => /^\p{L}[\p{L}\p{M}]+$/u.test(name))
            .map((name): readonly [string, number] => [name, month + 1])
        },
      )
    }),
  ),
)
