import { readFileSync } from 'node:fs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import { listCases } from '../../actions/publication/list-cases.js'
import { html } from '../../domain/html.js'
import type { Case, CaseQuery } from '../../domain/types.gen.js'
import { fileOf } from '../../installation/paths.js'
import { caseList } from './components/case-list.js'
import { type Pages, page } from './page.js'
import { askedFor, wordsIn } from './sent-values.js'

const FILTERS = ['challenge', 'kind', 'municipality', 'county', 'stage', 'evidence', 'year'] as const
const MOST = 12

/** A list of cases for other people's pages: a frame without any script, and a script that sets the frame. */
export const embedPages: Pages = (app, { deps }) => {
  page(app, {
    url: '/embed/cases',
    access: 'public',
    handle: async (request, reply) => {
      letBeFramed(reply)
      const { items } = await listCases(deps, queryIn(request))
      return draw(deps, request, items)
    },
  })
  app.get('/embed.js', { config: { access: 'public' }, schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(SCRIPT),
  )
}

const SCRIPT = readFileSync(fileOf('public/embed.js'))

/**
 * The only page that others may show inside theirs: nobody is signed in on it, and there is nothing to press.
 */
function letBeFramed(reply: FastifyReply): void {
  const policy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'"
  reply.header('content-security-policy', `${policy}; form-action 'none'; frame-ancestors *`)
  reply.removeHeader('x-frame-options')
  reply.header('cross-origin-resource-policy', 'cross-origin')
}

const isCode = (value: string): boolean => /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/.test(value)

function queryIn(request: FastifyRequest): CaseQuery {
  const given = FILTERS.map((name) => [name, askedFor(request, name).filter(isCode).slice(0, 50)] as const)
  const filters = Object.fromEntries(given.filter(([, values]) => values.length > 0))
  const limit = Number(askedFor(request, 'limit')[0])
  return {
    ...filters,
    q: wordsIn(request),
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST) : MOST,
  }
}

function draw(
  { definitions, theme }: Deps,
  { t, language, server }: FastifyRequest,
  cases: readonly Case[],
): string {
  const list =
    cases.length > 0
      ? caseList(definitions.current, cases, language, 2)
      : html`<p>${t('web:cases.nothing')}</p>`
  return html`
    <!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${t('web:cases.title')} – ${t('export:words.product')}</title>
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <base target="_blank">
        <link rel="icon" href="${server.assets.addressOf('favicon.svg')}" type="image/svg+xml">
        <link rel="stylesheet" href="${server.assets.addressOf('style.css')}">
      </head>
      <body>
        <main id="content">
          <h1 class="vh">${t('web:cases.title')}</h1>
          ${list}
          <p class="row">
            <a class="brand" href="/${language}/cases">${theme.mark}<span>${t('packages:more')}</span></a>
          </p>
        </main>
      </body>
    </html>
  `.text
}
