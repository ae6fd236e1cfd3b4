import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { DomainError } from '../domain/errors.js'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/**
 * An address that is there but does not do what was asked says so (405, with `Allow`), instead of claiming not
 * to exist. To be registered before the routes; it looks at those below `prefix`.
 */
export const methodNotAllowedPlugin = plugin(async (app: FastifyInstance, { prefix }: { prefix: string }) => {
  const known = new Map<string, Set<string>>()
  let isDone = false
  app.addHook('onRoute', ({ url, method }) => {
    if (isDone || !url.startsWith(prefix) || url.includes('*')) return
    const methods = known.get(url) ?? new Set()
    known.set(url, methods)
    for (const one of [method].flat()) methods.add(one)
  })
  app.decorate('refuseOtherMethods', () => {
    isDone = true
    for (const [url, methods] of known) refuse(app, url, methods)
  })
})

declare module 'fastify' {
  interface FastifyInstance {
    /** To be called once, after all routes are registered. */
    refuseOtherMethods(): void
  }
}

function refuse(app: FastifyInstance, url: string, methods: ReadonlySet<string>): void {
  const others = METHODS.filter((method) => !methods.has(method))
  if (others.length === 0) return
  const allow = [...methods].sort().join(', ')
  app.route({
    method: [...others],
    url,
    config: { access: 'public' },
    schema: { hide: true },
    onRequest: async (_, reply) => {
      reply.header('allow', allow)
      throw new DomainError('method-not-allowed')
    },
    handler: async () => {},
  })
}
