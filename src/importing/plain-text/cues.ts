import type { Edge, Layout } from './edges.ts'
import { longWords } from './edges.ts'
import { fold, isAddress, isAttachment, isEditMark, isSubject } from './lines.ts'
import { quoteCues } from './quote-cues.ts'

/** What speaks for or against a post beginning at an edge; each cue is a number of about −3 to 3. */
export type Cues = Readonly<Record<string, number>>

/** All cues of an edge, always under the same names in the same order. */
export function cuesAt(layout: Layout, edge: Edge): Cues {
  const said = { above: edge.chunkAbove.join(' '), below: edge.chunkBelow.join(' ') }
  return {
    ...quoteCues(layout, edge),
    ...endingCues(edge),
    ...openingCues(edge),
    ...listCues(edge),
    ...lengthCues(layout, edge),
    ...wrapCues(layout, edge),
    ...voiceCues(said.above, said.below),
    ...styleCues(said.above, said.below),
    ...subjectCues(layout, edge, said),
    ...pageCues(layout, edge),
  }
}

const truth = (value: boolean): number => (value ? 1 : 0)
const ends = (text: string, letters: string): number =>
  truth(text !== '' && letters.includes(text.at(-1) ?? ''))
const isTerminal = (text: string): boolean => /[.!?…)”"]$|[^\p{L}\p{N}\s\p{ASCII}]$/u.test(text)
const isLetter = (text: string | undefined): boolean =>
  text !== undefined && /[\p{L}\p{N}]/u.test(text)
const isLower = (text: string): boolean => /^\p{Ll}/u.test(text)
const isUpper = (text: string): boolean => /^\p{Lu}/u.test(text)

function endingCues({ above, chunkAbove }: Edge): Cues {
  return {
    terminal: truth(isTerminal(above)),
    question: ends(above, '?'),
    exclaim: ends(above, '!'),
    dots: truth(/\.\.\.$|…$/.test(above)),
    comma: ends(above, ','),
    colon: ends(above, ':,;-–'),
    letterEnd: truth(isLetter(above.at(-1))),
    signOff: truth(
      signOff.test(above) ||
        (above.length <= 25 && !isTerminal(above) && chunkAbove.length > 1 && /^[-~]/.test(above)),
    ),
    aboveAddress: truth(isAddress(above) || /https?:\/\/\S+$/.test(above)),
    aboveAttachment: truth(isAttachment(above)),
    label: truth(/^.{2,40}:$/.test(above)),
  }
}

function openingCues({ above, below }: Edge): Cues {
  return {
    lower: truth(isLower(below)),
    upper: truth(isUpper(below)),
    sameCase: truth(isUpper(below) === isUpper(above)),
    lowerAbove: truth(isLower(above)),
    mention: truth(below.startsWith('@')),
    greeting: truth(greeting.test(below)),
    firstPerson: truth(firstPerson.test(below)),
    goesOn: truth(goesOn.test(below)),
    address: truth(addresses.test(below)),
    isAddress: truth(isAddress(below) || below.startsWith('http')),
    attachment: truth(isAttachment(below)),
  }
}

const keyAndValue = /^[^.!?]{2,40}:\s\S/

