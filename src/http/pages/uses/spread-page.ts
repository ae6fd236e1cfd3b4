import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listSpread, type SpreadPage } from '../../../actions/uses/list-spread.js'
import { type Html, html } from '../../../domain/html.js'
import { titleIn } from '../../../domain/publication/title-in.js'
import { countryName, isCountry } from '../../../domain/uses/countries.js'
import type { Count } from '../../../storage/port.js'
import { referencesIn } from '../components/basket.js'
import { caseTitle } from '../components/case-list.js'
import { europeMap } from '../components/europe-map.js'
import { addressOf, chosenOf, type Facet } from '../components/facets.js'
import { tileMaps } from '../components/tile-map.js'
import { uptakeList } from '../components/uptakes.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { askedFor, cursorIn } from '../sent-values.js'

/** What the reader has chosen, as the address names it. */
interface Chosen {
  readonly country: readonly string[]
  readonly municipality: readonly string[]
  readonly case: readonly string[]
}

/** Where the solutions are used: a map, and a list of who has taken up which. */
export const spreadPage: Pages = (app, { deps }) => {
  page(app, {
    url: '/spread',
    access: 'public',
    handle: async (request) => {
      const chosen = chosenIn(deps, request)
      const query = { ...chosen, limit: 20, ...cursorIn(request) } as Parameters<typeof listSpread>[1]
      return draw(request, chosen, await listSpread(deps, query, request.language))
    },
  })
}

/** What an address asks for and we know; the rest is as if it were not there. */
function chosenIn({ definitions }: Deps, request: FastifyRequest): Chosen {
  const { vocabularies } = definitions.current
  const asked = (name: string): string[] => [...new Set(askedFor(request, name))].slice(0, 50)
  return {
    country: asked('country').filter(isCountry),
    municipality: asked('municipality').filter((code) => vocabularies.has('municipality', code)),
    case: referencesIn(asked('case')),
  }
}

const pathOf = ({ language }: FastifyRequest): string => `/${language}/spread`

const askedOf = (chosen: Chosen): [string, string][] =>
  (Object.keys(chosen) as (keyof Chosen)[]).flatMap((name) =>
    chosen[name].map((value): [string, string] => [name, value]),
  )

function draw(request: FastifyRequest, chosen: Chosen, found: SpreadPage): string {
  const { t } = request
  return layout(request, {
    title: t('uses:page.title'),
    description: t('uses:page.lead'),
    band: true,
    open: true,
    styles: ['public.css', 'spread.css'],
    main: html`
      <div class="band">
        <div class="hero">
          <div>
            <h1>${t('uses:page.title')}</h1>
            <p class="lead">${t('uses:page.lead')}</p>
          </div>
        </div>
      </div>
      <div class="rail">
        <div class="stack">${list(request, chosen, found)}</div>
        <aside class="stack-l" aria-label="${t('uses:map.table')}">${maps(request, chosen, found)}</aside>
      </div>
    `,
  })
}

const sumText = (t: FastifyRequest['t'], { n, more }: Count): string =>
  more ? t('uses:page.sum_other', { count: t('web:moreThan', { n }) }) : t('uses:page.sum', { count: n })

function list(request: FastifyRequest, chosen: Chosen, found: SpreadPage): Html {
  const { t, language } = request
  const path = pathOf(request)
  const isNarrow = askedOf(chosen).length > 0
  const sum = found.total.n > 0 ? html`<p>${sumText(t, found.total)}</p>` : ''
  const facets = facetsOf(request, chosen, found)
  const none = html`
    <p class="measure">${t(isNarrow && found.total.n > 0 ? 'uses:page.noneHere' : 'uses:page.none')}</p>
  `
  const rows = found.items.map(
    ({ doc, uptakes }) =>
      html`
        <li class="stack">
          <h2>${caseTitle(doc, language)}</h2>
          ${uptakeList(request, uptakes)}
          <p class="no-print">
            <a href="/${language}/cases/${doc.reference}/taken-up">
              ${t('uses:case.tell')}
              <span class="vh">: ${titleIn(doc, language).title}</span>
            </a>
          </p>
        </li>
      `,
  )
  const more =
    found.next !== null &&
    html`
      <p>
        <a class="btn second" href="${addressOf(path, [...askedOf(chosen), ['after', found.next]])}">
          ${t('uses:page.more')}
        </a>
      </p>
    `
  const all = isNarrow && html`<p><a href="${path}">${t('uses:page.all')}</a></p>`
  return html`
    ${sum}
    ${chosenOf(t, facets, path, askedOf(chosen))}
    ${rows.length > 0 ? html`<ol class="spread-list">${rows}</ol>` : none}
    ${more}
    ${all}
    <p class="no-print">${t('uses:page.tell')} <a href="/${language}/cases">${t('uses:page.cases')}</a></p>
  `
}

function facetsOf({ t, language }: FastifyRequest, chosen: Chosen, found: SpreadPage): Facet[] {
  const titles = new Map(found.items.map(({ doc }) => [doc.reference, titleIn(doc, language).title]))
  const facet = (name: keyof Chosen, labelOf: (value: string) => string): Facet => ({
    name,
    label: '',
    counts: {},
    chosen: chosen[name],
    labelOf,
  })
  return [
    facet('country', (code) => countryName(code, language)),
    facet('municipality', (code) => t(`vocabulary:municipality.${code}`)),
    facet('case', (reference) => titles.get(reference) ?? reference),
  ]
}

/** Choosing a place that is chosen takes it away again. */
function maps(request: FastifyRequest, chosen: Chosen, found: SpreadPage): Html {
  const { t, language } = request
  const kept = askedOf(chosen)
  const toggled = (name: 'country' | 'municipality', code: string): string => {
    const others = kept.filter(([one]) => one !== name)
    return addressOf(pathOf(request), chosen[name].includes(code) ? others : [...others, [name, code]])
  }
  const europe = europeMap({
    t,
    language,
    counts: found.countries,
    chosen: chosen.country,
    addressOf: (code) => toggled('country', code),
  })
  const county = tileMaps(t, {
    counts: found.municipalities,
    chosen: chosen.municipality,
    addressOf: (code) => toggled('municipality', code),
    counties: {},
  })
  return html`${europe}${county}`
}
