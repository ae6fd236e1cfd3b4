import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../domain/html.js'
import { textPage } from './components/opening.js'
import { type Pages, page } from './page.js'
import { siteOf } from './site.js'

/** Where the published cases are for programs; `{language}` is filled in. Words are below `harvest:data`. */
const ADDRESSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  follow: {
    atom: '/{language}/cases/feed.atom',
    jsonFeed: '/{language}/cases/feed.json',
  },
  all: {
    api: '/api/cases',
    csv: '/{language}/cases.csv',
    jsonLines: '/{language}/cases.jsonl',
    oai: '/oai?verb=Identify',
    sitemap: '/sitemap.xml',
  },
  describe: {
    catalogue: '/catalogue.ttl',
    vocabularies: '/vocabularies.ttl',
  },
}

/** For harvesters and developers: every address with a sentence. */
export const dataPage: Pages = (app) => {
  page(app, {
    url: '/data',
    access: 'public',
    handle: async (request) => {
      const { t } = request
      return textPage(request, {
        title: t('harvest:data.title'),
        lead: t('harvest:data.lead'),
        main: html`
          ${Object.keys(ADDRESSES).map((group) => groupHtml(request, group))}
          <section class="measure" aria-labelledby="rules">
            <h2 id="rules">${t('harvest:data.rules.title')}</h2>
            <p>${t('harvest:data.rules.text')}</p>
            <p><a href="/api/docs">${t('harvest:data.rules.link')}</a></p>
          </section>
        `,
      })
    },
  })
}

function groupHtml(request: FastifyRequest, group: string): Html {
  const { t } = request
  const rows = Object.entries(ADDRESSES[group] ?? {}).map(([name, path]) => rowHtml(request, name, path))
  return html`
    <section class="measure" aria-labelledby="${group}">
      <h2 id="${group}">${t(`harvest:data.${group}`)}</h2>
      ${rows}
    </section>
  `
}

function rowHtml(request: FastifyRequest, name: string, path: string): Html {
  const { t, language } = request
  const address = path.replace('{language}', language)
  return html`
    <h3>${t(`harvest:data.${name}.title`)}</h3>
    <p>${t(`harvest:data.${name}.text`)}</p>
    <p><a class="address" href="${address}">${siteOf(request)}${address}</a></p>
  `
}
