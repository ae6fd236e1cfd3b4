import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type CasePage, listCases } from '../../../actions/list-cases.js'
import { type Html, html } from '../../../domain/html.js'
import type { CaseQuery } from '../../../types.gen.js'
import { capital } from '../../components/capital.js'
import { caseList } from '../../components/case-list.js'
import { addressOf, chosenOf, type Facet, facet } from '../../components/facets.js'
import { layout } from '../../layout.js'
import { askedFor, cursorIn, type Pages, page, wordsIn } from '../../page.js'

/** Which vocabulary the values of a facet are words of; a year is a year. */
const FACETS = {
  challenge: 'challenge',
  kind: 'solutionKind',
  municipality: 'municipality',
  year: undefined,
} as const
type Name = keyof typeof FACETS
const NAMES = Object.keys(FACETS) as Name[]

/** The catalogue: search, narrow down, and read on. */
export const casesPage: Pages = (app, { deps }) => {
  page(app, {
    url: '/cases',
    access: 'public',
    handle: async (request) => {
      const q = wordsIn(request)
      const chosen = chosenIn(deps, request)
      const query: CaseQuery = { q, ...chosen, limit: 12, facets: true, ...cursorIn(request) }
      // Counted as if nothing were chosen, so that each box tells what it would add.
      const [found, around] = await Promise.all([
        listCases(deps, query),
        listCases(deps, { q, limit: 1, facets: true }),
      ])
      const facets = NAMES.map((name) => facetOf(request, name, chosen[name] ?? [], around))
      return draw(deps, request, { q, found, around, facets })
    },
  })
}

/** What was ticked, as far as it is something that we have. */
function chosenIn({ definitions }: Deps, request: FastifyRequest): Partial<Record<Name, string[]>> {
  const isKnown = (name: Name, value: string): boolean => {
    const vocabulary = FACETS[name]
    return vocabulary === undefined ? /^\d{4}$/.test(value) : definitions.vocabularies.has(vocabulary, value)
  }
  const given = NAMES.map((name) => [name, askedFor(request, name).filter((v) => isKnown(name, v))] as const)
  return Object.fromEntries(given.filter(([, values]) => values.length > 0))
}

function facetOf({ t }: FastifyRequest, name: Name, chosen: readonly string[], around: CasePage): Facet {
  const vocabulary = FACETS[name]
  const labelOf = (value: string): string =>
    vocabulary === undefined ? value : capital(t(`vocabulary:${vocabulary}.${value}`))
  return { name, label: t(`web:cases.facet.${name}`), counts: around.facets?.[name] ?? {}, chosen, labelOf }
}

interface Shown {
  readonly q: string
  readonly found: CasePage
  readonly around: CasePage
  readonly facets: readonly Facet[]
}

function draw(deps: Deps, request: FastifyRequest, shown: Shown): string {
  const { t, language } = request
  const { q, found, facets } = shown
  const path = `/${language}/cases`
  const items =
    found.items.length > 0
      ? caseList(deps.definitions.current, found.items, language, 2)
      : html`<p class="measure">${t(isNarrow(shown) ? 'web:cases.nothing' : 'web:cases.none')}</p>`
  return layout(request, {
    title: t('web:cases.title'),
    description: t('web:cases.lead'),
    band: true,
    open: true,
    main: html`<div class="band"><div class="hero"><div><h1>${t('web:cases.title')}</h1><p class="lead">${t('web:cases.lead')}</p>
<form class="search" action="${path}" method="get" role="search"><label for="q">${t('web:cases.search')}</label><input id="q" type="search" name="q" value="${q}" autocomplete="off" maxlength="200"><button class="btn" type="submit">${t('web:cases.find')}</button></form></div></div></div>
<div class="rail"><div class="stack"><div class="row"><p>${summary(request, shown)}</p><p class="to-filters"><a href="#filters">${t('web:cases.narrow')}</a></p></div>${chosenOf(t, facets, path, q)}${items}${nextLink(request, shown, path)}</div>${filters(request, shown, path)}</div>`,
  })
}

const isNarrow = ({ q, facets }: Shown): boolean => q !== '' || facets.some(({ chosen }) => chosen.length > 0)

/** Each case has one year of its own, so the years of a list count its cases. */
const countOf = ({ facets }: CasePage): number =>
  Object.values(facets?.year ?? {}).reduce((sum, count) => sum + count, 0)

function summary({ t }: FastifyRequest, shown: Shown): string {
  const of = countOf(shown.around)
  const count = countOf(shown.found)
  if (shown.q !== '') return t('web:cases.match', { count, words: shown.q })
  return count === of ? t('web:cases.all', { count }) : t('web:cases.some', { count, of })
}

function nextLink({ t }: FastifyRequest, { q, found, facets }: Shown, path: string): Html | '' {
  if (found.next === null) return ''
  const asked = facets.flatMap(({ name, chosen }) => chosen.map((value) => [name, value] as const))
  const next = addressOf(path, [['q', q], ...asked, ['after', found.next]])
  return html`<p><a class="btn second" href="${next}">${t('web:cases.more')}</a></p>`
}

function filters({ t }: FastifyRequest, { q, facets }: Shown, path: string): Html {
  const boxes = facets.map(facet)
  if (boxes.every((box) => box === '')) return html``
  const keep = q !== '' && html`<input type="hidden" name="q" value="${q}">`
  return html`<aside aria-labelledby="narrow"><form class="facets" id="filters" action="${path}" method="get"><h2 id="narrow">${t('web:cases.narrow')}</h2>${keep}${boxes}<p class="row"><button class="btn" type="submit">${t('web:cases.show')}</button><a href="${path}">${t('web:cases.clear')}</a></p></form></aside>`
}
