import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { type Access, accessPlugin, refusalOf } from '../../../src/http/plugins/access.js'

const actor = (kind: Actor['kind'], rest: Partial<Actor> = {}): Actor => ({
  kind,
  id: 'x',
  name: '',
  language: 'sv',
  grants: [],
  ...rest,
})
const admin = { grants: [{ role: 'administrator' as const }] }

/** The refusal of somebody who wants to read, or to write. */
const codes = (access: Access, who: Actor): (string | undefined)[] =>
  [true, false].map((isReading) => refusalOf(access, who, isReading)?.code)

t.test('what is public is open to everybody', async (t) => {
  for (const kind of ['visitor', 'submitter', 'person', 'machine', 'system'] as const)
    t.strictSame(codes('public', actor(kind)), [undefined, undefined], kind)
})

t.test('what names nobody is open to nobody', async (t) => {
  t.strictSame(codes([], actor('person', admin)), ['not-allowed', 'not-allowed'])
  t.strictSame(codes([], actor('visitor')), ['not-signed-in', 'not-signed-in'])
})

t.test('signed in are persons and machines, not who holds a link', async (t) => {
  for (const kind of ['person', 'machine'] as const)
    t.strictSame(codes(['signed-in'], actor(kind)), [undefined, undefined], kind)
  t.strictSame(codes(['signed-in'], actor('submitter')), ['not-allowed', 'not-allowed'])
  t.strictSame(codes(['signed-in'], actor('visitor')), ['not-signed-in', 'not-signed-in'])
})

t.test('a link opens what names submitters, and only a link does', async (t) => {
  t.strictSame(codes(['submitter'], actor('submitter')), [undefined, undefined])
  t.strictSame(codes(['submitter'], actor('person', admin)), ['not-allowed', 'not-allowed'])
})

t.test('a role opens what names it, to persons and machines alone', async (t) => {
  t.strictSame(codes(['advisor', 'administrator'], actor('person', admin)), [undefined, undefined])
  t.strictSame(codes(['advisor', 'administrator'], actor('machine', admin)), [undefined, undefined])
  t.strictSame(codes(['advisor'], actor('person', admin)), ['not-allowed', 'not-allowed'])
  t.strictSame(codes(['administrator'], actor('submitter', admin)), ['not-allowed', 'not-allowed'])
})

t.test('a token for reading writes nowhere, not even where everybody may', async (t) => {
  const reader = actor('machine', { ...admin, readOnly: true })
  for (const access of ['public', ['administrator'], ['signed-in']] as const)
    t.strictSame(codes(access, reader), [undefined, 'not-allowed'], String(access))
  t.strictSame(codes('public', actor('machine', { readOnly: false })), [undefined, undefined])
})

/** An app of a few routes, asked by whoever is handed in. */
async function appFor(who: Actor): Promise<FastifyInstance> {
  const app = Fastify()
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request) => {
    request.actor = who
  })
  await app.register(accessPlugin)
  app.get('/open', { config: { access: 'public' } }, () => 'open')
  app.get('/desk', { config: { access: ['signed-in'] } }, () => 'desk')
  app.options('/desk', { config: { access: ['signed-in'] } }, () => 'desk')
  app.post('/write', { config: { access: 'public' } }, () => 'written')
  return app
}

t.test('a route is closed to those that it does not name', async (t) => {
  const visitor = await appFor(actor('visitor'))
  t.equal((await visitor.inject('/open')).statusCode, 200)
  t.not((await visitor.inject('/desk')).statusCode, 200)
  t.equal((await visitor.inject('/unknown')).statusCode, 404)
  const reader = await appFor(actor('machine', { readOnly: true }))
  t.equal((await reader.inject('/desk')).statusCode, 200)
  t.not((await reader.inject({ method: 'POST', url: '/write' })).statusCode, 200)
  for (const method of ['HEAD', 'OPTIONS'] as const)
    t.equal((await reader.inject({ method, url: '/desk' })).statusCode, 200, `${method} only reads`)
})

t.test('a menu shows the pages that somebody may open', async (t) => {
  const app = await appFor(actor('visitor'))
  const open = (url: string, who: Actor) => app.mayOpen(url, who)
  t.equal(open('/open', actor('visitor')), true)
  t.equal(open('/desk', actor('visitor')), false)
  t.equal(open('/desk', actor('person')), true)
  t.equal(open('/write', actor('person')), false, 'nothing to be read there')
  t.equal(open('/unknown', actor('person')), false)
})

t.test('a route that does not say who may call it is named, and nothing starts', async (t) => {
  const app = await appFor(actor('visitor'))
  app.put('/forgotten', () => 'open')
  await t.rejects(async () => app.ready(), { message: 'config.access is not declared: PUT /forgotten' })
})

t.test('a form that keeps what was sent is told by its page that nobody is signed in', async (t) => {
  const sent = async (who: Actor, type = 'application/x-www-form-urlencoded; charset=utf-8') => {
    const app = await appFor(who)
    app.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume()
      done(null)
    })
    const handler = () => 'done'
    app.post('/form', { config: { access: ['signed-in'], keepsForm: true } }, handler)
    app.post('/plain', { config: { access: ['signed-in'] } }, handler)
    const ask = async (url: string) =>
      (await app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload: 'a=b' }))
        .statusCode === 200
    return [await ask('/form'), await ask('/plain')]
  }
  t.strictSame(await sent(actor('visitor')), [true, false])
  t.strictSame(await sent(actor('visitor'), 'multipart/form-data; boundary=x'), [false, false])
  t.strictSame(await sent(actor('submitter')), [false, false], 'who is somebody may simply not')
  t.strictSame(await sent(actor('machine', { readOnly: true })), [false, false])
  t.strictSame(await sent(actor('person')), [true, true])
})
