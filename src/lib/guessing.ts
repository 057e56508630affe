import { commonPasswordWords } from './common-password-words.ts'

/**
 * Roughly how many bits somebody who knows how people choose passwords must guess (an estimate in the manner of
 * zxcvbn: Wheeler 2016). `known` are words about the person or the place, which guessers try first.
 */
export function bitsToGuess(typed: string, known: readonly string[] = []): number {
  const password = typed.slice(0, longestLooked * 2)
  const letters = Array.from(plainShape(password)).slice(0, longestLooked)
  const own = new Set(
    known.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{Nd}]{3,}/gu) ?? []),
  )
  const perLetter = Math.log2(alphabetOf(password))
  // cheapest[i]: the fewest bits that spell the first i letters.
  const cheapest: number[] = [0]
  for (let end = 1; end <= letters.length; end++) {
    const before = cheapest[end - 1] ?? 0
    let least = before + letterCost(letters, end - 1, perLetter)
    for (let start = Math.max(0, end - longestWord); start <= end - 3; start++) {
      const cost = chunkCost(letters.slice(start, end), own)
      if (cost !== null) least = Math.min(least, (cheapest[start] ?? 0) + cost)
    }
    cheapest.push(least)
  }
  return (cheapest[letters.length] ?? 0) + capitalBits(password)
}

/** A letter of a word when the letter before it is known: what n-gram guessers need on leaked passwords. */
const bitsWithinWords = 3.3
const longestLooked = 128
const longestWord = 24

function plainShape(password: string): string {
  return password.normalize('NFKC').toLowerCase()
}

/** Capitals at the start or throughout are the first thing tried; scattered ones are worth something. */
function capitalBits(password: string): number {
  const scattered = password.slice(1).match(/\p{Lu}/gu)?.length ?? 0
  return /\p{Ll}/u.test(password) ? Math.min(8, scattered * 1.5) : 0
}

function alphabetOf(password: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[^\p{L}\p{Nd}]/u, 33],
    [/[^\p{ASCII}]/u, 100],
  ]
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 1)
}

/** A letter that likely follows the one before it, as in words, is cheaper than a drawn one. */
function letterCost(letters: readonly string[], at: number, perLetter: number): number {
  const [last, here] = [letters[at - 1], letters[at] ?? '']
  if (last === here) return 1
  return last !== undefined && isInWord(letters, at) && isCommonPair(last, here)
    ? Math.min(perLetter, bitsWithinWords)
    : perLetter
}

/** Two letters between figures are no part of a word. */
function isInWord(letters: readonly string[], at: number): boolean {
  let [start, end] = [at, at]
  while (at - start < 4 && isLetter.test(letters[start - 1] ?? '')) start--
  while (end - start < 4 && isLetter.test(letters[end] ?? '')) end++
  return end - start >= 4 || at - start >= 4
}
const isLetter = /[\p{L};'[\],.]/u

function chunkCost(chunk: readonly string[], own: ReadonlySet<string>): number | null {
  const text = chunk.join('')
  if (own.has(text)) return 3
  if (isRun(chunk) || isWalk(text)) return chunk.length === 3 ? 9 : 5 + chunk.length / 8
  if (isRepeated(text)) return 8 + chunk.length / 4
  if (isWord(text)) return 9
  if (/^(19|20)\d\d$/.test(text)) return 6
  return daysAndMonths.test(text) ? 9 : null
}

const daysAndMonths =
  /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])$|^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/

function isWord(text: string): boolean {
  if (commonPasswordWords.has(text)) return true
  const spelled = text.replace(/[013457@$!]/g, (figure) => figures[figure] ?? figure)
  const letters = /^\p{L}+$/u.test(spelled)
  return (
    letters &&
    (commonPasswordWords.has(spelled) ||
      commonPasswordWords.has(Array.from(spelled).toReversed().join('')))
  )
}

