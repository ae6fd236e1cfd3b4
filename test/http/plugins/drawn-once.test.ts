import Fastify from 'fastify'
import t from 'tap'
import type { Deps } from '../../../src/actions/deps.js'
import { type Actor, VISITOR } from '../../../src/domain/actor.js'
import { hash } from '../../../src/domain/hash.js'
import { languagePlugin } from '../../../src/http/plugins/language.js'
import { pageCachePlugin } from '../../../src/http/plugins/page-cache.js'
import { context } from '../../fixtures/definitions.js'

/** How everything stands, and whether nobody is writing. */
const stands = { mark: '1', quiet: true }
const deps = { store: { publicMark: async () => stands }, definitions: { version: 'v1' } } as unknown as Deps

/** An app of one kept page and one that is not, which count how often they are drawn. */
async function appFor(actor: Actor = VISITOR) {
  const app = Fastify()
  const drawn = { times: 0, text: 'page' }
  await app.register(languagePlugin, { texts: context.texts })
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  await app.register(pageCachePlugin, { deps })
  for (const kept of [true, false])
    app.get(kept ? '/kept/*' : '/own/*', { config: { kept } }, async (request, reply) => {
      const page = await app.cachedPage(request, async () => {
        drawn.times++
        return `${drawn.text} ${request.language}`
      })
      return reply.type('text/html').header('etag', page.etag).send(page.bytes)
    })
  const ask = async (url: string, headers: Record<string, string> = {}) => {
    const before = drawn.times
    const reply = await app.inject({ url, headers: { accept: 'text/html', ...headers } })
    return { isDrawn: drawn.times > before, body: reply.body, etag: reply.headers.etag }
  }
  return { ask, drawn }
}
type Ask = Awaited<ReturnType<typeof appFor>>['ask']
/** Whether it is drawn the first time and again the second. */
const twice = async (ask: Ask, url: string, headers: Record<string, string> = {}) => [
  (await ask(url, headers)).isDrawn,
  (await ask(url, headers)).isDrawn,
]

t.test('a page is drawn once for anybody, and its tag says what it holds', async (t) => {
  const { ask, drawn } = await appFor()
  const first = await ask('/kept/a')
  t.strictSame(first, { isDrawn: true, body: 'page sv', etag: `"${hash('page sv').slice(0, 27)}"` })
  drawn.text = 'other'
  t.strictSame(await ask('/kept/a'), { ...first, isDrawn: false })
})

t.test('when anything was written it is drawn anew; while somebody writes, each time', async (t) => {
  const { ask } = await appFor()
  await ask('/kept/a')
  stands.mark = '2'
  t.strictSame(await twice(ask, '/kept/a'), [true, false])
  stands.quiet = false
  t.strictSame(await twice(ask, '/kept/a'), [true, true])
  stands.quiet = true
  t.equal((await ask('/kept/a')).isDrawn, false)
})

t.test('each address, host and language has a page of its own', async (t) => {
  const { ask } = await appFor()
  await ask('/kept/a')
  t.strictSame(await twice(ask, '/kept/b'), [true, false])
  t.strictSame(await twice(ask, '/kept/a?x=1'), [true, false])
  t.strictSame(await twice(ask, '/kept/a', { 'accept-language': 'en' }), [true, false])
  t.strictSame(await twice(ask, '/kept/a', { host: 'other.se' }), [true, false])
  t.equal((await ask('/kept/a')).isDrawn, false)
})

t.test('who is somebody, has a cookie, or is no browser gets a page that is drawn for them', async (t) => {
  const { ask } = await appFor()
  await ask('/kept/a')
  t.strictSame(await twice(ask, '/kept/a', { cookie: '' }), [true, true])
  t.strictSame(await twice(ask, '/kept/a', { accept: 'application/json' }), [true, true])
  t.strictSame(await twice(ask, '/own/a'), [true, true])
  for (const kind of ['submitter', 'person', 'machine'] as const)
    t.strictSame(await twice((await appFor({ ...VISITOR, kind })).ask, '/kept/a'), [true, true], kind)
})

t.test('an empty page is kept as well', async (t) => {
  const { ask, drawn } = await appFor()
  drawn.text = ''
  t.strictSame(await twice(ask, '/kept/empty'), [true, false])
})

t.test('pages are kept up to a size, and the oldest go first', async (t) => {
  const { ask, drawn } = await appFor()
  drawn.text = 'x'.repeat(1_900_000)
  for (const page of ['a', 'b', 'c']) await ask(`/kept/${page}`)
  t.equal((await ask('/kept/b')).isDrawn, false)
  t.equal((await ask('/kept/a')).isDrawn, true)
})
