import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { DomainError } from '../../domain/errors.js'
import type { Described } from './documentation-site.js'

const PREFIX = '/api/docs'

declare module 'fastify' {
  interface FastifyInstance {
    /** The routes as an OpenAPI document. */
    describe(): Promise<object>
  }
}

/**
 * Describes the routes as they are registered, and is to be registered before them. Few who start ever look:
 * the document and its pages are made when they are first asked for.
 */
export const documentationPlugin = plugin(async (app: FastifyInstance, { version }: { version: string }) => {
  const routes: Described[] = []
  app.addHook('onRoute', ({ method, url, schema }) => {
    if (schema && !schema.hide && method !== 'HEAD') routes.push({ method, url, schema })
  })
  let made: Promise<FastifyInstance> | undefined
  const site = () => {
    made ??= import('./documentation-site.js').then(({ makeDocumentationSite }) =>
      makeDocumentationSite(routes, { version, prefix: PREFIX }),
    )
    return made
  }
  app.decorate('describe', async () => (await site()).swagger())
  // By name too, so that they refuse other methods as any address does.
  for (const url of [PREFIX, `${PREFIX}/json`, `${PREFIX}/yaml`, `${PREFIX}/*`])
    app.get(url, { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) =>
      handOn(await site(), request, reply),
    )
})

/** Of a connection, not of what is sent over it. */
const OF_CONNECTION = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])

async function handOn(site: FastifyInstance, { method, url, headers }: FastifyRequest, reply: FastifyReply) {
  const answer = await site.inject({ method: method as 'GET' | 'HEAD', url, headers })
  if (answer.statusCode === 404) throw new DomainError('not-found')
  const own = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name))
  return reply.code(answer.statusCode).headers(Object.fromEntries(own)).send(answer.rawPayload)
}
