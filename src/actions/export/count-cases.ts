import type { Count } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { listCases } from '../publication/list-cases.js'
import type { CaseChoice } from './select-cases.js'

/** How many cases are chosen. */
export async function countCases(deps: Deps, { case: references, ...query }: CaseChoice): Promise<Count> {
  if (references !== undefined && references.length > 0) return { n: new Set(references).size, more: false }
  const { counts } = await listCases(deps, { ...query, limit: 1, facets: true })
  return counts?.total ?? { n: 0, more: false }
}
