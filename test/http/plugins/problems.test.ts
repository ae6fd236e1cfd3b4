import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import t from 'tap'
import { DomainError } from '../../../src/domain/errors.js'
import type { Problem } from '../../../src/domain/types.gen.js'
import { languagePlugin } from '../../../src/http/plugins/language.js'
import { asDomainError, problemsPlugin, sendProblem, statusOf } from '../../../src/http/plugins/problems.js'
import { schemaController } from '../../../src/http/plugins/validation.js'
import { StoreUnavailableError } from '../../../src/storage/errors.js'
import { context } from '../../fixtures/definitions.js'

const { texts } = context

const frameworkErrors = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  sendProblem(error, request, reply, { texts })
}

/** An app whose one route throws this; what goes to the log is kept. */
async function appThrowing(error: unknown, page?: (problem: Problem, request: FastifyRequest) => string) {
  const logged: { err?: Error; msg: string }[] = []
  const stream = { write: (line: string) => logged.push(JSON.parse(line)) }
  const app = Fastify({
    logger: { level: 'error', stream },
    schemaController,
    genReqId: () => 'r1',
    frameworkErrors,
  })
  await app.register(problemsPlugin, { texts, ...(page && { page }) })
  await app.register(languagePlugin, { texts })
  const body = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
  app.post('/typed', { schema: { body } }, async () => 'x')
  app.get('/*', async () => {
    throw error
  })
  return { app, logged }
}
async function told(error: unknown, { url = '/', ...headers }: Record<string, string> = {}) {
  const { app, logged } = await appThrowing(error)
  const reply = await app.inject({ url, headers })
  return { status: reply.statusCode, headers: reply.headers, problem: reply.json(), logged }
}

t.test('an error is told in the reader’s language, with all that it says', async (t) => {
  const changes = [{ id: 'h1' }] as never
  const requirements = [{ id: 'title', state: 'not-met', kind: 'computed', mend: 'x' }] as never
  const error = new DomainError('idea-changed', {
    errors: [
      { pointer: '/a', code: 'required' },
      { pointer: '/b', code: 'too-long', params: { limit: 5 }, field: 'about.title' },
      { pointer: '/c', code: 'no-such-code' },
    ],
    requirements,
    changes,
    revision: 0,
  })
  const { status, headers, problem, logged } = await told(error, { 'accept-language': 'en' })
  const t_ = texts.in('en')
  t.equal(status, 412)
  t.strictSame(problem, {
    type: '/problems/idea-changed',
    title: t_('errors:idea-changed.title'),
    status: 412,
    detail: t_('errors:idea-changed.detail'),
    code: 'idea-changed',
    instance: 'r1',
    errors: [
      { pointer: '/a', code: 'required', detail: t_('errors:fields.required') },
      { pointer: '/b', code: 'too-long', detail: `Title: ${t_('errors:fields.too-long', { limit: 5 })}` },
      { pointer: '/c', code: 'no-such-code', detail: t_('errors:fields.wrong') },
    ],
    requirements: [{ id: 'title', state: 'not-met', kind: 'computed', mend: 'x' }],
    changes: [{ id: 'h1' }],
    revision: 0,
  })
  t.match(headers, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'en',
    'cache-control': 'no-store',
  })
  t.strictSame(logged, [], 'a reader’s mistake is nothing for the log')
  const swedish = await told(new DomainError('gate-not-met', { params: { gate: 'x' } }))
  t.strictSame(Object.keys(swedish.problem), ['type', 'title', 'status', 'detail', 'code', 'instance'])
  t.equal(swedish.problem.title, texts.in('sv')('errors:gate-not-met.title'))
})

t.test('a limit that the schemas name is told as one', async (t) => {
  const error = new DomainError('invalid-input', {
    errors: [{ pointer: '/a', code: 'too-few', params: { max: 3 } }],
  })
  const { problem } = await told(error, { 'accept-language': 'en' })
  t.equal(problem.errors[0].detail, texts.in('en')('errors:fields.too-few', { max: 3, limit: 3 }))
})