const figures: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** abcd, 4321, aaaa, 2468: each letter the same step from the one before. Also two such interleaved: a1b2c3, 1029384756. */
function isRun(chunk: readonly string[]): boolean {
  const steps = (every: number): boolean =>
    chunk.length > every + 1 &&
    chunk.every((letter, at) => {
      if (at < 2 * every) return true
      const [here, one, two] = [letter, chunk[at - every] ?? '', chunk[at - 2 * every] ?? '']
      const step = code(here) - code(one)
      return step === code(one) - code(two) && Math.abs(step) <= 2
    })
  return steps(1) || (chunk.length >= 5 && steps(2))
}

// 0 follows 9 on every keyboard.
const code = (letter: string): number => (letter === '0' ? 58 : (letter.codePointAt(0) ?? 0))

/** The same piece again, perhaps the other way round: abcabc, 112233, abccba. */
function isRepeated(text: string): boolean {
  return /^(.{1,8}?)\1+$/u.test(text) || /^((.)\2{1,3}){2,}$/u.test(text)
}

/** Neighbouring keys, in one line or in two taken by turns: qwert, 1qaz, q1w2e3, asdqwe. */
function isWalk(text: string): boolean {
  if (text.length < 3) return false
  const joined = (every: number): boolean => {
    for (let at = every; at < text.length; at++) {
      if (!neighbours(text[at - every] ?? '', text[at] ?? '')) return false
    }
    return true
  }
  return joined(1) || (text.length >= 5 && joined(2))
}

const rows = ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./']
const places = new Map(
  rows.flatMap((row, y) =>
    Array.from(row, (key, x) => [key, { x: y === 0 ? x - 1 : x, y }] as const),
  ),
)

function neighbours(one: string, two: string): boolean {
  const [from, to] = [places.get(one), places.get(two)]
  if (from === undefined || to === undefined) return false
  return Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) <= 1
}

function isCommonPair(one: string, two: string): boolean {
  return commonPairs.has(one + two) || russianPairs.has(onRussianKeys(one) + onRussianKeys(two))
}

/** Russian words typed with the keyboard still set to Latin are among the commonest passwords there are. */
function onRussianKeys(letter: string): string {
  const key = latinKeys.indexOf(letter)
  return key === -1 ? letter : (russianKeys[key] ?? letter)
}
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russianKeys = 'йцукенгшщзхъфывапролджэячсмитьбю'

const russianPairs: ReadonlySet<string> = new Set(
  (
    'ст но ен то на ов ни ра во ко по ро ал пр ре ос не го ли ер ет ть ла та ор ка от ес ем ан ва ло те ол ин де ны ри ль ел ат ' +
    'ле ом ки ас ит ог до за ть ве мо са ам ид ди ви ми со об од ис тр ик тв ма ск ег ну че ся дн жд ия ий ай ой ши же да ту ру ' +
    'па ба бо бу гр кр хо ца ци ци ша шк чк ик ян ар ил он ив ад аз ак ап ах аш из им их лю яш ья сн зо зн жо пе пи уд ун ус ут'
  ).split(' '),
)

/** Pairs of letters that words of European languages and their transliterations are full of. */
const commonPairs: ReadonlySet<string> = new Set(
  (
    'th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra ld ur ' +
    'ro ri io ic ne ch ll me be ma om el la li ce ta us di ns em ho ca co wa tr no il un no do lo so na mo mi da po pe pa ' +
    'ss ee oo tt ff pp rr mm nn ai ay ey oy ow ew aw am ab ad ag ak ap av ba bo bu by bl br cl cr dr du dy ec ef eg ei ep ' +
    'ev ex fa fe fi fo fr fu ga ge gh gi go gr gu id if ig im ir iv je jo ju ka ke ki ko ku ky ls lt lu ly mu my ny nu ob ' +
    'od ok ol op os ot ov ph pi pl pr pu ru ry rs rt sc sh sk sm sn sp su sw sy ts tu tw ty ub uc ud ug ul um up ut va vi ' +
    'vo we wh wi wo ya ye yo za ze zo ck rd rk rn rm rl nk nc mp mb lk lf ct ft pt ks ds gs ps ac ie eo oa oe ia ua ue ui qu ' +
    'iy yi yn ny zd zn zk zh kh ln lm rz sz cz gn dn vs vn vl yp tn uk uz az oz iz ez'
  ).split(' '),
)
