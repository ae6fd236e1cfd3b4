import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import type { Texts, Translate } from '../../domain/texts.js'
import { languageFor } from './negotiate.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** Language that this reader is answered in. */
    language: string
    /** Words in that language. */
    t: Translate
  }
  interface FastifyInstance {
    /** Languages of the pages, the product's first one first. */
    readonly pageLanguages: readonly string[]
  }
}

/**
 * Finds the reader's language: the one in the address (`/en/…` or `?lang=en`), else the first of
 * `Accept-Language` that we have, else the product's first language.
 */
export const languagePlugin = plugin(async (app: FastifyInstance, { texts }: { texts: Texts }) => {
  const fallback = texts.languages[0] as string
  const known = new Set(texts.languages)
  app.decorate('pageLanguages', texts.languages)
  app.decorateRequest('language', fallback)
  app.decorateRequest('t')
  // No promises here: these hooks run for every request.
  app.addHook('onRequest', (request, _reply, done) => {
    const { lang } = request.query as { lang?: unknown }
    const wished =
      fromAddress(request.url, lang, known) ??
      languageFor(request.headers['accept-language'], texts.languages)
    request.language = wished ?? fallback
    request.t = texts.in(request.language)
    done()
  })
})

type Known = Pick<ReadonlySet<string>, 'has'>

function fromAddress(url: string, lang: unknown, known: Known): string | undefined {
  if (typeof lang === 'string' && known.has(lang)) return lang
  const first = url.slice(1).split(/[/?]/, 1)[0] as string
  return known.has(first) ? first : undefined
}
