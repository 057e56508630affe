import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** How answers may be compressed: Brotli for browsers, gzip for feed readers and crawlers that know nothing else. */
export type Encoding = 'br' | 'gzip'

/** Below this many bytes compressing costs more than it saves. */
const worthCompressing = 1000

/** The encoding to use for an answer of this many bytes, or null: the client takes none of ours, or it is too short. */
export function encodingFor(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  bytes: number,
): Encoding | null {
  if (bytes < worthCompressing) return null
  const accepted = headers['accept-encoding']
  if (typeof accepted !== 'string') return null
  if (/\bbr\b(?!;\s*q=0(?:\.0+)?(?:,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!;\s*q=0(?:\.0+)?(?:,|$))/.test(accepted) ? 'gzip' : null
}

/** How much work: for an answer that is sent once, for one that may be asked for again, for one that was. */
export type Effort = 'once' | 'kept' | 'proven'

// In process: a page of 67 KB in Brotli at 1, 5 and 7 takes 0.9, 2.0 and 2.4 ms and leaves 19.3, 15.3 and 14.9 KB; in gzip
// at 1 and 6 0.7 and 1.3 ms and 18.6 and 16.2 KB. Middleware that streams costs ten times as much.
const qualities: Readonly<Record<Encoding, Readonly<Record<Effort, number>>>> = {
  br: { once: 1, kept: 5, proven: 7 },
  gzip: { once: 1, kept: 6, proven: 6 },
}

export function compress(bytes: Buffer, encoding: Encoding, effort: Effort): Buffer {
  const quality = qualities[encoding][effort]
  if (encoding === 'gzip') return gzipSync(bytes, { level: quality })
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}
