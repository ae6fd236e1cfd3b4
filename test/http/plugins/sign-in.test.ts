import Fastify from 'fastify'
import t from 'tap'
import type { Deps } from '../../../src/actions/deps.js'
import { actorOfBearer } from '../../../src/actions/people/find-actor.js'
import { type Actor, VISITOR } from '../../../src/domain/actor.js'
import { hash } from '../../../src/domain/hash.js'
import { COOKIES, clearCookie, isSecure, setSecretCookie } from '../../../src/http/plugins/cookies.js'
import { languagePlugin } from '../../../src/http/plugins/language.js'
import { sessionIdOf } from '../../../src/http/plugins/session-id.js'
import { signInPlugin } from '../../../src/http/plugins/sign-in.js'
import { context } from '../../fixtures/definitions.js'

const NOW = Date.parse('2026-11-23T09:30:00.000Z')
const iso = (time: number): string => new Date(time).toISOString()
type Row = Record<string, unknown>

/** A store of three collections, in which each write is a new version. */
function storeOf(given: { credentials?: Row[]; people?: Row[]; ideas?: Row[] }) {
  const state = { now: NOW, reads: 0 }
  const collection = (name: string, rows: Row[] = []) => {
    const docs = new Map(rows.map((doc) => [doc.id, { doc, version: 1 }]))
    const get = async (id: string) => {
      state.reads++
      return docs.get(id)
    }
    const set = (doc: Row) => docs.set(doc.id, { doc, version: (docs.get(doc.id)?.version ?? 0) + 1 })
    return { spec: { name }, get, set, docs, remove: (id: string) => docs.delete(id) }
  }
  const collections = {
    credentials: collection('credentials', given.credentials),
    people: collection('people', given.people),
    ideas: collection('ideas', given.ideas),
  }
  const versions = async (names: { collection: keyof typeof collections; id: string }[]) =>
    names.map(({ collection: name, id }) => collections[name].docs.get(id)?.version ?? null)
  const deps = { collections, store: { versions }, clock: () => new Date(state.now) } as unknown as Deps
  return { deps, state, ...collections }
}

const KIM = { id: 'u-kim', name: 'Kim', language: 'sv', roles: [{ role: 'advisor' }], active: true }
const IDEA = {
  id: 'i1',
  language: 'sv',
  contact: { name: 'Åsa', language: 'en' },
  link: { hash: hash('fyl_i1_abc') },
}
const credential = (secret: string, kind: string, more: Row = {}): Row => ({
  id: hash(secret),
  kind,
  person: 'u-kim',
  expires: iso(NOW + 1000),
  ...more,
})

async function appOn(deps: Deps) {
  const app = Fastify()
  await app.register(languagePlugin, { texts: context.texts })
  await app.register(signInPlugin, { deps })
  app.setErrorHandler((error: { code?: string }, _request, reply) =>
    reply.code(401).send({ code: error.code }),
  )
  app.get('/*', async (request) => ({ actor: request.actor, session: sessionIdOf(request) ?? null }))
  return app
}
const askedOf = (app: Awaited<ReturnType<typeof appOn>>) => async (headers: Record<string, string>) => {
  const { code, actor } = (await app.inject({ url: '/en', headers })).json() as {
    code?: string
    actor?: Actor
  }
  // Where a request comes from is the connection’s, and counted elsewhere.
  const { address: _, ...known } = actor ?? {}
  return code ?? known
}
const session = (secret: string) => ({ cookie: `${COOKIES.session.name}=${secret}` })
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

t.test('who has nothing is a visitor, in the language that they are answered in', async (t) => {
  const ask = askedOf(await appOn(storeOf({}).deps))
  t.strictSame(await ask({}), { ...VISITOR, language: 'en' })
  t.strictSame(await ask(session('unknown')), { ...VISITOR, language: 'en' })
})

const PERSON = { kind: 'person', id: 'u-kim', name: 'Kim', language: 'en', grants: KIM.roles }

t.test('a session is its person until its end', async (t) => {
  const { deps, state } = storeOf({ credentials: [credential('s', 'session')], people: [KIM] })
  const ask = askedOf(await appOn(deps))
  t.strictSame(await ask(session('s')), PERSON)
  state.now += 999
  t.match(await ask(session('s')), { id: 'u-kim' })
  state.now += 1
  t.match(await ask(session('s')), { kind: 'visitor' })
})

t.test('what was looked up once is not again, until it is another', async (t) => {
  const { deps, state, people, credentials } = storeOf({
    credentials: [credential('s', 'session')],
    people: [KIM],
  })
  const ask = askedOf(await appOn(deps))
  await ask(session('s'))
  const { reads } = state
  t.strictSame(await ask(session('s')), PERSON)
  t.equal(state.reads, reads)
  people.set({ ...KIM, name: 'Kim Ek' })
  t.match(await ask(session('s')), { name: 'Kim Ek' })
  people.set({ ...KIM, active: false })
  t.match(await ask(session('s')), { kind: 'visitor' }, 'who may no longer sign in is out at once')
  people.set(KIM)
  t.match(await ask(session('s')), { id: 'u-kim' })
  credentials.remove(hash('s'))
  t.match(await ask(session('s')), { kind: 'visitor' })
})

