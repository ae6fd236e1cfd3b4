import t from 'tap'
import { changeAccount } from '../../../src/actions/people/change-account.js'
import { invitePerson } from '../../../src/actions/people/invite-person.js'
import { listAdvisors, listPeople } from '../../../src/actions/people/list-people.js'
import { changePerson } from '../../../src/actions/people/people.js'
import { type Actor, SYSTEM } from '../../../src/domain/actor.js'
import type { NewPerson } from '../../../src/domain/types.gen.js'

import { actorOf, add, at, deps, heldBy, read, refusal, update } from './team.js'

t.test('a person is added as they are to be, and belongs to parties that there are', async (t) => {
  const person = await add({ language: 'en' })
  const { id, ...rest } = person
  const stamp = { by: { kind: 'system', id: 'system', name: 'Fyrsteg' }, at: at() }
  t.strictSame(rest, {
    name: 'Person 1',
    email: 'p1@exempel.se',
    roles: [],
    language: 'en',
    active: true,
    revision: 1,
    created: stamp,
    changed: stamp,
  })
  t.equal((await add()).language, 'sv', 'in the first language of the product')
  t.equal((await add({ id: 'own-id' })).id, 'own-id')
  const roles = [{ role: 'advisor' }, { role: 'partner', party: 'nowhere' }] as NewPerson['roles']
  const unknown = [{ pointer: '/roles/1/party', code: 'unknown-party' }]
  t.strictSame(await refusal(() => add({ roles })), ['invalid-input', unknown])
  t.strictSame(await refusal(() => read('nobody')), ['not-found'])
  t.equal((await read(id)).name, 'Person 1')
})

t.test('who may no longer sign in loses every secret; who changes, keeps them', async (t) => {
  const person = await add()
  await invitePerson(deps, person.id, SYSTEM)
  const { name, language, roles, active } = person
  const change = { name, language, roles, active, email: 'NY@Exempel.se' }
  const saved = await changePerson(deps, person.id, 1, change as never, SYSTEM)
  t.match(saved, { email: 'ny@exempel.se', revision: 2 })
  t.strictSame(await heldBy(person.id), ['invitation'])
  await changePerson(deps, person.id, 2, { ...change, active: false } as never, SYSTEM)
  t.strictSame(await heldBy(person.id), [])
})

t.test('an administrator takes the own role from nobody but others', async (t) => {
  const admin = await add({ roles: [{ role: 'administrator' }] })
  const { name, language, email, roles } = admin
  const change = (more: object) => () =>
    changePerson(
      deps,
      admin.id,
      1,
      { name, language, email, roles, active: true, ...more } as never,
      actorOf(admin),
    )
  t.strictSame(await refusal(change({ active: false })), ['second-person-needed'])
  t.strictSame(await refusal(change({ roles: [] })), ['second-person-needed'])
  t.strictSame(await refusal(change({ roles: [{ role: 'advisor' }] })), ['second-person-needed'])
  t.equal(await refusal(change({ roles: [{ role: 'advisor' }, { role: 'administrator' }] })), 'done')
})

t.test('people change their own name and language, and no machine does', async (t) => {
  const person = await add()
  const change = { name: ' Kim Ek ', language: 'en' } as const
  t.match(await changeAccount(deps, 1, change, actorOf(person)), {
    name: 'Kim Ek',
    language: 'en',
    revision: 2,
  })
  const machine: Actor = { ...actorOf(person), kind: 'machine' }
  t.strictSame(await refusal(() => changeAccount(deps, 2, change, machine)), ['not-allowed'])
})

t.test('people come in pages; who can be responsible, by name', async (t) => {
  const first = await listPeople(deps, { limit: 2 })
  t.equal(first.items.length, 2)
  t.ok(first.next)
  const second = await listPeople(deps, { limit: 500, after: first.next ?? '' })
  t.equal(second.next, null)
  t.notOk(second.items.some(({ id }) => first.items.some((one) => one.id === id)))
  const advisor = { roles: [{ role: 'advisor' as const }] }
  for (const name of ['Örjan', 'Anna', 'Åsa']) await add({ name, ...advisor })
  const gone = await add({ name: 'Bo', ...advisor })
  await update(gone.id, { active: false })
  await add({ name: 'Cia', roles: [{ role: 'translator' }] })
  const names = (await listAdvisors(deps)).map(({ name }) => name)
  t.strictSame(
    names.filter((name) => ['Anna', 'Åsa', 'Örjan', 'Bo', 'Cia'].includes(name)),
    ['Anna', 'Åsa', 'Örjan'],
  )
})
