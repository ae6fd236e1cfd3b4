import t from 'tap'
import { type Actor, hasRole, isStaff, nameOf, rolesOn, SYSTEM, VISITOR } from '../../src/domain/actor.js'
import type { Idea, RoleGrant } from '../../src/domain/types.gen.js'

const LAXA: Pick<Idea, 'id' | 'parties' | 'offer'> = { id: 'i-1', parties: ['p-laxa'] }
const karin = { kind: 'person', id: 'u-1', name: 'Karin' } as const
const offered: typeof LAXA = {
  ...LAXA,
  offer: { to: karin, from: { ...karin, id: 'u-2' }, shared: 'all', until: '2026-12-24T00:00:00.000Z' },
}

const actor = (kind: Actor['kind'], id: string, ...grants: RoleGrant[]): Actor => ({
  kind,
  id,
  name: 'Karin',
  language: 'sv',
  grants,
})
const roles = (who: Actor, idea = LAXA): string[] => [...rolesOn(who, idea)].sort()

t.test('a grant without a party reaches every idea, except a partner’s', async (t) => {
  t.strictSame(roles(actor('person', 'u-1', { role: 'advisor' })), ['advisor'])
  t.strictSame(roles(actor('person', 'u-1', { role: 'partner' })), [])
})

t.test('a grant for a party reaches the ideas of that party alone', async (t) => {
  for (const role of ['partner', 'advisor'] as const) {
    t.strictSame(roles(actor('person', 'u-1', { role, party: 'p-laxa' })), [role])
    t.strictSame(roles(actor('person', 'u-1', { role, party: 'p-other' })), [])
  }
})

t.test('a submitter is one for the own idea alone', async (t) => {
  t.strictSame(roles(actor('submitter', 'i-1')), ['submitter'])
  t.strictSame(roles(actor('submitter', 'i-2')), [])
  t.strictSame(roles(actor('person', 'i-1')), [], 'a person with the same id is none')
})

t.test('the receiver of an offer is who it was made to, as a person or by machine', async (t) => {
  t.strictSame(roles(actor('person', 'u-1'), offered), ['receiver'])
  t.strictSame(roles(actor('machine', 'u-1'), offered), ['receiver'])
  t.strictSame(roles(actor('person', 'u-2'), offered), [])
  t.strictSame(roles(actor('submitter', 'u-1'), offered), [])
  t.strictSame(roles(actor('person', 'u-1')), [], 'not without an offer')
})

t.test('the system is the system, and a visitor is nobody', async (t) => {
  t.strictSame(roles(SYSTEM), ['system'])
  t.match(SYSTEM, { kind: 'system', id: 'system', grants: [] })
  t.strictSame(roles(VISITOR), [])
})

t.test('staff are those who see all ideas, and the system', async (t) => {
  for (const role of ['advisor', 'workgroup', 'translator', 'reviewer', 'administrator'] as const)
    t.equal(isStaff(actor('person', 'u-1', { role })), true, role)
  t.equal(isStaff(actor('person', 'u-1', { role: 'partner' })), false)
  t.equal(isStaff(actor('person', 'u-1')), false)
  t.equal(isStaff(SYSTEM), true)
  t.equal(isStaff(VISITOR), false)
})

t.test('one of several roles is enough', async (t) => {
  const both = actor('person', 'u-1', { role: 'partner' }, { role: 'reviewer' })
  t.equal(hasRole(both, 'advisor', 'reviewer'), true)
  t.equal(hasRole(both, 'advisor', 'translator'), false)
})

t.test('history keeps a visitor as a submitter, and everybody else as what they are', async (t) => {
  t.strictSame(nameOf(VISITOR), { kind: 'submitter', id: 'visitor', name: '' })
  t.strictSame(nameOf(actor('machine', 'u-1')), { kind: 'machine', id: 'u-1', name: 'Karin' })
})
