import assert from 'node:assert/strict'
import { test } from 'node:test'

import { skeleton } from '../../lib/look-alikes.ts'
import { nameProblem, tidyName } from './naming.ts'

const problem = (typed: string, own: readonly string[] = []) => nameProblem(tidyName(typed), own)

test('names of any living script are fine', () => {
  const names = [
    'Ada Lindqvist',
    'Łukasz',
    'José Ñandú',
    'O’Brien',
    'Nguyễn Văn An',
    'Đặng',
    'İsmail',
    'Ọládélé',
    'ʻIolani',
    'Дмитрий',
    'Київ Їжак',
    'Ғалым',
    'Αλέξανδρος',
    'محمد',
    'עמית',
    'მარიამ',
    'Անահիտ',
    'अमित',
    'தமிழ்',
    'สมชาย',
    '山田太郎',
    'やまだ タロー',
    'Tanakaさん',
    '김민수',
    '가나다 Lee',
    '王小明',
    'Anne-Marie',
    'J. R. Hartley',
    'Müller99',
  ]
  for (const name of names) assert.equal(problem(name), null, name)
})

test('a name is between two and thirty characters as people count them', () => {
  assert.equal(problem('x'), 'name-too-short')
  assert.equal(problem('น้ำ'), 'name-too-short')
  assert.equal(problem('é'.repeat(30)), null)
  assert.equal(problem('é'.repeat(31)), 'name-too-long')
  assert.equal(problem(' '), 'name-missing')
  assert.equal(problem('x'.repeat(1_000_000)), 'name-too-long')
})

test('nothing unseen, styled or drawn through gets in', () => {
  for (const name of [
    'ad\u200bele',
    'ade\u202ele',
    'Ade\u0000le',
    '𝖠dele',
    'Ａｄｅｌｅ',
    'A̶d̶ele',
    '🅾tto',
    'a\u{e0061}dele',
  ]) {
    assert.equal(problem(name), 'name-characters', name)
  }
})

test('scripts are not mixed but as people mix them', () => {
  assert.equal(problem('Раul'), 'name-mixed-scripts')
  assert.equal(problem('Ωmega'), 'name-mixed-scripts')
  assert.equal(problem('ᎪlᎥce'), 'name-mixed-scripts')
})

test('separators stand single and inside', () => {
  for (const name of ['_ada_', '-ada', 'ada.', 'a..da', 'a -da']) {
    assert.equal(problem(name), 'name-edges', name)
  }
  assert.equal(problem('2001'), 'name-no-letter')
})

test('nobody can be called like the forum or its staff, in figures or in another script either', () => {
  for (const name of [
    'Admin',
    'm0derat0r',
    'Moderator 2',
    'Team Admin',
    'администратор',
    'sysadministrator',
    'Everyone',
  ]) {
    assert.equal(problem(name), 'name-reserved', name)
  }
  assert.equal(problem('Harb0ur'), null)
  assert.equal(problem('Harb0ur', ['Harbour']), 'name-reserved')
  assert.equal(problem('Badminton Bob'), null)
})

test('look-alikes share a skeleton and different names do not', () => {
  const alike = [
    ['Paul', 'PauI'],
    ['Paul', 'Pau1'],
    ['Modern', 'Modem'],
    ['Раура', 'Paypa'],
    ['José', 'Jose'],
    ['Ann Lee', 'AnnLee'],
  ]
  for (const [one = '', two = ''] of alike)
    assert.equal(skeleton(one), skeleton(two), `${one} ${two}`)
  const apart = [
    ['Kai', 'Kal'],
    ['バナナ', 'パナナ'],
    ['Дмитрий', 'Dmitry'],
    ['김민수', '김민주'],
  ]
  for (const [one = '', two = ''] of apart)
    assert.notEqual(skeleton(one), skeleton(two), `${one} ${two}`)
})
