import type { Deps } from '../deps.js'
import { listCases } from '../publication/list-cases.js'
import type { CaseChoice } from './select-cases.js'

/**
 * How many cases are chosen. Each has one year of its own, so the years of a list tell more than its total
 * does: it is too little only where one year has more than are counted.
 */
export async function countCases(deps: Deps, { case: references, ...query }: CaseChoice): Promise<number> {
  if (references !== undefined && references.length > 0) return new Set(references).size
  const { counts } = await listCases(deps, { ...query, limit: 1, facets: true })
  return Object.values(counts?.facets.year ?? {}).reduce((sum, { n }) => sum + n, 0)
}
