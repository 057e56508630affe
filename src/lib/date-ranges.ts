/** The days a written date means: UTC instants as rows store them, `until` exclusive. */
export interface DateRange {
  readonly from: string
  readonly until: string
}

const sizeFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?[-/.]?$/
const dayFirst = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/

/** Reads `2024`, `2024-05`, `2024-05-17` (also with / or . and as 2024年5月17日 or 2024년 5월), and `17.5.2024`, `5.2024` with dots, where the day comes first everywhere; null for anything else. */
export function readDateRange(typed: string): DateRange | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[年月년월]/g, '-')
    .replace(/[日일]$/, '')
  const [, year, month, day] = sizeFirst.exec(text) ?? turned(dayFirst.exec(text))
  if (year === undefined) return null
  return rangeOf(Number(year), numberOr(month), numberOr(day))
}

function turned(match: RegExpExecArray | null): readonly (string | undefined)[] {
  return match === null ? [] : [match[0], match[3], match[2], match[1]]
}

function numberOr(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function rangeOf(year: number, month: number | null, day: number | null): DateRange | null {
  const from = instant(year, month ?? 1, day ?? 1)
  if (!isReal(from, month, day) || year < 1) return null
  if (month === null) return { from, until: instant(year + 1, 1, 1) }
  return { from, until: day === null ? instant(year, month + 1, 1) : instant(year, month, day + 1) }
}

/** 31 February would have become 2 March. */
function isReal(from: string, month: number | null, day: number | null): boolean {
  if (month !== null && Number(from.slice(5, 7)) !== month) return false
  return day === null || Number(from.slice(8, 10)) === day
}

function instant(year: number, month: number, day: number): string {
  const date = new Date(0)
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day)
  return date.toISOString()
}
