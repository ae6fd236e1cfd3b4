import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { hash } from '../../domain/hash.js'
import { isFresh } from '../api/asked.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For everybody, also for programs in the pages of other sites. */
    readonly open?: boolean
  }
}

const FOR_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Content-Disposition, Last-Modified, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
}
/** What a browser is told that asks first whether it may ask. Seconds. */
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match',
  'access-control-max-age': '86400',
}

/**
 * What is for everybody may be read from other origins, never with anybody's cookies: a browser sends none
 * where all are allowed. Lists lead on by `Link` too, and what has not changed is not sent again.
 */
export const openDataPlugin = plugin(async (app: FastifyInstance) => {
  const patterns: RegExp[] = []
  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.open && [method].flat().includes('GET')) patterns.push(patternOf(url))
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (isPreflight(request) && patterns.some((pattern) => pattern.test(pathOf(request))))
      return void reply.status(204).headers(PREFLIGHT).send()
    if (request.routeOptions.config.open) reply.headers(FOR_ALL)
    done()
  })
  app.addHook('preSerialization', async (request, reply, payload) => {
    const next = (payload as { readonly next?: unknown } | null)?.next
    if (typeof next === 'string' && request.url.startsWith('/api/'))
      reply.header('link', linkTo(request, next))
    return payload
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const isKept = request.routeOptions.config.open && reply.statusCode === 200 && !reply.hasHeader('etag')
    if (!isKept || typeof payload !== 'string' || payload === '') return payload
    return onlyIfNew(request, reply, payload)
  })
})

function onlyIfNew(request: FastifyRequest, reply: FastifyReply, payload: string): string | null {
  const etag = `"${hash(payload).slice(0, 27)}"`
  reply.header('etag', etag)
  if (!isFresh(request, etag)) return payload
  reply.status(304).removeHeader('content-length')
  return null
}

const isPreflight = ({ method, headers }: FastifyRequest): boolean =>
  method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] === 'GET'

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] as string

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.+]/g, '\\$&').replace(/:\w+/g, '[^/]{1,300}')}$`)

function linkTo(request: FastifyRequest, after: string): string {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '')
  query.set('after', after)
  return `<${pathOf(request)}?${query}>; rel="next"`
}
