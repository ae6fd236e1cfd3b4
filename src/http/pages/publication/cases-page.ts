import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { whilePublicStays } from '../../../actions/ideas/while-public-stays.js'
import { type CasePage, listCases } from '../../../actions/publication/list-cases.js'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import type { Count } from '../../../storage/port.js'
import { caseList } from '../components/case-list.js'
import { countText, NONE } from '../components/count-text.js'
import { addressOf, chosenOf } from '../components/facets.js'
import { selectionDownloads } from '../components/selection-downloads.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { cursorIn, wordsIn } from '../sent-values.js'
import { askedOf, chosenIn, facetsOf, type Shown, sortIn } from './asked-cases.js'
import { filtersHtml } from './filters.js'

/** The catalogue: search, narrow down, and read on. */
export const casesPage: Pages = (app, { deps }) => {
  page(app, {
    url: '/cases',
    access: 'public',
    kept: true,
    handle: async (request) => (await app.cachedPage(request, () => read(deps, request))).bytes,
  })
}

async function read(deps: Deps, request: FastifyRequest): Promise<string> {
  const q = wordsIn(request)
  const chosen = chosenIn(deps, request)
  const sort = sortIn(request)
  const asked = { q, ...chosen, sort, limit: 12, facets: true, ...cursorIn(request) } as const
  const found = await listCases(deps, asked, request.language)
  // Counted as if nothing were chosen, so that each box tells what it would add.
  const around = Object.values(chosen).some((values) => values.length > 0)
    ? await whilePublicStays(deps, request.markBefore, `around ${q}`, () =>
        listCases(deps, { q, limit: 1, facets: true }),
      )
    : found
  return draw(deps, request, { q, sort, found, around, facets: facetsOf(request, chosen, around) })
}

function draw(deps: Deps, request: FastifyRequest, shown: Shown): string {
  const { t, language } = request
  const { q, found } = shown
  const path = `/${language}/cases`
  const items =
    found.items.length > 0
      ? caseList(deps.definitions.current, found.items, language, 2)
      : html`
        <div class="stack measure">
          <p>${t(isNarrow(shown) ? 'web:cases.nothing' : 'web:cases.none')}</p>
          ${isNarrow(shown) && html`<p><a class="btn second" href="${path}">${t('web:cases.clear')}</a></p>`}
        </div>
      `
  const kept = askedOf(shown).filter(([name]) => name !== 'q')
  const keep = kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
  return layout(request, {
    title: t('web:cases.title'),
    description: t('web:cases.lead'),
    band: true,
    open: true,
    styles: ['public.css'],
    main: html`
      <div class="band">
        <div class="hero">
          <div>
            <h1>${t('web:cases.title')}</h1>
            <p class="lead">${t('web:cases.lead')}</p>
            <form class="search" action="${path}" method="get" role="search">
              <label for="q">${t('web:cases.search')}</label>
              <input
                id="q"
                type="search"
                name="q"
                value="${q}"
                autocomplete="off"
                maxlength="${LIMITS.search}"
              >
              ${keep}
              <button class="btn" type="submit">${t('web:cases.find')}</button>
            </form>
          </div>
        </div>
      </div>
      <div class="rail">
        <div class="stack">
          <div class="row">
            <p>${summary(request, shown)}</p>
            <p class="to-filters"><a href="#filters">${t('web:cases.narrow')}</a></p>
          </div>
          ${chosenOf(t, shown.facets, path, askedOf(shown))}
          ${items}
          ${nextLink(request, shown, path)}
          ${takeHome(request, shown)}
        </div>
        ${filtersHtml(request, shown, path)}
      </div>
    `,
  })
}

const isNarrow = ({ q, facets }: Shown): boolean => q !== '' || facets.some(({ chosen }) => chosen.length > 0)

const countOf = ({ counts }: CasePage): Count => counts?.total ?? NONE

function summary({ t }: FastifyRequest, shown: Shown): string {
  const [count, of] = [countText(t, countOf(shown.found)), countText(t, countOf(shown.around))]
  if (shown.q !== '') return t('web:cases.match', { count, words: shown.q })
  return count === of ? t('web:cases.all', { count }) : t('web:cases.some', { count, of })
}

function nextLink({ t }: FastifyRequest, shown: Shown, path: string): Html | '' {
  if (shown.found.next === null) return ''
  const next = addressOf(path, [...askedOf(shown), ['after', shown.found.next]])
  return html`<p><a class="btn second" href="${next}">${t('web:cases.more')}</a></p>`
}

/** All that was found, as files: the same filters choose them. */
function takeHome(request: FastifyRequest, shown: Shown): Html | '' {
  if (shown.found.items.length === 0) return ''
  const asked = askedOf(shown).filter(([name]) => name !== 'sort')
  return html`
    <details class="no-print">
      <summary>
        ${request.t('public:catalogue.takeHome', { count: countText(request.t, countOf(shown.found)) })}
      </summary>
      ${selectionDownloads(request, asked)}
    </details>
  `
}
