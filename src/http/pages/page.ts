import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import { DomainError } from '../../domain/errors.js'
import { type Access, refusalOf } from '../plugins/access.js'
import { cookieOf, setCookie } from '../plugins/cookies.js'
import { languageFor } from '../plugins/negotiate.js'
import { strictLimit } from '../plugins/protection.js'
import { pageLanguages } from './languages.js'
import { askToSignInAgain } from './sign-in-again.js'

/** Registers the pages of one folder. */
export type Pages = (app: FastifyInstance, around: { readonly deps: Deps }) => void

export interface Page {
  readonly url: string
  readonly access: Access
  readonly method?: 'GET' | 'POST'
  /** Costs us or others something: at most so many requests a minute in all, a tenth of them here. */
  readonly strictOf?: number
  /** What is drawn for anybody may be kept (see plugins/page-cache.ts). */
  readonly kept?: boolean
  readonly handle: (request: FastifyRequest, reply: FastifyReply) => Promise<string | Buffer | FastifyReply>
}

/** For readers from elsewhere. */
const FOREIGN = 'en'

/** One page at `/{language}/…`; an address in a language that we do not have leads nowhere. */
export function page(
  app: FastifyInstance,
  { url, access, method = 'GET', strictOf, kept = false, handle }: Page,
): void {
  app.route({
    method,
    url: `/:language${url}`,
    config: {
      ...(strictOf !== undefined && strictLimit(strictOf)),
      access,
      kept,
      keepsForm: method === 'POST',
    },
    schema: { hide: true },
    handler: (request, reply) => {
      const { language } = request.params as { language: string }
      if (!pageLanguages(request).includes(language)) throw new DomainError('not-found')
      keepLanguage(request, reply, language)
      reply
        .type('text/html; charset=utf-8')
        .header('content-language', language)
        .header('cache-control', 'no-store')
      const refused = refusalOf(access, request.actor, method === 'GET')
      if (!refused) return handle(request, reply)
      const again = askToSignInAgain(request, reply)
      if (again) return again
      throw refused
    },
  })
}

/**
 * The language of the first page: the one that was chosen here before, else the reader's own. Who reads
 * neither of ours comes from elsewhere in Europe, and is met in English.
 */
export function languageOf(request: FastifyRequest): string {
  const chosen = cookieOf(request, 'language')
  if (chosen !== undefined && pageLanguages(request).includes(chosen)) return chosen
  const wished = request.headers['accept-language']
  const isForeign =
    wished && !wished.includes('*') && languageFor(wished, pageLanguages(request)) === undefined
  return isForeign ? FOREIGN : request.language
}

/**
 * Who comes from one of our own pages to another language than the browser's has chosen it: that is
 * remembered.
 */
function keepLanguage(request: FastifyRequest, reply: FastifyReply, language: string): void {
  const { headers } = request
  if (headers['sec-fetch-site'] !== 'same-origin') return
  const known =
    cookieOf(request, 'language') ?? languageFor(headers['accept-language'], pageLanguages(request))
  if (known === language) return
  setCookie(reply, 'language', language)
}
