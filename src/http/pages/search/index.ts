import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { searchEverything } from '../../../actions/search/search-everything.js'
import { STAFF_ROLES } from '../../../domain/actor.js'
import { attribute, type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import { HIT_KINDS, type Hit, hitAddress } from '../../../domain/search/hit.js'
import { addressOf } from '../components/facets.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { wordsIn } from '../sent-values.js'

/** Most of each kind: what is found by better words is found sooner. */
const MOST = 20

/** One search over everything, for staff: where the field in the head leads. */
export const searchPages: Pages = (app, { deps }) =>
  page(app, { url: '/search', access: STAFF_ROLES, handle: (request) => searchPage(deps, request) })

async function searchPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const q = wordsIn(request)
  const found = await searchEverything(deps, { q, language, most: MOST }, actor)
  const parts = HIT_KINDS.map((kind) =>
    part(
      request,
      kind,
      found.filter((hit) => hit.kind === kind),
    ),
  )
  const nothing = q !== '' && found.length === 0 && html`<p role="status">${t('search:nothing')}</p>`
  return layout(request, {
    title: t('search:title'),
    styles: ['desk.css'],
    main: html`
      <div class="stack">
        <h1>${t('search:title')}</h1>
        <form class="row filters" method="get" action="/${language}/search">
          <div class="field">
            <label for="q">${t('search:label')}</label>
            <p class="hint" id="q-hint">${t('search:hint')}</p>
            <input
              class="wide-m"
              id="q"
              name="q"
              type="search"
              value="${q}"
              maxlength="${LIMITS.search}"
              autocomplete="off"
              aria-describedby="q-hint"
            >
          </div>
          <button class="btn second" type="submit">${t('search:go')}</button>
        </form>
        ${nothing}
      </div>
      ${parts}
      ${
        q !== '' &&
        html`<p><a href="${addressOf(`/${language}/ideas`, [['q', q]])}">${t('search:allIdeas')}</a></p>`
      }
    `,
  })
}

function part({ t, language }: FastifyRequest, kind: Hit['kind'], hits: readonly Hit[]): Html | '' {
  if (hits.length === 0) return ''
  const rows = hits.map((hit) => {
    const lang = attribute('lang', hit.language !== undefined && hit.language !== language && hit.language)
    return html`
      <li>
        <a href="${hitAddress(hit, language)}"${lang}>${hit.title}</a>
        ${hit.detail !== undefined && html`<span class="meta">${hit.detail}</span>`}
      </li>
    `
  })
  return html`
    <section class="stack" aria-labelledby="found-${kind}">
      <h2 id="found-${kind}">${t(`search:kind.${kind}`)}</h2>
      <ul class="planks">${rows}</ul>
    </section>
  `
}
