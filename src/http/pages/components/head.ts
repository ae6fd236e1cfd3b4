import type { FastifyRequest } from 'fastify'
import { type Html, html, trusted } from '../../../domain/html.js'
import { inLanguage, pageLanguages, pathOf } from '../languages.js'
import type { PageParts } from '../page-parts.js'
import { siteOf } from '../site.js'

type HeadParts = Omit<PageParts, 'main' | 'band'>

/** What programs read of a page: its name, its addresses, how it is shared, and what it is drawn with. */
export function headHtml(request: FastifyRequest, parts: HeadParts): Html {
  const { title, description, open, styles = [], scripts = [] } = parts
  const { addressOf: asset } = request.server.assets
  const product = request.t('export:words.product')
  return html`
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – ${product}</title>
    ${description && html`<meta name="description" content="${description}">`}
    <meta name="color-scheme" content="light dark">
    ${open ? openHead(request, parts) : html`<meta name="robots" content="noindex">`}
    <link rel="preload" href="${asset('fonts/brygada-1918.woff2')}" as="font" type="font/woff2" crossorigin>
    <link rel="preload" href="${asset('fonts/figtree.woff2')}" as="font" type="font/woff2" crossorigin>
    ${['style.css', ...styles].map((name) => html`<link rel="stylesheet" href="${asset(name)}">`)}
    ${scripts.map((name) => html`<script type="module" src="${asset(name)}"></script>`)}
    <link rel="icon" href="${asset('favicon.svg')}" type="image/svg+xml">
  `
}

const openHead = (request: FastifyRequest, parts: HeadParts): Html =>
  html`
    ${addresses(request, parts)}
    ${shared(request, parts)}
    ${feeds(request)}
    ${parts.formats?.map(({ type, href }) => html`<link rel="alternate" type="${type}" href="${href}">`)}
    ${parts.data && html`${linkedData(parts.data)}`}
  `

/**
 * The lasting address, and that of the same page in each language; what was searched for is no page of its
 * own.
 */
function addresses(request: FastifyRequest, { languages = pageLanguages(request) }: HeadParts): Html {
  const twins = languages.map(
    (code) => html`<link rel="alternate" hreflang="${code}" href="${addressIn(request, code)}">`,
  )
  return html`
    <link rel="canonical" href="${addressIn(request, request.language)}">
    ${twins}
  `
}

const addressIn = (request: FastifyRequest, language: string): string =>
  siteOf(request) + inLanguage(pathOf(request), language)

/** How the page looks where somebody shares it. */
function shared(request: FastifyRequest, parts: HeadParts): Html {
  const { title, description, type = 'website', image } = parts
  const { t, language } = request
  const facts = {
    'og:title': title,
    'og:type': type,
    'og:url': addressIn(request, language),
    'og:site_name': t('export:words.product'),
    'og:locale': openGraphOf(language),
    'og:image': image?.address ?? siteOf(request) + request.server.assets.addressOf('share.png'),
    'og:image:alt': image?.alt ?? t('export:words.picture'),
    ...(description !== undefined && { 'og:description': description }),
  }
  const rows = Object.entries(facts).map(
    ([property, content]) => html`<meta property="${property}" content="${content}">`,
  )
  return html`
    ${rows}
    <meta name="twitter:card" content="summary_large_image">
  `
}

/** Open Graph wants a country too: the one where most speak it, but British English. */
const openGraphOf = (language: string): string =>
  language === 'en' ? 'en_GB' : `${language}_${new Intl.Locale(language).maximize().region}`

function feeds({ t, language }: FastifyRequest): Html {
  const feed = (type: string, suffix: string): Html =>
    html`
      <link
        rel="alternate"
        type="${type}"
        title="${t('public:feed')}"
        href="/${language}/cases/feed.${suffix}"
      >
    `
  return html`${feed('application/atom+xml', 'atom')}${feed('application/feed+json', 'json')}`
}

/** Data, not a script: nothing in it is run, and no `<` in it ends anything. */
const linkedData = (data: object): Html =>
  trusted(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`)
