import assert from 'node:assert/strict'
import { test } from 'node:test'

import { corpus, withoutCorpora } from '../../../test/shared-data.ts'
import { skeleton } from '../../lib/look-alikes.ts'
import { nameProblem, tidyName } from './naming.ts'
import { passwordProblem, shortestPassword } from './passwords.ts'

test('no imitation of a name gets past the rules for names', { skip: withoutCorpora }, () => {
  const distinct = corpus('username-spoof').filter((row) => {
    const name = tidyName(row.in)
    return nameProblem(name) === null && skeleton(name) !== skeleton(String(row['looks_like']))
  })
  assert.deepEqual(
    distinct.map((row) => row.in),
    [],
  )
})

test(
  'names that speak for the forum are reserved, and none of any kind breaks the rules’ code',
  { skip: withoutCorpora },
  () => {
    const reserved = corpus('reserved-names').map((row) => row.in)
    const staff = reserved.filter((name) =>
      /^(sys|ssl)?(admin|moderator|root|staff|support)(s|istrator|user)?$/.test(name),
    )
    for (const name of staff) assert.equal(nameProblem(tidyName(name)), 'name-reserved', name)
    for (const row of [...corpus('naughty-strings'), ...corpus('unicode-ucd')])
      nameProblem(tidyName(row.in))
  },
)

test('every common password that is long enough is refused', { skip: withoutCorpora }, () => {
  const accepted = corpus('common-passwords')
    .map((row) => row.in)
    .filter((password) => Array.from(password).length >= shortestPassword)
    .filter((password) => passwordProblem(password, []) === null)
  assert.deepEqual(accepted, [])
})
