import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cpuCost } from '../../test/cpu-cost.ts'
import { bitsToGuess } from './guessing.ts'

test('words, runs, walks over the keyboard and repetitions cost next to nothing', () => {
  for (const weak of [
    'password123',
    'P@ssw0rd!!',
    'qwertyuiop',
    '1qaz2wsx3edc',
    'q1w2e3r4t5',
    'abcdefghijk',
    '1029384756',
    'aaaaaaaaaaaaaaa',
    'abcabcabcabc',
    'Summer2024!',
    'drowssap99',
  ]) {
    assert.ok(bitsToGuess(weak) < 25, `${weak}: ${bitsToGuess(weak)}`)
  }
})

test('sentences, drawn letters and other scripts cost much', () => {
  for (const strong of [
    'correct horse battery staple',
    'der hund frisst kaese',
    'Xq7!mP2$vL',
    '東京タワーの夜景が好き',
    'tq4-x8k-nz2-hb7',
  ]) {
    assert.ok(bitsToGuess(strong) > 55, `${strong}: ${bitsToGuess(strong)}`)
  }
})

test('words about the person or the place are no secret', () => {
  const free = bitsToGuess('lindqvist-harbour-forum')
  const known = bitsToGuess('lindqvist-harbour-forum', ['Ada Lindqvist', 'Harbour Forum'])
  assert.ok(known < 25 && free > 48, `${known} of ${free}`)
})

test('a megabyte takes no time', () => {
  const typed = 'aB3$'.repeat(250_000)
  assert.ok(cpuCost(() => bitsToGuess(typed)) < 100)
})
