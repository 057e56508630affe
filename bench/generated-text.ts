/** Text that nobody wrote, in several scripts, the same for the same seed: for filling a large forum. */

export interface Random {
  /** A number from 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `below`. */
  int(below: number): number
  pick<Item>(items: readonly Item[]): Item
}

/** Xorshift (Marsaglia 2003): quick, and the same everywhere. */
export function random(seed: number): Random {
  let state = seed || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    next,
    int,
    pick(items) {
      const item = items[int(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
  }
}

interface Script {
  readonly syllables: readonly string[]
  readonly words: number
  readonly between: string
  readonly end: string
  readonly share: number
}

const scripts: readonly Script[] = [
  {
    syllables:
      'ba be bo da de di fa fo ga ha he ka le li lo ma me mi na ne no pa pe ra re ro sa se so sta tra ta te ti un er in st ing'.split(
        ' ',
      ),
    words: 40_000,
    between: ' ',
    end: '. ',
    share: 0.66,
  },
  {
    syllables: 'ver ge be zu auf ung keit lich bahn hof haus tür über land aus wort schnee'.split(
      ' ',
    ),
    words: 15_000,
    between: ' ',
    end: '. ',
    share: 0.12,
  },
  {
    syllables: 'на по ре ка мо ло ви де те ра со ни ст ов'.split(' '),
    words: 12_000,
    between: ' ',
    end: '. ',
    share: 0.06,
  },
  {
    syllables: 'ال من كت دار سل ام مد ين عل بحر'.split(' '),
    words: 6000,
    between: ' ',
    end: '، ',
    share: 0.04,
  },
  {
    syllables:
      '東 京 大 学 日 本 語 山 川 海 空 駅 前 夜 行 列 車 窓 雪 の に は を た が で て と'.split(
        ' ',
      ),
    words: 9000,
    between: '',
    end: '。',
    share: 0.06,
  },
  {
    syllables: '게 시 판 안 녕 하 세 요 나 라 말 사 람 기 차 밤 창 문'.split(' '),
    words: 6000,
    between: ' ',
    end: '. ',
    share: 0.04,
  },
  {
    syllables: 'กรุง เทพ รถ ไฟ คืน นี้ ทะ เล ภู เขา'.split(' '),
    words: 3000,
    between: '',
    end: ' ',
    share: 0.02,
  },
]

/**
 * A writer of paragraphs. Words follow Zipf's law, as in any language; lengths are somewhat above those of saved forum
 * pages, where a post has 364 bytes of text in the mean and 183 in the median.
 */
export function writer(by: Random): {
  paragraph: () => string
  title: () => string
  name: (n: number) => string
} {
  const lexicons = scripts.map((script) => ({ script, words: lexicon(by, script) }))
  const choose = () => {
    let left = by.next()
    return lexicons.find(({ script }) => (left -= script.share) <= 0) ?? lexicons[0]
  }
  const line = (count: number): string => {
    const chosen = choose()
    if (chosen === undefined) return ''
    const { script, words } = chosen
    let text = ''
    for (let n = 1; n <= count; n++)
      text += zipf(by, words) + (n % 11 === 0 ? script.end : script.between)
    return text.trim()
  }
  return {
    paragraph: () => line(6 + by.int(40)),
    title: () => line(3 + by.int(6)),
    name: (n) => `${by.pick(lexicons[0]?.words ?? ['a'])} ${n}`,
  }
}

function lexicon(by: Random, { syllables, words }: Script): readonly string[] {
  const made = new Set<string>()
  while (made.size < words) {
    made.add(Array.from({ length: 1 + by.int(4) }, () => by.pick(syllables)).join(''))
  }
  return [...made]
}

function zipf(by: Random, words: readonly string[]): string {
  const rank = Math.floor(Math.exp(by.next() * Math.log(words.length + 1))) - 1
  return words[Math.min(words.length - 1, rank)] ?? ''
}
