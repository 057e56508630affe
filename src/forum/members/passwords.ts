import { hash, verify } from '@node-rs/argon2'

import { bitsToGuess } from '../../lib/guessing.ts'
import type { Tx } from '../kernel/forum.ts'

/** Short enough to ask of everybody; what is short must then be hard to guess (NIST SP 800-63B-4 asks for 15 without that). */
export const shortestPassword = 10
/** A sentence or a key, and no way to keep the hasher busy with megabytes. */
export const longestPassword = 256
/** Above what ten small letters drawn at random hold: those are tried in full against leaked hashes. */
const fewestBits = 48

export type PasswordProblem =
  | 'password-missing'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-guessable'

/** What is wrong with a new password, or null. No rules of composition (NIST SP 800-63B-4, 3.1.1.2). `known` are the member's name and address and the forum's name. */
export function passwordProblem(
  password: string,
  known: readonly string[],
): PasswordProblem | null {
  const letters = Array.from(password.normalize('NFC')).length
  if (letters === 0) return 'password-missing'
  if (letters < shortestPassword) return 'password-too-short'
  if (letters > longestPassword) return 'password-too-long'
  return bitsToGuess(password, known) < fewestBits ? 'password-guessable' : null
}

/** OWASP's first choice for Argon2id (the default algorithm of the library). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Hashes off the event loop: about 20 ms of another core. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** Whether the password fits. Takes as long when there is no hash to compare with, so that nobody learns who has an account. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  if (Array.from(password).length > longestPassword) return false
  if (stored === null) {
    nobodys ??= hashPassword('a password that nobody has')
    await verify(await nobodys, password.normalize('NFC'))
    return false
  }
  return verify(stored, password.normalize('NFC'))
}

/** A step: whether this is still the stored hash, held so that it stays. Comparing takes long enough for somebody to replace the password meanwhile. */
export async function holdPassword(
  { db }: Tx,
  memberId: number,
  stored: string | null,
): Promise<boolean> {
  const held = await db
    .updateTable('member')
    .set({ password_hash: stored })
    .where('id', '=', memberId)
    .where('password_hash', '=', stored)
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}

let nobodys: Promise<string> | undefined
