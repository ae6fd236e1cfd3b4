import { CASE_TAGS } from '../../domain/publication/case-tags.js'
import type { Case, CaseQuery } from '../../domain/types.gen.js'
import type { Filter } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { countByWords, findByWords, type ListCounts } from '../ideas/find-by-words.js'
import { chosen } from '../ideas/list-ideas.js'

export interface CasePage {
  readonly items: readonly Case[]
  readonly next: string | null
  /** Only when asked for. */
  readonly counts?: ListCounts
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
  const filter: Filter = {
    scalars: { state: ['published'] },
    tags: chosen(query, CASE_TAGS),
  }
  const { limit = 20, after } = query
  const { sort: wanted = 'newest' } = query
  const sort = wanted === 'title' ? titles(language) : SORTS[wanted]
  const asked = { ...filter, sort, limit, ...(after !== undefined && { after }) }
  const page = await findByWords(cases, asked, query.q)
  const counts = query.facets ? { counts: await countByWords(cases, filter, CASE_TAGS, query.q) } : {}
  return { items: page.items.map(({ doc }) => doc), next: page.next, ...counts }
}
