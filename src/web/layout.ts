import type { FastifyRequest } from 'fastify'
import { MARK } from '../domain/export/pictures.js'
import { type Html, html, type Part } from '../domain/html.js'
import { asset } from './assets.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** The public address of the installation, without a slash at the end; only for pages. */
    site?: string
  }
}

export interface PageParts {
  readonly title: string
  readonly main: Part
  /** A warm band at the top: the head of the page lies on it. */
  readonly band?: boolean
  readonly description?: string
  /** For everybody: search engines may know it, with its twin in the other language. Otherwise they are told not to. */
  readonly open?: boolean
  /** Style sheets in `public/` that only some pages need, after the common one. */
  readonly styles?: readonly string[]
  /** Small modules in `public/` that make the page nicer; it works without them. */
  readonly scripts?: readonly string[]
}

const NAMES: Readonly<Record<string, string>> = { sv: 'Svenska', en: 'English' }

/** A whole page: head, way in, way on, and the words of the partnership at the foot. */
export function layout(request: FastifyRequest, parts: PageParts): string {
  const { t, language } = request
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
${head(request, parts)}
</head>
<body${parts.band && html` class="band-page"`}>
<div>
<a class="skip" href="#content">${t('web:skip')}</a>
<header class="site-head">
<a class="brand" href="/${language}">${MARK}<span>Fyrsteg</span></a>
<nav aria-label="${t('web:nav.label')}"><ul class="menu">${menu(request)}</ul></nav>
<div class="aside">${account(request)}${otherLanguage(request)}</div>
</header>
</div>
<main id="content">
${parts.main}
</main>
${foot(request)}
</body>
</html>
`
  return page.toString()
}

function head(
  request: FastifyRequest,
  { title, description, open, styles = [], scripts = [] }: PageParts,
): Html {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Fyrsteg</title>
${description && html`<meta name="description" content="${description}">`}
<meta name="color-scheme" content="light dark">
${open && request.site !== undefined ? addresses(request, request.site) : html`<meta name="robots" content="noindex">`}
<link rel="preload" href="${asset('fonts/brygada-1918.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${asset('fonts/figtree.woff2')}" as="font" type="font/woff2" crossorigin>
${['style.css', ...styles].map((name) => html`<link rel="stylesheet" href="${asset(name)}">`)}
${scripts.map((name) => html`<script type="module" src="${asset(name)}"></script>`)}
<link rel="icon" href="${asset('favicon.svg')}" type="image/svg+xml">`
}

/** The lasting address, and that of the same page in each language; what was searched for is no page of its own. */
function addresses(request: FastifyRequest, site: string): Html {
  const at = (language: string): string => site + inLanguage(pathOf(request), language)
  const twins = Object.keys(NAMES).map(
    (code) => html`<link rel="alternate" hreflang="${code}" href="${at(code)}">`,
  )
  return html`<link rel="canonical" href="${at(request.language)}">${twins}`
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] as string

const inLanguage = (url: string, language: string): string =>
  url.replace(/^\/[a-z]{2}(?=[/?]|$)/, `/${language}`)

function menu(request: FastifyRequest): Html[] {
  const { t, language, actor } = request
  const names = ['cases', 'process', ...(actor?.kind === 'person' ? ['desk'] : [])]
  return names.map((name) => {
    const href = `/${language}/${name}`
    const here = href === pathOf(request) && html` aria-current="page"`
    return html`<li><a href="${href}"${here}>${t(`web:nav.${name}`)}</a></li>`
  })
}

function account({ t, language, actor }: FastifyRequest): Html {
  if (actor?.kind !== 'person') return html`<a href="/${language}/sign-in">${t('web:signIn.link')}</a>`
  return html`<form method="post" action="/${language}/sign-out"><button class="link" type="submit">${t('web:signOut', { name: actor.name })}</button></form>`
}

/** The same page in the other language, named in that language; of an address without one, the first page. */
function otherLanguage({ language, url }: FastifyRequest): Html {
  const other = language === 'sv' ? 'en' : 'sv'
  const same = NAMES[url.slice(1, 3)] ? inLanguage(url, other) : `/${other}`
  return html`<a href="${same}" lang="${other}" hreflang="${other}">${NAMES[other]}</a>`
}

function foot({ t, language }: FastifyRequest): Html {
  const links = (names: readonly string[]): Html =>
    html`<ul class="plain">${names.map((name) => html`<li><a href="/${language}/${name}">${t(`web:nav.${name}`)}</a></li>`)}</ul>`
  return html`<footer class="site-foot"><div>
<p>${t('web:foot', { publisher: t('export:publisher') })}</p>
${links(['cases', 'process', 'open-data'])}
${links(['accessibility', 'privacy'])}
</div></footer>`
}
