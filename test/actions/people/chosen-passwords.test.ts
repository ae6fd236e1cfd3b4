import t from 'tap'
import { acceptInvitation, isNameless, personInvited } from '../../../src/actions/people/accept-invitation.js'
import { changePassword } from '../../../src/actions/people/change-password.js'
import { forgottenPassword } from '../../../src/actions/people/forgotten-password.js'
import { hasAdministrator } from '../../../src/actions/people/has-administrator.js'
import { invitePerson } from '../../../src/actions/people/invite-person.js'
import { hashPassword, isPassword } from '../../../src/actions/people/passwords.js'
import { SYSTEM } from '../../../src/domain/actor.js'
import { hash } from '../../../src/domain/hash.js'
import type { Credential } from '../../../src/domain/types.gen.js'
import { NOW } from '../../helper.js'

import {
  actorOf,
  add,
  at,
  DAY,
  deps,
  heldBy,
  later,
  MINUTE,
  read,
  refusal,
  secretIn,
  setTime,
  update,
} from './team.js'

const { credentials } = deps.collections

t.test('an invitation holds for a week, and a newer one ends it', async (t) => {
  const person = await add({ language: 'en' })
  const first = await invitePerson(deps, person.id, SYSTEM)
  t.strictSame(first.expires, at(NOW.getTime() + 7 * DAY))
  t.match(first.url, /^https:\/\/fyrsteg\.exempel\.se\/en\/invitation\/[\w-]+$/)
  const secret = secretIn(first.url)
  t.strictSame((await credentials.get(hash(secret)))?.doc, {
    id: hash(secret),
    kind: 'invitation',
    person: person.id,
    expires: first.expires,
    created: { by: { kind: 'system', id: 'system', name: 'Fyrsteg' }, at: at() },
  })
  setTime(later(7 * DAY - 1))
  t.match(await personInvited(deps, secret), { person: { id: person.id }, isReset: false })
  setTime(later(7 * DAY))
  t.strictSame(await refusal(() => personInvited(deps, secret)), ['link-expired'])
  setTime(NOW)
  const second = secretIn((await invitePerson(deps, person.id, SYSTEM)).url)
  t.strictSame(await refusal(() => personInvited(deps, secret)), ['link-expired'])
  await update(person.id, { active: false })
  t.strictSame(await refusal(() => personInvited(deps, second)), ['link-expired'])
  t.strictSame(await refusal(() => invitePerson(deps, person.id, SYSTEM)), ['not-found'])
  t.strictSame(await refusal(() => invitePerson(deps, 'nobody', SYSTEM)), ['not-found'])
})

t.test('who accepts has a password, one session, and no other secret of that kind', async (t) => {
  const person = await add()
  await update(person.id, { failures: { count: 4, until: at() } })
  const secret = secretIn((await invitePerson(deps, person.id, SYSTEM)).url)
  const wrong = { password: 'ett långt lösenord', name: 'Ny', email: 'ny@exempel.se' }
  const unexpected = ['/name', '/email'].map((pointer) => ({ pointer, code: 'not-expected' }))
  t.strictSame(await refusal(() => acceptInvitation(deps, secret, wrong)), ['invalid-input', unexpected])
  const session = await acceptInvitation(deps, secret, { password: 'ett långt lösenord' }, 'Firefox/1')
  t.match(session.secret, /^fys_/)
  const saved = await read(person.id)
  t.equal(await isPassword('ett långt lösenord', saved.password), true)
  t.equal(await isPassword('ett annat lösenord', saved.password), false)
  t.equal(await isPassword('ett långt lösenord', undefined), false)
  t.notOk('failures' in saved)
  t.strictSame(
    [saved.revision, saved.changed],
    [2, { by: { kind: 'person', id: person.id, name: person.name }, at: at() }],
  )
  t.strictSame(await heldBy(person.id), ['session'])
  t.strictSame(await refusal(() => acceptInvitation(deps, secret, { password: 'ännu ett lösenord' })), [
    'link-expired',
  ])
})

t.test('the first administrator says who they are, until there is another', async (t) => {
  const nameless = await add({ email: 'first@fyrsteg.invalid', roles: [{ role: 'administrator' }] })
  t.ok(isNameless(nameless))
  t.notOk(isNameless({ email: 'a@exempel.se' }))
  const secret = secretIn((await invitePerson(deps, nameless.id, SYSTEM)).url)
  const other = await add()
  const password = 'ett långt lösenord'
  const required = [{ pointer: '/email', code: 'required' }]
  t.strictSame(await refusal(() => acceptInvitation(deps, secret, { password })), ['invalid-input', required])
  const taken = { password, email: other.email.toUpperCase() }
  t.strictSame(await refusal(() => acceptInvitation(deps, secret, taken)), [
    'already-exists',
    { key: 'email' },
  ])
  t.equal(await hasAdministrator(deps), false)
  const admin = await add({ roles: [{ role: 'administrator' }] })
  t.equal(await hasAdministrator(deps), false, 'who has no password cannot sign in')
  await update(admin.id, { password: await hashPassword('x') })
  t.equal(await hasAdministrator(deps), true)
  t.strictSame(await refusal(() => acceptInvitation(deps, secret, { password, email: 'ny2@exempel.se' })), [
    'link-expired',
  ])
  await update(admin.id, { active: false })
  t.equal(await hasAdministrator(deps), false)
  await acceptInvitation(deps, secret, { password, name: 'Alex', email: 'ALEX@exempel.se' })
  t.match(await read(nameless.id), {
    name: 'Alex',
    email: 'alex@exempel.se',
    changed: { by: { name: 'Alex' } },
  })
})

