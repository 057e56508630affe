import { packed, streamEnd, streamStart, unpacked } from './brotli-pieces.ts'
import { cutAtSlots } from './slots.ts'

/** Bytes of HTML that many viewers are sent, and the same in Brotli once somebody wants it. */
export interface SharedBytes {
  readonly plain: Buffer
  readonly packed: () => Promise<Buffer>
}

/** A page rendered once for all members with the same sight and language; `about` is what filling it needs to know. */
export interface SharedPage<About> {
  readonly pieces: readonly Piece[]
  readonly about: About
  /** How much memory it takes, about, in bytes. */
  readonly weight: number
}

type Piece =
  | Run
  /** Different for every viewer; empty for whom nothing is put there. */
  | { readonly slot: string }
  /** A slot whose usual content has slots of its own. */
  | { readonly slot: string; readonly usual: readonly Piece[] }

/** A stretch that is the same for most viewers: sent whole to those, in its parts to whom one of its slots is special. */
interface Run {
  readonly whole: SharedBytes
  readonly slots: ReadonlySet<string>
  readonly parts: readonly Part[]
}
type Part = SharedBytes & { readonly slot?: string }

/** What a viewer's page is put together from: what is shared, and what is the viewer's own. */
export type Filled = readonly (SharedBytes | Buffer)[]

/** Longer ones pack a little better, shorter ones leave more of a page whole for a viewer to whom one slot is special. */
const longestRun = 24_000

/** Makes a page to share from rendered HTML. `usual`: what stands in a slot for a member about whom there is nothing special; a slot without it is each viewer's own. */
export function sharePage<About>(
  html: string,
  usual: ReadonlyMap<string, string>,
  about: About,
): SharedPage<About> {
  const pieces = piecesOf(html, usual)
  // The text, and what is packed of it whole and in parts; as objects, values take about twice what they do as text.
  const weight = 2000 + 2 * sizeOf(pieces) + 2 * JSON.stringify(about).length
  return { pieces, about, weight }
}

/** The page for one viewer: `own` is put into its slots, in place of the usual content where there is one. */
export function fillPage(
  { pieces }: Pick<SharedPage<unknown>, 'pieces'>,
  own: ReadonlyMap<string, Buffer>,
): Filled {
  return pieces.flatMap((piece) => {
    if ('whole' in piece) return fillRun(piece, own)
    const mine = own.get(piece.slot)
    if (mine !== undefined) return [mine]
    return 'usual' in piece ? fillPage({ pieces: piece.usual }, own) : []
  })
}

/** The bytes of a filled page, in pieces. */
export function plainly(filled: Filled): readonly Buffer[] {
  return filled.map((piece) => (Buffer.isBuffer(piece) ? piece : piece.plain))
}

/** The same in Brotli; nothing is compressed that was sent to anybody before. */
export async function inBrotli(filled: Filled): Promise<readonly Buffer[]> {
  const pieces = await Promise.all(
    filled.map(async (piece) => (Buffer.isBuffer(piece) ? unpacked(piece) : piece.packed())),
  )
  return [streamStart, ...pieces, streamEnd]
}

function fillRun({ whole, slots, parts }: Run, own: ReadonlyMap<string, Buffer>): Filled {
  let special = false
  for (const name of own.keys()) special ||= slots.has(name)
  if (!special) return [whole]
  return parts.map((part) => (part.slot === undefined ? part : (own.get(part.slot) ?? part)))
}

function piecesOf(html: string, usual: ReadonlyMap<string, string>): readonly Piece[] {
  const pieces: Piece[] = []
  let parts: { readonly html: string; readonly slot?: string }[] = []
  let length = 0
  const endRun = (): void => {
    if (parts.length > 0) pieces.push(runOf(parts))
    parts = []
    length = 0
  }
  const add = (part: { readonly html: string; readonly slot?: string }): void => {
    if (length > 0 && length + part.html.length > longestRun) endRun()
    parts.push(part)
    length += part.html.length
  }
  for (const cut of cutAtSlots(html)) {
    const filling = typeof cut === 'string' ? cut : usual.get(cut.slot)
    if (typeof cut === 'string') add({ html: cut })
    else if (filling !== undefined && cutAtSlots(filling).every((one) => typeof one === 'string'))
      add({ html: filling, slot: cut.slot })
    else {
      endRun()
      pieces.push(filling === undefined ? cut : { slot: cut.slot, usual: piecesOf(filling, usual) })
    }
  }
  endRun()
  return pieces
}

function runOf(parts: readonly { readonly html: string; readonly slot?: string }[]): Run {
  const whole = Buffer.from(parts.map(({ html }) => html).join(''))
  let end = 0
  return {
    whole: shared(whole),
    slots: new Set(parts.flatMap(({ slot }) => slot ?? [])),
    parts: parts.map(({ html, slot }) => {
      const start = end
      end += Buffer.byteLength(html)
      return { ...shared(whole.subarray(start, end)), ...(slot !== undefined && { slot }) }
    }),
  }
}

function shared(plain: Buffer): SharedBytes {
  let waiting: Promise<Buffer> | undefined
  return { plain, packed: () => (waiting ??= packed(plain)) }
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => {
    if ('whole' in piece) return sum + piece.whole.plain.length
    return 'usual' in piece ? sum + sizeOf(piece.usual) : sum
  }, 0)
}
