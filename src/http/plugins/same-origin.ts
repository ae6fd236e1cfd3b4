import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { DomainError } from '../../domain/errors.js'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * No other site may make a visitor's browser write here: neither with the session's cookie, nor by signing
 * someone in unasked. Browsers tell where a request comes from (`Sec-Fetch-Site`, else `Origin`); what tells
 * neither is not a browser. A bearer secret is never sent unasked, so it needs no such proof.
 */
export const sameOriginPlugin = plugin(async (app: FastifyInstance, { origin }: { origin?: string }) => {
  app.addHook('onRequest', (request, _reply, done) => {
    const isAsked = SAFE.has(request.method) || request.headers.authorization !== undefined
    done(isAsked || isFromHere(request, origin) ? undefined : new DomainError('not-allowed'))
  })
})

function isFromHere(request: FastifyRequest, ownOrigin: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = request.headers
  if (origin === undefined) return true
  return origin === ownOrigin || origin === `${request.protocol}://${request.host}`
}
