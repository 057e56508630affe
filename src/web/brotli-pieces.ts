import { constants, createBrotliCompress } from 'node:zlib'

/**
 * Brotli (RFC 7932) made of pieces: each is compressed by itself, once, and kept; a page is `streamStart`, its pieces in
 * any order, `streamEnd`. Putting a page together for a viewer then costs no compression at all.
 *
 * It works because each piece ends on a byte (a flush) and because the encoder at quality 1 never refers to anything
 * before its own beginning: no earlier distances, no context of letters, no words of the static dictionary. The test
 * holds every Node version to that.
 */
const quality = 1
const window = 18

/** What every stream begins with: the window's size and an empty block that fills up the byte (RFC 7932, 9.1 and 9.2). */
export const streamStart = Buffer.from([0x63, 0x00])

/** The last, empty block. */
export const streamEnd = Buffer.from([0x03])

/** Compresses one piece. */
export async function packed(bytes: Buffer): Promise<Buffer> {
  const stream = await compressed(bytes)
  if (!stream.subarray(0, streamStart.length).equals(streamStart))
    throw new Error('the Brotli encoder begins its streams differently: pieces cannot be joined')
  return stream.subarray(streamStart.length)
}

function compressed(bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const encoder = createBrotliCompress({
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_LGWIN]: window,
      },
    })
    const parts: Buffer[] = []
    encoder.on('data', (part: Buffer) => parts.push(part))
    encoder.on('error', reject)
    encoder.flush(constants.BROTLI_OPERATION_FLUSH, () => {
      encoder.write(bytes)
      encoder.flush(constants.BROTLI_OPERATION_FLUSH, () => {
        resolve(Buffer.concat(parts))
        encoder.destroy()
      })
    })
  })
}

const longestBlock = 65_536

/** A small piece as it is, in blocks that are not compressed (RFC 7932, 9.2): cheaper than compressing it for one viewer. */
export function unpacked(bytes: Buffer): Buffer {
  const blocks: Buffer[] = []
  for (let from = 0; from < bytes.length; from += longestBlock) {
    const block = bytes.subarray(from, from + longestBlock)
    // From the lowest bit: not the last block (0), length in four nibbles (00), length − 1 (16 bits), not compressed (1).
    const head = ((block.length - 1) << 3) | (1 << 19)
    blocks.push(Buffer.from([head & 0xff, (head >> 8) & 0xff, head >> 16]), block)
  }
  return Buffer.concat(blocks)
}
