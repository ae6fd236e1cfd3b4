import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { CasePage } from '../../../actions/publication/list-cases.js'
import type { CaseQuery } from '../../../domain/types.gen.js'
import { capital } from '../components/capital.js'
import type { Facet } from '../components/facets.js'
import { askedFor } from '../sent-values.js'

/** Which vocabulary the values of a facet are words of; a year is a year. In the order of the page. */
const FACETS = {
  challenge: 'challenge',
  kind: 'solutionKind',
  county: 'county',
  municipality: 'municipality',
  evidence: 'evidenceLevel',
  novelty: 'noveltyScope',
  stage: 'solutionStage',
  year: undefined,
} as const
type Name = keyof typeof FACETS
const NAMES = Object.keys(FACETS) as Name[]

export type Sort = NonNullable<CaseQuery['sort']>
/** The first one is what is meant when nothing is said. */
export const SORTS: readonly Sort[] = ['newest', 'oldest', 'title', 'evidence']

/** What the catalogue shows, and what it was asked for. */
export interface Shown {
  readonly q: string
  readonly sort: Sort
  readonly found: CasePage
  readonly around: CasePage
  readonly facets: readonly Facet[]
}

export const sortIn = (request: FastifyRequest): Sort =>
  SORTS.find((one) => one === askedFor(request, 'sort')[0]) ?? (SORTS[0] as Sort)

/** What was ticked, as far as it is something that we have. */
export function chosenIn(
  { definitions }: Deps,
  request: FastifyRequest,
): Readonly<Partial<Record<Name, string[]>>> {
  const isKnown = (name: Name, value: string): boolean => {
    const vocabulary = FACETS[name]
    return vocabulary === undefined ? /^\d{4}$/.test(value) : definitions.vocabularies.has(vocabulary, value)
  }
  const given = NAMES.map((name) => [name, askedFor(request, name).filter((v) => isKnown(name, v))] as const)
  return Object.fromEntries(given.filter(([, values]) => values.length > 0))
}

export const facetsOf = (
  request: FastifyRequest,
  chosen: Readonly<Partial<Record<Name, string[]>>>,
  around: CasePage,
): Facet[] => NAMES.map((name) => facetOf(request, name, chosen[name] ?? [], around))

function facetOf({ t }: FastifyRequest, name: Name, chosen: readonly string[], around: CasePage): Facet {
  const vocabulary = FACETS[name]
  const word = (value: string): string => capital(t(`vocabulary:${vocabulary}.${value}`))
  const labelOf = (value: string): string => {
    if (vocabulary === undefined) return value
    return name === 'evidence' ? `${value}: ${t(`vocabulary:evidenceLevel.${value}`)}` : word(value)
  }
  return {
    name,
    label: t(`public:facet.${name}`),
    counts: around.counts?.facets[name] ?? {},
    chosen,
    labelOf,
  }
}

/** All that was asked for, as an address has it. */
export function askedOf({ q, sort, facets }: Shown): (readonly [string, string])[] {
  const chosen = facets.flatMap(({ name, chosen }) => chosen.map((value) => [name, value] as const))
  return [['q', q] as const, ...chosen, ['sort', sort === SORTS[0] ? '' : sort] as const].filter(
    ([, value]) => value !== '',
  )
}
