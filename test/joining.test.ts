import assert from 'node:assert/strict'
import { test } from 'node:test'

import { asParagraph, joinDraft } from '../src/client/joining.ts'

const quote = '> [Ada, post 3]\n> The coast line.'

test('a piece stands as a paragraph of its own wherever it is put', () => {
  assert.equal(asParagraph('', quote), `${quote}\n\n`)
  assert.equal(asParagraph('Half a thought', quote), `\n\n${quote}\n\n`)
  assert.equal(asParagraph('A line\n', quote), `\n${quote}\n\n`)
  assert.equal(asParagraph('A paragraph\n\n', `${quote}\n\n`), `${quote}\n\n`)
})

test('a kept draft and the quote that the server put into the box both stay', () => {
  assert.equal(joinDraft('Half a thought', `${quote}\n\n`), `Half a thought\n\n${quote}\n\n`)
  assert.equal(joinDraft('', `${quote}\n\n`), `${quote}\n\n`)
  assert.equal(joinDraft(' \n', quote), quote)
})

test('a draft that holds the quote already is not given it again', () => {
  const kept = `${quote}\n\nI would fly.`
  assert.equal(joinDraft(kept, `${quote}\n\n`), kept)
})
