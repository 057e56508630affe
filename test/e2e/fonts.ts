import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** Scripts that a small machine has no fonts for. The product ships none: browsers take the reader's own. */
const scripts = ['arabic', 'jp', 'kr', 'thai']
const sources = join(import.meta.dirname, '../../node_modules/@fontsource')

/** Puts fonts for more scripts into a folder and returns the fontconfig file that lets a browser find them. */
export function unpackFonts(folder: string): string {
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  for (const script of scripts) {
    for (const file of globSync(`noto-sans-${script}/files/*-400-normal.woff`, { cwd: sources })) {
      const font = fontOf(readFileSync(join(sources, file)))
      writeFileSync(join(fonts, `${basename(file, '.woff')}.ttf`), font)
    }
  }
  const settings = join(folder, 'fonts.conf')
  writeFileSync(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>`,
  )
  return settings
}

interface Table {
  readonly head: Buffer
  readonly bytes: Buffer
}

/** The font inside a WOFF file (https://www.w3.org/TR/WOFF/): the same tables, one by one deflated. */
function fontOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, 44 + index * 20))
  const start = Buffer.alloc(12)
  woff.copy(start, 0, 4, 8)
  start.writeUInt16BE(count, 4)
  const log = Math.floor(Math.log2(count))
  start.writeUInt16BE(16 * 2 ** log, 6)
  start.writeUInt16BE(log, 8)
  start.writeUInt16BE(16 * (count - 2 ** log), 10)
  let offset = 12 + 16 * count
  for (const { head, bytes } of tables) {
    head.writeUInt32BE(offset, 8)
    offset += bytes.length
  }
  return Buffer.concat([start, ...tables.map(({ head }) => head), ...tables.map((t) => t.bytes)])
}

function tableAt(woff: Buffer, at: number): Table {
  const [from, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field))
  const stored = woff.subarray(from, (from ?? 0) + (packed ?? 0))
  const plain = packed === length ? stored : inflateSync(stored)
  const bytes = Buffer.concat([plain, Buffer.alloc((4 - (plain.length % 4)) % 4)])
  const head = Buffer.alloc(16)
  woff.copy(head, 0, at, at + 4)
  woff.copy(head, 4, at + 16, at + 20)
  head.writeUInt32BE(length ?? 0, 12)
  return { head, bytes }
}
