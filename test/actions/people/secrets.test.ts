import t from 'tap'
import type { Deps } from '../../../src/actions/deps.js'
import { createToken, listTokens } from '../../../src/actions/people/create-token.js'
import { remove, revokeAll, revokeToken, signOut } from '../../../src/actions/people/revoke-secrets.js'
import { endOtherSessions, endSession, listSessions } from '../../../src/actions/people/sessions.js'
import { openSession, placeOf, rememberFailure, signIn } from '../../../src/actions/people/sign-in.js'
import type { Actor } from '../../../src/domain/actor.js'
import { hash } from '../../../src/domain/hash.js'
import { isTooSoon } from '../../../src/domain/people/sign-in-failures.js'
import type { Credential, Person } from '../../../src/domain/types.gen.js'
import { makeApp, NOW } from '../../helper.js'

const { core, setTime, person } = await makeApp(t, { env: { SESSION_HOURS: '8' } })
const { deps } = core
const { credentials, people } = deps.collections
const HOUR = 3_600_000
const at = (time: number): string => new Date(time).toISOString()
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds)
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0'

let made = 0
/** A person of their own for each test, as an actor and as they are stored. */
async function someone(): Promise<{ actor: Actor; doc: Person }> {
  setTime(NOW)
  const { id } = await person(`u-${++made}`, 'advisor')
  const doc = (await people.get(id))?.doc as Person
  return { doc, actor: { kind: 'person', id, name: doc.name, language: 'sv', grants: doc.roles } }
}
const heldBy = async (id: string, ...kinds: Credential['kind'][]): Promise<string[]> => {
  const { items } = await credentials.find({ scalars: { person: [id], kind: kinds }, limit: 500 })
  return items.map(({ doc }) => doc.id).sort()
}
const give = async (
  person: string,
  kind: Credential['kind'],
  secret: string,
  expires = at(NOW.getTime() + HOUR),
) => {
  const created = { by: { kind: 'system', id: 'system', name: 'x' }, at: at(NOW.getTime()) } as const
  await credentials.insert({ id: hash(secret), kind, person, expires, created })
  return hash(secret)
}
const failuresAt = async (id: string) => (await people.get(id))?.doc.failures
/** Nobody knows this place. */
const ORIGIN = { address: '192.0.2.7' }
const HERE = placeOf(undefined, ORIGIN)
const fail = async (id: string, now = NOW) => {
  const stored = await people.get(id)
  if (stored) await rememberFailure(deps, stored, HERE, now)
  return failuresAt(id)
}

t.test('a session is kept by the hash of its secret, for as long as the installation says', async (t) => {
  const { doc } = await someone()
  const { secret, expires, person } = await openSession(deps, doc, FIREFOX)
  t.match(secret, /^fys_/)
  t.equal(person, doc)
  t.strictSame(expires, later(8 * HOUR))
  t.strictSame((await credentials.get(hash(secret)))?.doc, {
    id: hash(secret),
    kind: 'session',
    person: doc.id,
    label: 'Firefox, Windows',
    expires: at(NOW.getTime() + 8 * HOUR),
    created: { by: { kind: 'person', id: doc.id, name: doc.name }, at: at(NOW.getTime()) },
  })
  const bare = await openSession(deps, doc)
  t.notOk('label' in ((await credentials.get(hash(bare.secret)))?.doc ?? {}))
})

