import t from 'tap'
import { isTooSoon, withFailure, withoutFailures } from '../../../src/domain/people/sign-in-failures.js'
import type { Person } from '../../../src/domain/types.gen.js'
import { NOW } from '../../helper.js'

type Failures = Person['failures']
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const attacker = { id: 'attacker', isKnown: false }
const owner = { id: 'owner', isKnown: false }
const known = { id: 'browser', isKnown: true }

t.test('who tries a wrong password waits, the owner elsewhere does not', async (t) => {
  let failures: Failures
  for (let n = 0; n < 12; n += 1) failures = withFailure(failures, attacker, NOW)
  t.ok(isTooSoon({ failures }, attacker, at(59)))
  t.notOk(isTooSoon({ failures }, attacker, at(61)))
  t.notOk(isTooSoon({ failures }, owner, at(1)))
  const after = withoutFailures(failures, owner)
  t.ok(isTooSoon({ failures: after }, attacker, at(59)), 'a good sign-in does not free the attacker')
  t.equal(withoutFailures(withFailure(undefined, owner, NOW), owner), undefined)
})

t.test('from many addresses all wait but a known browser', async (t) => {
  let failures: Failures
  for (let n = 0; n < 80; n += 1) failures = withFailure(failures, { id: `bot-${n}`, isKnown: false }, NOW)
  t.ok(isTooSoon({ failures }, owner, at(1)))
  t.notOk(isTooSoon({ failures }, known, at(1)))
  t.ok((failures?.places ?? []).length <= 30)
  t.notOk(isTooSoon({ failures }, owner, at(61)))
})
