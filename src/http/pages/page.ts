import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import { DomainError } from '../../domain/errors.js'
import type { Access } from '../plugins/access.js'
import { languageFor } from '../plugins/negotiate.js'
import { strictLimit } from '../plugins/protection.js'
import { pageLanguages } from './languages.js'

/** Registers the pages of one folder. */
export type Pages = (app: FastifyInstance, around: { readonly deps: Deps }) => void

export interface Page {
  readonly url: string
  readonly access: Access
  readonly method?: 'GET' | 'POST'
  /** Costs us or others something: at most so many requests a minute in all, a tenth of them here. */
  readonly strictOf?: number
  /** What is drawn for anybody may be kept (see plugins/kept-pages.ts). */
  readonly kept?: boolean
  readonly handle: (request: FastifyRequest, reply: FastifyReply) => Promise<string | Buffer | FastifyReply>
}

/** Where a browser keeps the language that its reader chose. */
export const LANGUAGE_COOKIE = 'lang'
/** For readers from elsewhere. */
const FOREIGN = 'en'
const YEAR = 365 * 24 * 60 * 60

/** One page at `/{language}/…`; an address in a language that we do not have leads nowhere. */
export function page(
  app: FastifyInstance,
  { url, access, method = 'GET', strictOf, kept = false, handle }: Page,
): void {
  app.route({
    method,
    url: `/:language${url}`,
    config: { ...(strictOf !== undefined && strictLimit(strictOf)), access, kept },
    schema: { hide: true },
    handler: (request, reply) => {
      const { language } = request.params as { language: string }
      if (!pageLanguages(request).includes(language)) throw new DomainError('not-found')
      keepLanguage(request, reply, language)
      reply
        .type('text/html; charset=utf-8')
        .header('content-language', language)
        .header('cache-control', 'no-store')
      return handle(request, reply)
    },
  })
}

/**
 * The language of the first page: the one that was chosen here before, else the reader's own. Who reads
 * neither of ours comes from elsewhere in Europe, and is met in English.
 */
export function languageOf(request: FastifyRequest): string {
  const chosen = request.cookies[LANGUAGE_COOKIE]
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
  const { headers, cookies } = request
  if (headers['sec-fetch-site'] !== 'same-origin') return
  const known = cookies[LANGUAGE_COOKIE] ?? languageFor(headers['accept-language'], pageLanguages(request))
  if (known === language) return
  reply.setCookie(LANGUAGE_COOKIE, language, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: YEAR })
}

/** What a form sent, as single lines of text. */
export function formOf(request: FastifyRequest): Readonly<Record<string, string>> {
  const body = (request.body ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
}

/** Everything that an address asks of this name, once or many times. */
export function askedFor(request: FastifyRequest, name: string): string[] {
  const given = (request.query as Readonly<Record<string, unknown>>)[name]
  return [given].flat().filter((value): value is string => typeof value === 'string' && value !== '')
}

/** One line of text that an address asks for: at most 200 characters, as the API takes them. */
export const wordsIn = (request: FastifyRequest): string =>
  (askedFor(request, 'q')[0] ?? '').replace(/\p{Cc}/gu, ' ').slice(0, 200)

/** A cursor of ours, to be handed on. */
export const cursorIn = (request: FastifyRequest): { after?: string } => {
  const [after] = askedFor(request, 'after')
  return after === undefined ? {} : { after }
}
