import type { Case, PublicUptake, SpreadQuery } from '../../domain/types.gen.js'
import { uptakesOf } from '../../domain/uses/shown-uptakes.js'
import type { Count, Filter } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { refusingBadCursors } from '../ideas/cursors.js'
import { chosen } from '../ideas/list-ideas.js'

export interface SpreadPage {
  readonly items: readonly { readonly doc: Case; readonly uptakes: readonly PublicUptake[] }[]
  readonly next: string | null
  /** How many of all cases have been taken up in each place. */
  readonly countries: Readonly<Record<string, Count>>
  readonly municipalities: Readonly<Record<string, Count>>
  readonly total: Count
}

const TAKEN_UP: Filter = { scalars: { state: ['published'] }, tags: { uptake: ['yes'] } }

/**
 * Published cases that somebody has taken up, the one last told of first, each with the uptakes that match.
 */
export async function listSpread(deps: Deps, query: SpreadQuery, language: string): Promise<SpreadPage> {
  const { cases } = deps.collections
  const { limit = 20, after } = query
  const places = { uptakeCountry: query.country ?? [], uptakeMunicipality: query.municipality ?? [] }
  const tags = { uptake: ['yes'], ...chosen(places, ['uptakeCountry', 'uptakeMunicipality']) }
  const scalars = { state: ['published'], ...(query.case?.length && { reference: query.case }) }
  const sort = { by: 'uptakeAt', direction: 'desc' } as const
  const asked = { scalars, tags, sort, limit, ...(after !== undefined && { after }) }
  const [page, { total, by }] = await Promise.all([
    refusingBadCursors(() => cases.find(asked)),
    cases.counts(TAKEN_UP, ['uptakeCountry', 'uptakeMunicipality']),
  ])
  return {
    items: page.items.map(({ doc }) => ({ doc, uptakes: uptakesOf(doc, language).filter(isAsked(query)) })),
    next: page.next,
    countries: Object.fromEntries(by.uptakeCountry ?? []),
    municipalities: Object.fromEntries(by.uptakeMunicipality ?? []),
    total,
  }
}

const isAsked =
  ({ country = [], municipality = [] }: SpreadQuery) =>
  (uptake: PublicUptake): boolean =>
    (country.length === 0 || country.includes(uptake.country ?? '')) &&
    (municipality.length === 0 || municipality.includes(uptake.municipality ?? ''))
