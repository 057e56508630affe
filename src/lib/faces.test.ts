import assert from 'node:assert/strict'
import { test } from 'node:test'

import { faceSvg } from './faces.ts'

test('a face is small, always the same, and rarely anybody else’s', () => {
  const faces = Array.from({ length: 2000 }, (_, id) => faceSvg(id + 1))
  assert.equal(faceSvg(7), faces[6])
  assert.ok(Math.max(...faces.map((svg) => svg.length)) <= 1229)
  assert.ok(new Set(faces).size > 1990, String(new Set(faces).size))
})

test('nothing in it runs or loads', () => {
  for (const id of [0, -1, 2 ** 40, 1, 99]) {
    assert.match(
      faceSvg(id),
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 64 64">.*<\/svg>$/,
    )
    assert.doesNotMatch(faceSvg(id).slice(40), /script|href|url|style|undefined|NaN|on\w+=/)
  }
})
