/**
 * Learns from texts whose posts are known what speaks for a post beginning at a line (src/importing/plain-text/), and
 * writes weights.json. `node bin/learn-post-starts.ts <folder>…`; a folder holds `X.clean.txt` beside `X.truth.json`
 * (the line spans of its posts), or `*.jsonl.gz` with a post a line (thread, title, n, html), from which texts of
 * twenty posts are made. `--hold-out NAME` writes nothing and prints how well the texts are read whose path holds
 * NAME, each with what was learned without it, in `--folds` turns (10).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import {
  crossValidate,
  extractedTexts,
  learnFrom,
  madeTexts,
} from '../src/importing/plain-text/lessons.ts'

const { values, positionals } = parseArgs({
  options: { 'hold-out': { type: 'string' }, folds: { type: 'string', default: '10' } },
  allowPositionals: true,
})
if (positionals.length === 0) {
  console.error('usage: node bin/learn-post-starts.ts [--hold-out NAME [--folds N]] <folder>…')
  process.exit(2)
}
const texts = positionals.flatMap((folder) => extractedTexts(folder).concat(madeTexts(folder)))
const name = values['hold-out']
if (name === undefined) {
  const file = join(import.meta.dirname, '../src/importing/plain-text/weights.json')
  writeFileSync(file, JSON.stringify(learnFrom(texts)))
  console.log(`${texts.length} texts learned from.`)
} else {
  const held = texts.filter((text) => text.name.includes(name))
  const others = texts.filter((text) => !text.name.includes(name))
  const f1 = crossValidate(held, others, Number(values.folds))
  console.log(`${held.length} texts held out: F1 ${f1.toFixed(3)}`)
}