t.test('what was not foreseen is internal, and its cause goes to the log and to nobody else', async (t) => {
  const { status, problem, logged } = await told(new TypeError('the secret reason'))
  t.equal(status, 500)
  t.equal(problem.code, 'internal')
  t.notMatch(JSON.stringify(problem), 'secret')
  t.match(logged, [{ err: { message: 'the secret reason' }, msg: 'internal' }])
  const failed = await told(new DomainError('engine-failed', { cause: new Error('why') }))
  t.match(failed, { status: 502, logged: [{ err: { message: 'why' }, msg: 'engine-failed' }] })
  const bare = await told(new DomainError('engine-failed'))
  t.match(bare.logged, [{ err: { message: 'engine-failed' } }])
})

t.test('a refusal says how to try again', async (t) => {
  const signIn = await told(new DomainError('not-signed-in'))
  t.equal(signIn.headers['www-authenticate'], 'Bearer')
  t.notOk('retry-after' in signIn.headers)
  const store = await told(new StoreUnavailableError('gone', { cause: new Error('x') } as never))
  t.equal(store.status, 503)
  t.equal(store.problem.code, 'store-unavailable')
  t.equal(store.headers['retry-after'], '5')
  t.notOk('www-authenticate' in store.headers)
})

t.test('what Fastify itself refuses gets a code of ours', async (t) => {
  const codeOf = (statusCode: number | undefined) => {
    const { code, extras } = asDomainError(Object.assign(new Error('x'), { statusCode }))
    return [code, extras.errors]
  }
  t.strictSame(codeOf(404), ['not-found', undefined])
  t.strictSame(codeOf(413), ['too-large', undefined])
  t.strictSame(codeOf(415), ['unsupported-media-type', undefined])
  t.strictSame(codeOf(429), ['too-many-requests', undefined])
  t.strictSame(codeOf(418), ['invalid-request', undefined])
  t.strictSame(codeOf(400), ['invalid-request', [{ pointer: '', code: 'unreadable' }]])
  t.strictSame(codeOf(499), ['invalid-request', undefined])
  t.strictSame(codeOf(500), ['internal', undefined])
  t.strictSame(codeOf(undefined), ['internal', undefined])
  const own = new DomainError('not-found')
  t.equal(asDomainError(own), own)
  t.equal(statusOf('gate-not-met'), 422)
  const { app } = await appThrowing(undefined)
  const post = async (payload: string) =>
    (
      await app.inject({
        method: 'POST',
        url: '/typed',
        headers: { 'content-type': 'application/json' },
        payload,
      })
    ).json()
  t.match(await post('{'), {
    status: 400,
    code: 'invalid-request',
    errors: [{ pointer: '', code: 'unreadable' }],
  })
  t.match(await post('{}'), { status: 400, errors: [{ pointer: '/name', code: 'required' }] })
  t.match(await post('{"name":7}'), { errors: [{ pointer: '/name', code: 'wrong-type' }] })
})

t.test('people get a page, programs and the API a document', async (t) => {
  const page = (problem: Problem, { language }: FastifyRequest) => `<p>${problem.code} ${language}</p>`
  const { app } = await appThrowing(new DomainError('not-found'), page)
  const type = async (url: string, accept?: string) => {
    const reply = await app.inject({ url, headers: accept === undefined ? {} : { accept } })
    return [reply.statusCode, String(reply.headers['content-type']).split(';')[0]]
  }
  t.strictSame(await type('/en/x', 'text/html,*/*'), [404, 'text/html'])
  t.strictSame(await type('/en/x', 'application/json'), [404, 'application/problem+json'])
  t.strictSame(await type('/en/x'), [404, 'application/problem+json'])
  t.strictSame(await type('/api/x', 'text/html'), [404, 'application/problem+json'])
  t.equal((await app.inject({ url: '/en/x', headers: { accept: 'text/html' } })).body, '<p>not-found en</p>')
  const nowhere = await app.inject({ method: 'POST', url: '/nowhere' })
  t.match([nowhere.statusCode, nowhere.json()], [404, { code: 'not-found' }])
})

t.test('an address that cannot be read is refused in its language all the same', async (t) => {
  const language = async (url: string) => {
    const { app } = await appThrowing(undefined)
    const reply = await app.inject({ url })
    return [reply.statusCode, reply.headers['content-language']]
  }
  t.strictSame(await language('/en/%zz'), [400, 'en'])
  t.strictSame(await language('/sv/%zz'), [400, 'sv'])
  t.strictSame(await language('/%zz'), [400, 'sv'])
  t.strictSame(await language('/x/en/%zz'), [400, 'sv'])
})
