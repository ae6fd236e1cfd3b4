import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { DomainError } from '../../domain/errors.js'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * An address that is there but does not do what was asked says so (405, with `Allow`), instead of claiming
 * not to exist. To be registered before the routes; it looks at those below `prefix`, when none of them was
 * found.
 */
export const methodNotAllowedPlugin = plugin(async (app: FastifyInstance, { prefix }: { prefix: string }) => {
  const known = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith(prefix) || url.includes('*')) return
    const methods = known.get(url) ?? new Set()
    known.set(url, methods)
    for (const one of [method].flat()) methods.add(one)
  })
  let find: ((path: string) => ReadonlySet<string> | undefined) | undefined
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || !METHODS.has(request.method) || !request.url.startsWith(prefix)) return
    find ??= finderIn(known)
    const methods = find(request.url.split('?', 1)[0] as string)
    if (methods === undefined) return
    reply.header('allow', [...methods].sort().join(', '))
    throw new DomainError('method-not-allowed')
  })
})

/** As the router does, a plain word goes before a parameter: `/ideas/export` is no idea. */
function finderIn(known: ReadonlyMap<string, ReadonlySet<string>>) {
  const places = [...known].sort(([a], [b]) => parametersIn(a) - parametersIn(b))
  const patterns = places.map(([url, methods]) => [patternOf(url), methods] as const)
  return (path: string) => patterns.find(([pattern]) => pattern.test(path))?.[1]
}

const parametersIn = (url: string): number => url.split(':').length

/** The router takes no longer parameter than this (`maxParamLength`). */
const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.+]/g, '\\$&').replace(/:\w+/g, '[^/]{1,300}')}$`)
