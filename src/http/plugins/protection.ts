import type { IncomingMessage, ServerResponse } from 'node:http'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import * as helmet from 'helmet'
import { DomainError } from '../../domain/errors.js'
import { LIMITS } from '../../domain/limits.js'

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
    const careful = carefulHeaders(secure)
    app.addHook('onRequest', (_request, reply, done) => {
      reply.headers(careful)
      done()
    })
    if (requestsPerMinute === 0) return
    await app.register(rateLimit, {
      max: requestsPerMinute,
      timeWindow: 60_000,
      errorResponseBuilder: (_, { ttl }) =>
        new DomainError('too-many-requests', { params: { after: `${Math.ceil(ttl / 1000)} s` } }),
    })
  },
)

/** The headers that helmet would set: they are the same for every request, so they are made once. */
function carefulHeaders(secure: boolean): Record<string, string> {
  const headers: Record<string, string> = {}
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
  } as unknown as ServerResponse
  for (const set of middlewares(secure)) set({} as IncomingMessage, response, () => {})
  return headers
}

/** By name, not by the default export, whose type depends on how a tool reads the package. */
const middlewares = (secure: boolean) => [
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: secure ? { ...POLICY, upgradeInsecureRequests: [] } : POLICY,
  }),
  helmet.crossOriginOpenerPolicy(),
  helmet.crossOriginResourcePolicy(),
  helmet.originAgentCluster(),
  helmet.referrerPolicy({ policy: 'same-origin' }),
  ...(secure ? [helmet.strictTransportSecurity()] : []),
  helmet.xContentTypeOptions(),
  helmet.xDnsPrefetchControl(),
  helmet.xDownloadOptions(),
  helmet.xFrameOptions(),
  helmet.xPermittedCrossDomainPolicies(),
  helmet.xXssProtection(),
]

/** The limit of such a route: one address may try a tenth as often. */
export const strictLimit = (requestsPerMinute: number) => ({
  rateLimit: { max: Math.max(1, Math.ceil(requestsPerMinute / LIMITS.strictPart)), timeWindow: 60_000 },
})