t.test('a token is a machine, which may write only if it says so', async (t) => {
  const { deps } = storeOf({
    credentials: [
      credential('reads', 'token', { label: 'Robot', scopes: ['read'] }),
      credential('writes', 'token', { scopes: ['read', 'write'] }),
      credential('bare', 'token'),
      credential('late', 'token', { expires: iso(NOW) }),
      credential('orphan', 'token', { person: 'u-gone' }),
      credential('session', 'session'),
    ],
    people: [KIM],
  })
  const ask = askedOf(await appOn(deps))
  const machine = { ...PERSON, kind: 'machine' }
  t.strictSame(await ask(bearer('reads')), { ...machine, name: 'Kim (Robot)', readOnly: true })
  t.strictSame(await ask(bearer('writes')), { ...machine, readOnly: false })
  t.match(await ask(bearer('bare')), { name: 'Kim', readOnly: true })
  for (const secret of ['late', 'orphan', 'unknown', 'session'])
    t.equal(await ask(bearer(secret)), 'bad-credentials', secret)
  t.match(await ask(session('reads')), { kind: 'visitor' }, 'a token is no session')
  await ask(session('session'))
  t.equal(await ask(bearer('session')), 'bad-credentials', 'nor is a session a token, known or not')
  t.match(
    await ask({ ...session('session'), ...bearer('reads') }),
    { kind: 'machine' },
    'the header goes first',
  )
})

t.test('what is no bearer secret is refused', async (t) => {
  const ask = askedOf(await appOn(storeOf({ credentials: [credential('t', 'token')], people: [KIM] }).deps))
  for (const authorization of [
    '',
    'Basic dDp0',
    'Bearer',
    'Bearer ',
    'Bearer a b',
    'xBearer t',
    `Bearer ${'t'.repeat(301)}`,
  ])
    t.equal(await ask({ authorization }), 'bad-credentials', authorization.slice(0, 20))
  t.match(await ask({ authorization: 'bearer   t' }), { kind: 'machine' })
})

t.test('cookies of ours are for servers alone, and insist on https where there is any', async (t) => {
  const app = await appOn(storeOf({}).deps)
  const expires = new Date('2026-12-01T00:00:00Z')
  app.get('/set', async (_request, reply) => {
    setSecretCookie(reply, 'session', 's1', { expires, secure: true })
    setSecretCookie(reply, 'link', 'l1', { expires, secure: false })
  })
  app.get('/clear', async (_request, reply) => clearCookie(reply, 'session').send('x'))
  const cookies = (await app.inject('/set')).cookies.map((one) => ({ ...one }))
  t.strictSame(cookies, [
    {
      name: 'fyrsteg_session',
      value: 's1',
      path: '/',
      expires,
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    },
    { name: 'fyrsteg_link', value: 'l1', path: '/', expires, httpOnly: true, sameSite: 'Lax' },
  ])
  t.match((await app.inject('/clear')).cookies, [
    { name: 'fyrsteg_session', value: '', path: '/', expires: new Date(0) },
  ])
  const id = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/', headers })).json().session
  t.equal(await id(session('s1')), hash('s1'))
  t.equal(await id({}), null)
  t.equal(isSecure({ baseUrl: 'https://a.se' }), true)
  t.equal(isSecure({ baseUrl: 'http://a.se/https:' }), false)
  t.equal(isSecure({}), false)
})

t.test('a private link is the submitter of its idea, until another takes its place', async (t) => {
  const { deps, ideas } = storeOf({ ideas: [IDEA, { id: 'i2', contact: {}, language: 'sv' }] })
  const ask = askedOf(await appOn(deps))
  const submitter = { kind: 'submitter', id: 'i1', name: 'Åsa', language: 'en', grants: [] }
  t.strictSame(await ask(bearer('fyl_i1_abc')), submitter)
  for (const secret of ['fyl_i1_abd', 'fyl_i2_abc', 'fyl_i3_abc', 'fyl_'])
    t.equal(await ask(bearer(secret)), 'link-expired', secret)
  ideas.set({ ...IDEA, contact: {}, link: { hash: 'short' } })
  t.equal(await ask(bearer('fyl_i1_abc')), 'link-expired')
  ideas.set({ ...IDEA, contact: {} })
  t.match(await ask(bearer('fyl_i1_abc')), { name: '' })
})

t.test('letters to a submitter are in the language that they chose, else that of the idea', async (t) => {
  const { deps, ideas } = storeOf({ ideas: [IDEA] })
  t.equal((await actorOfBearer(deps, 'fyl_i1_abc')).language, 'en')
  ideas.set({ ...IDEA, contact: {} })
  t.equal((await actorOfBearer(deps, 'fyl_i1_abc')).language, 'sv')
})
