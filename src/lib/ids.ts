/** The largest number both databases can hold in an integer column: no row has an id beyond it, and PostgreSQL refuses to look. */
export const largestId = 2_147_483_647

/** Whether a value from outside is a number that an integer column can be asked for. */
export function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largestId
}

/** The number that digits write, or null when it can be nobody's id. */
export function idOfDigits(digits: string): number | null {
  const id = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN
  return id <= largestId ? id : null
}
