import { type Censor, compileCensor } from '../../text/censoring.ts'
import type { Settings } from '../kernel/settings.ts'

const compiled = new WeakMap<readonly string[], Censor>()

/** The operator's censor, compiled once for each list of words. */
export function censorOf({ censoredWords }: Settings): Censor {
  const known = compiled.get(censoredWords)
  if (known !== undefined) return known
  const censor = compileCensor(censoredWords)
  compiled.set(censoredWords, censor)
  return censor
}
