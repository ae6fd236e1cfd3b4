import type { IncomingMessage, ServerResponse } from 'node:http'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import helmet, { type HelmetOptions } from 'helmet'
import { DomainError } from '../domain/errors.js'

export interface ProtectionOptions {
  /** 0: no limit. */
  readonly requestsPerMinute: number
  /** Whether readers come by https. */
  readonly secure: boolean
}

/** What a page of ours may load: its own style, script, font and pictures, and nothing from elsewhere. */
const POLICY = {
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
}

/** Headers that keep browsers careful, and a limit on how often one address may ask. */
export const protectionPlugin = plugin(
  async (app: FastifyInstance, { requestsPerMinute, secure }: ProtectionOptions) => {
    const careful = headersOf({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: secure ? { ...POLICY, upgradeInsecureRequests: [] } : POLICY,
      },
      hsts: secure,
      referrerPolicy: { policy: 'same-origin' },
    })
    app.addHook('onRequest', (_request, reply, done) => {
      reply.headers(careful)
      done()
    })
    if (requestsPerMinute === 0) return
    await app.register(rateLimit, {
      max: requestsPerMinute,
      timeWindow: 60_000,
      errorResponseBuilder: (_, { after }) => new DomainError('too-many-requests', { params: { after } }),
    })
  },
)

/** The headers that helmet would set: they are the same for every request, so they are made once. */
function headersOf(options: HelmetOptions): Record<string, string> {
  const headers: Record<string, string> = {}
  const listener = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
    removeHeader: () => {},
  }
  helmet(options)({} as IncomingMessage, listener as unknown as ServerResponse, () => {})
  return headers
}

/** Which part of all requests may be of the kind that costs us or others something: signing in, new ideas. */
const STRICT_PART = 10

/** The limit of such a route: one address may try a tenth as often. */
export const strictLimit = (requestsPerMinute: number) => ({
  rateLimit: { max: Math.max(1, Math.ceil(requestsPerMinute / STRICT_PART)), timeWindow: 60_000 },
})
