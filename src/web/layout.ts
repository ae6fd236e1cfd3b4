import type { FastifyRequest } from 'fastify'
import { type Html, html, type Part } from '../domain/html.js'
import type { Translate } from '../domain/texts.js'
import { asset } from './assets.js'

export interface PageParts {
  readonly title: string
  readonly main: Part
  /** A warm band at the top: the head of the page lies on it. */
  readonly band?: boolean
  readonly description?: string
}

const MARK = html`<svg class="mark" viewBox="0 0 48 34" aria-hidden="true"><rect y="27" width="15" height="7" rx="1.5"/><rect x="11" y="18" width="15" height="7" rx="1.5"/><rect x="22" y="9" width="15" height="7" rx="1.5"/><rect x="33" width="15" height="7" rx="1.5"/></svg>`

/** A whole page: head, way in, way on, and the words of the partnership at the foot. */
export function layout(request: FastifyRequest, { title, main, band, description }: PageParts): string {
  const { t, language } = request
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Fyrsteg</title>
${description && html`<meta name="description" content="${description}">`}
<meta name="color-scheme" content="light dark">
<link rel="preload" href="${asset('fonts/brygada-1918.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${asset('fonts/figtree.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${asset('style.css')}">
<link rel="icon" href="${asset('favicon.svg')}" type="image/svg+xml">
</head>
<body${band ? html` class="band-page"` : ''}>
<div>
<a class="skip" href="#content">${t('web:skip')}</a>
<header class="site-head">
<a class="brand" href="/${language}">${MARK}<span>Fyrsteg</span></a>
<nav aria-label="${t('web:nav.label')}"><ul class="menu">${menu(request)}</ul></nav>
<div class="aside">${account(request)}${otherLanguage(request)}</div>
</header>
</div>
<main id="content">
${main}
</main>
${foot(t, language)}
</body>
</html>
`
  return page.toString()
}

function menu({ t, language, url, actor }: FastifyRequest): Html[] {
  const links: [string, string][] = [
    [`/${language}/cases`, t('web:nav.cases')],
    [`/${language}/process`, t('web:nav.process')],
  ]
  if (actor?.kind === 'person') links.unshift([`/${language}/ideas`, t('web:nav.ideas')])
  const here = url.split('?', 1)[0]
  return links.map(
    ([href, label]) =>
      html`<li><a href="${href}"${here === href ? html` aria-current="page"` : ''}>${label}</a></li>`,
  )
}

function account({ t, language, actor }: FastifyRequest): Html {
  if (actor?.kind !== 'person') return html`<a href="/${language}/sign-in">${t('web:signIn.link')}</a>`
  return html`<form method="post" action="/${language}/sign-out"><button class="link" type="submit">${t('web:signOut', { name: actor.name })}</button></form>`
}

/** The same page in the other language, named in that language. */
function otherLanguage({ language, url }: FastifyRequest): Html {
  const other = language === 'sv' ? 'en' : 'sv'
  const same = url.replace(/^\/(sv|en)(?=[/?]|$)/, `/${other}`)
  return html`<a href="${same}" lang="${other}" hreflang="${other}">${other === 'en' ? 'English' : 'Svenska'}</a>`
}

const foot = (t: Translate, language: string): Html => html`<footer class="site-foot"><div>
<p>${t('web:foot', { publisher: t('export:publisher') })}</p>
<ul class="plain"><li><a href="/${language}/process">${t('web:nav.process')}</a></li><li><a href="/${language}/cases">${t('web:nav.cases')}</a></li></ul>
<ul class="plain"><li><a href="/api/docs">${t('web:nav.api')}</a></li></ul>
</div></footer>`