t.test(
  'a link for who has forgotten is a letter in the same write, three at most, for an hour',
  async (t) => {
    const person = await add({ language: 'en' })
    await forgottenPassword(deps, person.email.toUpperCase())
    const { items } = await credentials.find({ scalars: { person: [person.id] }, limit: 10 })
    const { letter, ...link } = (items[0] as { doc: Credential }).doc
    t.match(link, {
      kind: 'reset',
      expires: at(NOW.getTime() + 60 * MINUTE),
      created: { by: { kind: 'system' }, at: at() },
    })
    t.match(letter, {
      kind: 'mail',
      data: { template: 'password-reset', person: person.id, minutes: '60' },
      due: at(),
    })
    const address = String(letter?.data.link)
    t.match(address, /^https:\/\/fyrsteg\.exempel\.se\/en\/invitation\/[\w-]+$/)
    t.equal(link.id, hash(secretIn(address)))
    t.equal((await personInvited(deps, secretIn(address))).isReset, true)
    const { letter: _, ...second } = { ...link, id: 'second' } as Credential
    await credentials.insert(second)
    await forgottenPassword(deps, person.email)
    t.equal((await heldBy(person.id)).length, 3)
    await forgottenPassword(deps, person.email)
    t.equal((await heldBy(person.id)).length, 3, 'no more')
    setTime(later(60 * MINUTE))
    await forgottenPassword(deps, person.email)
    t.strictSame(await heldBy(person.id), ['reset'], 'the old ones are over and gone')
    const inactive = await add()
    await update(inactive.id, { active: false })
    const nobodys = await add({ email: 'x@fyrsteg.invalid' })
    await Promise.all([inactive, nobodys].map(({ email }) => forgottenPassword(deps, email)))
    t.strictSame([await heldBy(inactive.id), await heldBy(nobodys.id)], [[], []])
  },
)

t.test('a new password takes the present one, ends the other sessions, and cannot be guessed', async (t) => {
  const person = await add()
  await update(person.id, { password: await hashPassword('gammalt lösenord') })
  const actor = actorOf(person)
  const change =
    (current: string, who = actor) =>
    () =>
      changePassword(deps, { current, password: 'nytt lösenord här' }, who, 'kept')
  const created = { by: { kind: 'system', id: 'system', name: 'x' }, at: at() } as const
  for (const [id, kind] of [
    ['kept', 'session'],
    ['other', 'session'],
    ['link', 'reset'],
    ['way', 'invitation'],
    ['robot', 'token'],
  ] as const)
    await credentials.insert({ id, kind, person: person.id, expires: at(NOW.getTime() + DAY), created })
  t.strictSame(await refusal(change('gammalt lösenord', { ...actor, kind: 'machine' })), ['not-allowed'])
  t.strictSame(await refusal(change('gammalt lösenord', { ...actor, id: 'nobody' })), ['not-found'])
  const wrong = ['invalid-input', [{ pointer: '/current', code: 'wrong-password' }]]
  for (let n = 1; n <= 3; n++) {
    t.strictSame(await refusal(change('fel lösenord')), wrong)
    t.equal((await read(person.id)).failures?.count, n)
  }
  t.strictSame(await refusal(change('gammalt lösenord')), wrong, 'too soon')
  t.equal((await read(person.id)).failures?.count, 3)
  setTime(later(1000))
  t.equal(await refusal(change('gammalt lösenord')), 'done')
  const saved = await read(person.id)
  t.equal(await isPassword('nytt lösenord här', saved.password), true)
  t.notOk('failures' in saved)
  t.strictSame([saved.revision, saved.changed.at], [2, at(NOW.getTime() + 1000)])
  t.strictSame(await heldBy(person.id), ['session'])
  t.ok(await credentials.get('kept'))
})

t.test('of two who use a link at the same moment one succeeds', async (t) => {
  const person = await add()
  const secret = secretIn((await invitePerson(deps, person.id, SYSTEM)).url)
  const both = ['första lösenordet', 'andra lösenordet'].map((password) =>
    refusal(() => acceptInvitation(deps, secret, { password })),
  )
  t.strictSame((await Promise.all(both)).map(String).sort(), ['done', 'link-expired'])
})

t.test('of two who choose the same address at the same moment one is refused', async (t) => {
  for await (const { doc } of deps.collections.people.scan()) await update(doc.id, { active: false })
  const links = await Promise.all(
    ['second', 'third'].map(async (name) => {
      const { id } = await add({ email: `${name}@fyrsteg.invalid` })
      return secretIn((await invitePerson(deps, id, SYSTEM)).url)
    }),
  )
  const both = links.map((secret) =>
    refusal(() =>
      acceptInvitation(deps, secret, { password: 'ett långt lösenord', email: 'samma@exempel.se' }),
    ),
  )
  const [done, refused] = (await Promise.all(both)).sort(
    (a, b) => Number(b === 'done') - Number(a === 'done'),
  )
  t.equal(done, 'done')
  t.strictSame(refused, ['already-exists', { key: 'email' }])
})
