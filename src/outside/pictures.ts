import { fileTypeFromBuffer } from 'file-type'
import type { SharpConstructor } from 'sharp'

/** What can be told of an upload from its first bytes and is safe to decode. Never SVG: a rasteriser can be kept busy for seconds by a kilobyte of it. */
const readable: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
])

/** Four thousand by twelve thousand: more than any camera of members, and decoded in a second. */
const mostPixels = 50_000_000

/** A strip longer than this would first be scaled to the width of a face: a hundred thousand times as long as what is shown, and minutes of work that no timeout ends. */
const mostTimesAsLong = 20

/** Decodes a picture and gives it back as square WebP of each size, upright, without metadata; null when it is no picture we read. Runs outside the event loop, one at a time, at most some seconds. */
export async function squarePictures<Size extends number>(
  bytes: Uint8Array,
  sizes: readonly Size[],
): Promise<Readonly<Record<Size, Uint8Array>> | null> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type === undefined || !readable.has(type.mime)) return null
  if (type.mime === 'image/gif' && canvasOf(bytes) > mostPixels) return null
  const mine = last.then(() => decode(bytes, sizes))
  last = mine.catch(() => null)
  return mine
}

/** The decoder takes a GIF's size from its first frame; one that lies about its canvas is not for us. */
function canvasOf(gif: Uint8Array): number {
  const head = new DataView(gif.buffer, gif.byteOffset, gif.byteLength)
  return gif.byteLength < 10 ? Infinity : head.getUint16(6, true) * head.getUint16(8, true)
}

/** Twenty people choosing pictures at once must not take the memory of twenty. */
let last: Promise<unknown> = Promise.resolve()

async function decode<Size extends number>(
  bytes: Uint8Array,
  sizes: readonly Size[],
): Promise<Readonly<Record<Size, Uint8Array>> | null> {
  const sharp = await loadSharp()
  const source = { limitInputPixels: mostPixels, failOn: 'error' } as const
  try {
    const { width, height } = await sharp(bytes, source).metadata()
    if (Math.max(width, height) > mostTimesAsLong * Math.min(width, height)) return null
    const made: (readonly [Size, Uint8Array])[] = []
    for (const size of sizes) {
      const picture = await sharp(bytes, source)
        .autoOrient()
        .resize(size, size, { fit: 'cover', position: 'attention' })
        .timeout({ seconds: 5 })
        .webp({ quality: 82 })
        .toBuffer()
      made.push([size, picture])
    }
    // oxlint-disable-next-line no-unsafe-type-assertion -- one entry for each size.
    return Object.fromEntries(made) as Record<Size, Uint8Array>
  } catch {
    // Whatever the decoder says of hostile bytes, the answer is the same: not a picture.
    return null
  }
}

let loaded: Promise<SharpConstructor> | undefined

/** Loaded when the first picture comes: most starts of a forum never need its 15 MB. */
async function loadSharp(): Promise<SharpConstructor> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1)
    sharp.cache(false)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: [
        'VipsForeignLoadJpegBuffer',
        'VipsForeignLoadPngBuffer',
        'VipsForeignLoadWebpBuffer',
        'VipsForeignLoadNsgifBuffer',
        'VipsForeignLoadHeifBuffer',
      ],
    })
    return sharp
  })
  return loaded
}
