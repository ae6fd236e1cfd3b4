import { CASE_TAGS } from '../domain/publication/case-tags.js'
import { queryStems } from '../domain/search/stems.js'
import type { Filter } from '../storage/port.js'
import type { Case, CaseQuery } from '../types.gen.js'
import { refusingBadCursors } from './cursors.js'
import type { Deps } from './deps.js'
import { chosen, countFacets, type FacetCounts } from './list-ideas.js'

export interface CasePage {
  readonly items: readonly Case[]
  readonly next: string | null
  readonly facets?: FacetCounts
}

/** What a list may be sorted by; of equals, the engine keeps one order. */
const SORTS = {
  newest: { by: 'published', direction: 'desc' },
  oldest: { by: 'published', direction: 'asc' },
  evidence: { by: 'strength', direction: 'desc' },
} as const

/** By title in the alphabet of the reader. */
const titles = (language: string) =>
  ({ by: language === 'en' ? 'titleEn' : 'titleSv', direction: 'asc' }) as const

/**
 * One page of the published cases, the newest first unless asked otherwise.
 * @param language whose titles a list by title goes by
 */
export async function listCases(deps: Deps, query: CaseQuery, language = 'sv'): Promise<CasePage> {
  const { cases } = deps.collections
  const words = query.q === undefined ? [] : queryStems(query.q)
  const filter: Filter = {
    scalars: { state: ['published'] },
    tags: chosen(query, CASE_TAGS),
    ...(words.length > 0 && { words }),
  }
  const { limit = 20, after } = query
  const { sort: wanted = 'newest' } = query
  const sort = wanted === 'title' ? titles(language) : SORTS[wanted]
  const asked = { ...filter, sort, limit, ...(after !== undefined && { after }) }
  const page = await refusingBadCursors(() => cases.find(asked))
  const facets = query.facets ? { facets: await countFacets(cases, filter, CASE_TAGS) } : {}
  return { items: page.items.map(({ doc }) => doc), next: page.next, ...facets }
}
