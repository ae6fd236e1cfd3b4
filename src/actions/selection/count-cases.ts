import type { Deps } from '../deps.js'
import { listCases } from '../list-cases.js'
import type { CaseChoice } from './select-cases.js'

/** How many cases are chosen. Each has one year of its own, so the years of a list count its cases. */
export async function countCases(deps: Deps, { case: references, ...query }: CaseChoice): Promise<number> {
  if (references !== undefined && references.length > 0) return new Set(references).size
  const { facets } = await listCases(deps, { ...query, limit: 1, facets: true })
  return Object.values(facets?.year ?? {}).reduce((sum, count) => sum + count, 0)
}
