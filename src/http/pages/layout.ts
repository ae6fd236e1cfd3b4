import type { FastifyRequest } from 'fastify'
import { isStaff } from '../../domain/actor.js'
import { type Html, html } from '../../domain/html.js'
import { keptDrafts } from './components/draft-notes.js'
import { headHtml } from './components/head.js'
import { headSearch } from './components/head-search.js'
import { keysAreOn } from './components/key-choice.js'
import { menu } from './components/menu.js'
import { inLanguage, languageOfAddress, ownName, pageLanguages } from './languages.js'
import type { PageParts } from './page-parts.js'

/** A whole page: head, way in, way on, and the words of the partnership at the foot. */
export function layout(request: FastifyRequest, parts: PageParts): string {
  const { t, language, actor } = request
  const isForStaff = actor !== undefined && isStaff(actor)
  const keys = isForStaff ? [...(keysAreOn(request) ? ['keys.js'] : []), 'find.js'] : []
  const scripts = [...(parts.drafts ? ['drafts.js'] : []), ...(parts.scripts ?? []), ...keys]
  const page = html`
    <!DOCTYPE html>
    <html lang="${language}">
      <head>${headHtml(request, { ...parts, scripts })}</head>
      <body${parts.band && html` class="band-page"`}>
        <div>
          <a class="skip" href="#content">${t('web:skip')}</a>
          <header class="site-head">
            <a class="brand" href="/${language}">
              ${request.server.theme.mark}
              <span>${t('export:words.product')}</span>
            </a>
            <nav aria-label="${t('web:nav.label')}"><ul class="menu">${menu(request)}</ul></nav>
            ${headSearch(request)}
            <div class="aside">${account(request)}${otherLanguages(request, parts)}</div>
          </header>
        </div>
        <main id="content">${parts.main}${parts.drafts && keptDrafts(t, parts.drafts)}</main>
        ${foot(request)}
      </body>
    </html>
  `
  return page.toString()
}

function account({ t, language, actor }: FastifyRequest): Html {
  if (actor?.kind !== 'person') return html`<a href="/${language}/sign-in">${t('web:signIn.link')}</a>`
  return html`
    <a class="who" href="/${language}/account">${actor.name || t('people:title')}</a>
    <form method="post" action="/${language}/sign-out">
      <button class="link" type="submit">${t('web:signOut')}</button>
    </form>
  `
}

/**
 * The same page in each other language, named in that language; of an address without one, the first page.
 */
function otherLanguages(request: FastifyRequest, { languages }: PageParts): Html[] {
  const { language, url } = request
  const all = pageLanguages(request)
  const isOurs = all.includes(languageOfAddress(url))
  return all
    .filter((other) => other !== language)
    .map((other) => {
      const isThere = isOurs && (languages?.includes(other) ?? true)
      const same = isThere ? inLanguage(url, other) : `/${other}`
      return html`<a href="${same}" lang="${other}" hreflang="${other}">${ownName(other)}</a>`
    })
}

/** Two short lists: the site, and what is to be known about it. */
const FOOT = [
  ['cases', 'spread', 'process', 'template', 'open-data', 'data'],
  ['contact', 'accessibility', 'privacy', 'terms-of-use', 'keys', 'account'],
] as const

function foot({ t, language, server, actor }: FastifyRequest): Html {
  const isThere = (name: string): boolean =>
    actor === undefined || server.mayOpen(`/:language/${name}`, actor)
  const links = (names: readonly string[]): Html =>
    html`
      <ul class="plain">
        ${names
          .filter(isThere)
          .map((name) => html`<li><a href="/${language}/${name}">${t(`public:nav.${name}`)}</a></li>`)}
      </ul>
    `
  return html`
    <footer class="site-foot">
      <div>
        <p>${t('public:foot', { product: t('export:words.product'), publisher: t('export:publisher') })}</p>
        ${FOOT.map(links)}
      </div>
    </footer>
  `
}
