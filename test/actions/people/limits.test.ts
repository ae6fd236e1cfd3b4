import t from 'tap'
import { changeAccount } from '../../../src/actions/people/change-account.js'
import { changePassword } from '../../../src/actions/people/change-password.js'
import { actorOfBearer, actorOfSession } from '../../../src/actions/people/find-actor.js'
import { hashPassword } from '../../../src/actions/people/passwords.js'
import { changePerson } from '../../../src/actions/people/people.js'
import { placeOf, signIn } from '../../../src/actions/people/sign-in.js'
import { SYSTEM } from '../../../src/domain/actor.js'
import { hash } from '../../../src/domain/hash.js'
import { actorOf, add, at, DAY, deps, heldBy, later, MINUTE, read, refusal, setTime, update } from './team.js'

const { credentials } = deps.collections
const GOOD = 'nio blå cyklar i skogen'
const created = { by: { kind: 'system', id: 'system', name: 'x' }, at: at() } as const

t.test('a name is kept without the blanks around it', async (t) => {
  const person = await add()
  const saved = await changeAccount(deps, 1, { name: '  Åsa Öberg ', language: 'en' }, actorOf(person))
  t.match(saved, { name: 'Åsa Öberg', language: 'en' })
})

t.test('a new password is held to the rules, and the present one waits for nobody who is in', async (t) => {
  const person = await add({ name: 'Bengt Bergsten' })
  await update(person.id, { password: await hashPassword(GOOD) })
  const change = (current: string, password: string) => () =>
    changePassword(deps, { current, password }, actorOf(person), undefined)
  const coded = (code: string) => ['invalid-input', [{ pointer: '/password', code }]]
  t.strictSame(await refusal(change(GOOD, 'passwordpassword')), coded('password-common'))
  t.strictSame(await refusal(change(GOOD, 'Bengt Bergsten 1')), coded('password-names'))
  const failures = { count: 60, until: at(later(MINUTE).getTime()), places: [] }
  await update(person.id, { failures })
  t.equal(await refusal(change(GOOD, 'tio röda bussar på torget')), 'done', 'who is signed in is known')
})

t.test('roles are at parties that there are, and who is let go keeps no secret of any kind', async (t) => {
  const person = await add()
  const { name, email, language, active } = person
  const change = { name, email, language, active }
  const elsewhere = { ...change, roles: [{ role: 'partner', party: 'nowhere' }] }
  t.strictSame(await refusal(() => changePerson(deps, person.id, 1, elsewhere as never, SYSTEM)), [
    'invalid-input',
    [{ pointer: '/roles/0/party', code: 'unknown-party' }],
  ])
  for (const kind of ['session', 'token', 'invitation', 'reset'] as const)
    await credentials.insert({
      id: `go-${kind}`,
      kind,
      person: person.id,
      expires: at(later(DAY).getTime()),
      created,
    })
  await changePerson(deps, person.id, 1, { ...change, roles: [], active: false } as never, SYSTEM)
  t.strictSame(await heldBy(person.id), [])
})

t.test('a person is known in the twenty browsers of late, and a network counts as one place', async (t) => {
  const person = await add()
  await update(person.id, { password: await hashPassword(GOOD) })
  const enter = () => signIn(deps, { email: person.email, password: GOOD }, { address: '192.0.2.1' })
  const over = { id: 'over', kind: 'session', person: person.id, created } as const
  await credentials.insert({ ...over, expires: at(later(-MINUTE).getTime()) })
  for (let n = 0; n < 21; n++) await enter()
  t.equal((await read(person.id)).browsers?.length, 20)
  t.equal(await credentials.get('over'), null, 'what is over is cleared away')
  const place = (address: string) => placeOf(undefined, { address }).id
  t.equal(place('2001:db8:1:2:3:4:5:6'), place('2001:db8:1:2:9:9:9:9'))
  t.not(place('2001:db8:1:2::1'), place('2001:db8:1:3::1'))
  t.not(place('192.0.2.1'), place('192.0.2.2'))
})

t.test('a secret speaks for somebody until it ends, also when it was used before', async (t) => {
  const person = await add()
  await credentials.insert({
    id: hash('s'),
    kind: 'session',
    person: person.id,
    expires: at(later(MINUTE).getTime()),
    created,
  })
  for (let n = 0; n < 2; n++) t.equal((await actorOfSession(deps, 's')).id, person.id)
  await update(person.id, { name: 'Nytt Namn' })
  t.equal((await actorOfSession(deps, 's')).name, 'Nytt Namn', 'as the person is now')
  setTime(later(MINUTE))
  t.equal((await actorOfSession(deps, 's')).kind, 'visitor')
  await t.rejects(actorOfBearer(deps, 'fyl_nobody'), { code: 'link-expired' })
})
