import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../actions/deps.js'
import { DomainError } from '../domain/errors.js'
import type { Access } from '../plugins/access.js'

/** Registers the pages of one folder. */
export type Pages = (app: FastifyInstance, around: { readonly deps: Deps }) => void

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<string | FastifyReply>

/** One page at `/{language}/…`; an address in a language that we do not have leads nowhere. */
export function page(
  app: FastifyInstance,
  method: 'GET' | 'POST',
  url: string,
  access: Access,
  handle: Handler,
): void {
  app.route({
    method,
    url,
    config: { access },
    schema: { hide: true },
    handler: async (request, reply) => {
      const { language } = request.params as { language: string }
      if (language !== 'sv' && language !== 'en') throw new DomainError('not-found')
      reply
        .type('text/html; charset=utf-8')
        .header('content-language', language)
        .header('cache-control', 'no-store')
      return handle(request, reply)
    },
  })
}

/** What a form sent, as single lines of text. */
export function formOf(request: FastifyRequest): Readonly<Record<string, string>> {
  const body = (request.body ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
}