t.test('two failures cost nothing; each after them doubles the wait, to a minute at most', async (t) => {
  const { doc } = await someone()
  const waits: number[] = []
  for (let n = 1; n <= 11; n++) {
    const failures = await fail(doc.id)
    t.equal(failures?.count, n)
    waits.push(Date.parse(failures?.places?.[0]?.until ?? '') - NOW.getTime())
  }
  t.strictSame(waits, [0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
})

t.test('the wait is over at its end, and not before', async (t) => {
  const { doc } = await someone()
  const waiting = { ...doc, failures: { count: 3, until: at(NOW.getTime() + 1000) } }
  t.equal(isTooSoon(waiting, HERE, later(999)), true)
  t.equal(isTooSoon(waiting, HERE, later(1000)), false)
  t.equal(isTooSoon(doc, HERE, NOW), false)
})

t.test(
  'a wrong password is remembered, a right one forgets; too soon, and nobody, are answered alike',
  async (t) => {
    const { doc } = await someone()
    const { hashPassword } = await import('../../../src/actions/people/passwords.js')
    const stored = await people.get(doc.id)
    await people.replace({ ...doc, password: await hashPassword('rätt lösenord') }, stored?.version ?? 0)
    const attempt = async (password: string, email = doc.email.toUpperCase()) => {
      try {
        return (await signIn(deps, { email, password }, ORIGIN)).person.id
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    t.equal(await attempt('fel lösenord'), 'bad-credentials')
    t.equal((await failuresAt(doc.id))?.count, 1)
    t.equal(await attempt('ra\u0308tt lo\u0308senord'), doc.id, 'however the letters are put together')
    t.equal(await failuresAt(doc.id), undefined)
    for (let n = 0; n < 3; n++) await fail(doc.id)
    t.equal(await attempt('rätt lösenord'), 'bad-credentials', 'too soon')
    t.equal((await failuresAt(doc.id))?.count, 3, 'which is no failure of its own')
    setTime(later(1000))
    t.equal(await attempt('rätt lösenord'), doc.id)
    t.equal(await attempt('rätt lösenord', 'nobody@exempel.se'), 'bad-credentials')
    const now = await people.get(doc.id)
    await people.replace({ ...(now?.doc as Person), active: false }, now?.version ?? 0)
    t.equal(await attempt('rätt lösenord'), 'bad-credentials', 'who may no longer sign in')
    const inactive = await people.get(doc.id)
    const { password: _, ...bare } = { ...(inactive?.doc as Person) }
    await people.replace({ ...bare, active: true }, (await people.get(doc.id))?.version ?? 0)
    t.equal(await attempt('nobody has this password'), 'bad-credentials', 'who has never chosen one')
  },
)

t.test('a token is shown once, and says what it may and until when', async (t) => {
  const { actor } = await someone()
  const { token, secret } = await createToken(deps, { label: 'Robot', scopes: ['read'], days: 30 }, actor)
  t.match(secret, /^fyt_/)
  const kept = {
    id: hash(secret),
    kind: 'token',
    person: actor.id,
    label: 'Robot',
    scopes: ['read'],
    expires: at(NOW.getTime() + 30 * 24 * HOUR),
    created: { by: { kind: 'person', id: actor.id, name: actor.name }, at: at(NOW.getTime()) },
  }
  t.strictSame(token, kept)
  t.strictSame((await credentials.get(token.id))?.doc, kept)
})

t.test('tokens and sessions are listed while they work, and no others', async (t) => {
  const { actor } = await someone()
  const session = await give(actor.id, 'session', `s-${actor.id}`)
  const last = await give(actor.id, 'session', `t-${actor.id}`, at(NOW.getTime() + 1))
  await give(actor.id, 'session', `o-${actor.id}`, at(NOW.getTime()))
  await give(actor.id, 'reset', `r-${actor.id}`)
  const ids = (docs: Credential[]) => docs.map(({ id }) => id).sort()
  t.strictSame(ids(await listSessions(deps, actor.id)), [session, last].sort())
  const { token } = await createToken(deps, { label: 'x', scopes: ['read'], days: 1 }, actor)
  t.ok(ids(await listTokens(deps, actor.id)).includes(token.id))
  t.equal((await listTokens(deps, actor.id)).length, 2, 'with the one of the test itself')
  setTime(later(24 * HOUR))
  t.notOk(ids(await listTokens(deps, actor.id)).includes(token.id), 'it ends at its end')
  setTime(NOW)
})

t.test('a person ends their own secrets, and nobody else’s', async (t) => {
  const [mine, theirs] = [(await someone()).actor, (await someone()).actor]
  const session = await give(mine.id, 'session', `s-${mine.id}`)
  const token = await give(mine.id, 'token', `t-${mine.id}`)
  const machine: Actor = { ...mine, kind: 'machine' }
  const refused = async (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  t.equal(await refused(endSession(deps, session, theirs)), 'not-found')
  t.equal(await refused(endSession(deps, token, mine)), 'not-found', 'it is no session')
  t.equal(await refused(endSession(deps, 'unknown', mine)), 'not-found')
  t.equal(await refused(endSession(deps, session, machine)), 'not-allowed')
  t.equal(await refused(endOtherSessions(deps, machine, undefined)), 'not-allowed')
  t.equal(await refused(revokeToken(deps, theirs.id, token)), 'not-found')
  t.equal(await refused(revokeToken(deps, mine.id, session)), 'not-found', 'it is no token')
  t.strictSame(await heldBy(mine.id, 'session'), [session])
  await endSession(deps, session, mine)
  t.strictSame(await heldBy(mine.id, 'session'), [])
  await revokeToken(deps, mine.id, token)
  t.notOk((await heldBy(mine.id, 'token')).includes(token))
  await remove(deps.collections as Deps['collections'], session)
  await signOut(deps, `s-${mine.id}`)
  const other = await give(mine.id, 'session', `u-${mine.id}`)
  await signOut(deps, `u-${mine.id}`)
  t.notOk((await heldBy(mine.id, 'session')).includes(other))
})

t.test('all secrets of some kinds end at once, however many, but for the one that goes on', async (t) => {
  const { actor } = await someone()
  for (let n = 0; n < 205; n++) await give(actor.id, 'session', `s${n}-${actor.id}`)
  const reset = await give(actor.id, 'reset', `r-${actor.id}`)
  const kept = hash(`s7-${actor.id}`)
  const other = (await someone()).actor
  const theirs = await give(other.id, 'session', `s-${other.id}`)
  await endOtherSessions(deps, actor, kept)
  t.strictSame(await heldBy(actor.id, 'session'), [kept])
  t.strictSame(await heldBy(actor.id, 'reset'), [reset])
  await revokeAll(deps, actor.id, ['session', 'reset'])
  t.strictSame(await heldBy(actor.id, 'session', 'reset'), [])
  t.strictSame(await heldBy(other.id, 'session'), [theirs])
})
