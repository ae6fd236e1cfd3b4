import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'

/** Anything but the visible characters of ASCII: Node refuses to send it in a header. */
const UNSENDABLE = /[^\x21-\x7e]/

/**
 * Where a reader is sent on to may hold what stood in an address: it is written as addresses are. An address
 * with a slash at its end is the one without.
 */
export const locationsPlugin = plugin(async (app: FastifyInstance) => {
  app.addHook('onRequest', (request, reply, done) => {
    const there = withoutSlash(request)
    return there === undefined ? done() : void reply.redirect(there, 308)
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    const location = reply.getHeader('location')
    if (typeof location === 'string' && UNSENDABLE.test(location))
      reply.header('location', encodeURI(location.toWellFormed()))
    done(null, payload)
  })
})

/** Never to another host, which two slashes would name. */
function withoutSlash({ method, url, routeOptions }: FastifyRequest): string | undefined {
  if (!['GET', 'HEAD'].includes(method) || routeOptions.url?.endsWith('/')) return undefined
  const [, path, query = ''] = /^\/+([^?]*[^/?])\/+(\?.*)?$/s.exec(url) ?? []
  return path === undefined ? undefined : `/${path}${query}`
}