function listCues({ above, below, chunkAbove, chunkBelow, place }: Edge): Cues {
  const next = chunkBelow[1] ?? ''
  const parallel = sameStart(above, below)
  return {
    numbered: truth(/^[[(#]?\d+[.):]?\s|^\(?[a-z]\)\s/i.test(below)),
    bullet: truth(/^[-–—*•·>+=~_]|^[^\p{L}\p{N}\s]{2,}/u.test(below)),
    value: truth(keyAndValue.test(below)),
    valueAbove: truth(keyAndValue.test(above)),
    opensList: truth(below.endsWith(':')),
    parallel: truth(parallel),
    parallelRun: truth(parallel && place > 0 && chunkAbove.length === 1),
    parallelNext: truth(next !== '' && sameStart(below, next)),
  }
}

const firstWord = (text: string): string => text.split(' ')[0]?.toLowerCase() ?? ''

const sameStart = (one: string, other: string): boolean =>
  firstWord(one) === firstWord(other) || (one[0] === other[0] && !/\p{L}/u.test(one[0] ?? ''))

const size = (letters: number, middle: number): number => Math.log(letters + 1) - middle
const letters = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0)

function lengthCues(layout: Layout, edge: Edge): Cues {
  const { above, below, chunkAbove, chunkBelow } = edge
  return {
    aboveLine: size(above.length, 4),
    belowLine: size(below.length, 4),
    aboveChunk: size(letters(chunkAbove), 5),
    belowChunk: size(letters(chunkBelow), 5),
    ...paragraphCues(edge),
    ...shortCues(edge),
    edges: size(layout.edges.length, 3.4),
  }
}

function paragraphCues({ chunkAbove, chunkBelow, place }: Edge): Cues {
  const [manyAbove, manyBelow] = [chunkAbove.length > 1, chunkBelow.length > 1]
  return {
    manyAbove: truth(manyAbove),
    manyBelow: truth(manyBelow),
    manyBoth: truth(manyAbove && manyBelow),
    single: truth(!manyAbove && !manyBelow),
    singleAbove: truth(!manyAbove && place > 0),
  }
}

function shortCues({ above, below, chunkAbove, chunkBelow }: Edge): Cues {
  const [long, next] = [letters(chunkAbove), letters(chunkBelow)]
  const open = !isTerminal(above)
  const single = chunkAbove.length === 1
  return {
    short: truth(above.length < 60 && below.length < 60),
    shortChunks: truth(long < 60 && next < 60 && open),
    shortThenMany: truth(below.length < 40 && chunkBelow.length > 1),
    shortLast: truth(above.length < 40 && !single),
    heading: truth(above.length < 50 && single && open && below.length > 80),
    longSingle: truth(long > 200 && single),
  }
}

/** Lines broken at a fixed width by the program that wrote them. */
function wrapCues({ edges }: Layout, { above, below, place }: Edge): Cues {
  const open = above.length > 60 && isLetter(above.at(-1))
  const widest = Math.max(
    ...edges.slice(Math.max(0, place - 4), place + 4).map((edge) => edge.below.length),
    1,
  )
  const filled = above.length / widest
  return {
    open: truth(open),
    openLower: truth(open && isLower(below)),
    wrapped: truth(!isTerminal(above) && filled > 0.8 && filled < 1.01 && above.length > 50),
    equal: truth(
      Math.abs(above.length - below.length) < 0.15 * Math.max(above.length, below.length) &&
        above.length > 40,
    ),
  }
}

function voiceCues(above: string, below: string): Cues {
  const me = /\b(?:my|i|i'm|me)\b/i
  const you = /\b(?:you|your|you're)\b/i
  return {
    meBoth: truth(me.test(above) && me.test(below)),
    meAbove: truth(me.test(above)),
    you: truth(you.test(below)),
    meThenYou: truth(me.test(above) && you.test(below) && !you.test(above)),
    refers: truth(/^(?:that|this|it)(?:'|’)?s?\b/i.test(below)),
  }
}

/** Habits of writing that one person keeps and two rarely share. */
function styleCues(above: string, below: string): Cues {
  const [one, other] = [habits(above), habits(below)]
  const differ = (first: keyof Habits, second: keyof Habits): boolean =>
    (one[first] && other[second] && !one[second]) || (one[second] && other[first] && !one[first])
  const alike = (first: keyof Habits, second: keyof Habits): boolean =>
    (one[first] && other[first]) || (one[second] && other[second])
  return {
    marksDiffer: truth(differ('curly', 'straight')),
    marksAlike: truth(alike('curly', 'straight')),
    iDiffers: truth((one.smallI && other.largeI) || (one.largeI && other.smallI)),
    iAlike: truth(alike('smallI', 'largeI')),
    trailAlike: truth(one.trails && other.trails),
    trailDiffers: truth(one.trails !== other.trails),
    noStopAlike: truth(!isTerminal(above) && isLetter(below.at(-1))),
    stopAlike: truth(isTerminal(above) && /[.!?]$/.test(below)),
  }
}

type Habits = Readonly<Record<'curly' | 'straight' | 'smallI' | 'largeI' | 'trails', boolean>>

const habits = (text: string): Habits => ({
  curly: text.includes('’'),
  straight: /\w'\w/.test(text),
  smallI: /(?:^|\s)i(?:'|’|\s)/.test(text),
  largeI: /(?:^|\s)I(?:'|’|\s)/.test(text),
  trails: text.includes('..'),
})

function subjectCues(
  { title, wordCounts }: Layout,
  { above, below }: Edge,
  said: { readonly above: string; readonly below: string },
): Cues {
  const words = longWords(said.below)
  const about = longWords(said.above)
  const shared = [...about].filter((word) => words.has(word))
  return {
    together: shared.length / Math.sqrt((about.size + 1) * (words.size + 1)),
    shared: Math.min(shared.length, 4) / 2,
    rareShared: Math.min(shared.filter((word) => (wordCounts.get(word) ?? 0) <= 3).length, 3),
    subject: truth(isSubject(below) || (title !== '' && fold(below) === title)),
    afterSubject: truth(isSubject(above) || (title !== '' && fold(above) === title)),
    afterEdit: truth(isEditMark(above)),
  }
}

const pageCues = (layout: Layout, { at }: Edge): Cues => ({
  density: layout.density,
  blankShare: layout.blankShare,
  middleLength: layout.middleLength,
  opening: truth(at <= layout.openingEnds),
  xenforo: truth(layout.field.xenforo),
})

const signOff =
  /^(?:sent from my|thanks|thank you|thx|cheers|regards|best regards|best wishes|best|good luck|mfg|gruß|grüße|merci|cordialement|gracias|saludos)(?![\p{L}\p{N}]).{0,30}$/iu

const greeting =
  /^(?:hi|hello|hey|thanks|thank you|thx|welcome|yes|yeah|yep|yup|no|nope|agreed?|same here|same|good|great|nice|cool|wow|lol|haha|ok|okay|well|sorry|congrats|congratulations|exactly|absolutely|definitely|interesting|awesome|amazing|not sure|hmm+|ah|oh|omg|man|dude|bro|dear|personally|hallo|danke|ja|nein|bonjour|salut|merci|oui|non|hola|gracias|sí)(?![\p{L}\p{N}])/iu

const firstPerson =
  /^(?:i|i'm|i've|i'd|i'll|im|ive|my|we|we've|mine|me|in my|ich|wir|mein|meine|je|j'ai|mon|ma|yo|mi)(?![\p{L}\p{N}])/iu

const goesOn =
  /^(?:it|it's|its|they|they're|these|those|them|then|but|and|so|also|however|or|because|cause|even|once|after|when|therefore|thus|additionally|in addition|plus|otherwise|another|finally|first|second|third|next|edit|ps|p\.s|update|note|for example|e\.g|which|he|she|his|her|their|there|here|with|to|of|for|from|by|on|in|at|as|aber|und|das|dann|außerdem|auch|dies|diese|sie|er|es|mais|et|puis|aussi)(?![\p{L}\p{N}])/iu

const addresses =
  /^(?:you|you're|your|have you|did you|do you|are you|what|why|how|where|which|who|is|are|can|could|would|does|did|du|sie|was|warum|wie|wo|tu|vous|quel|pourquoi|comment)(?![\p{L}\p{N}])/iu
