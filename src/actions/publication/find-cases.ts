import type { Case } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/**
 * The published cases among these, in the order they are named; one that is gone or withdrawn is left out.
 */
export async function findCases({ collections }: Deps, references: readonly string[]): Promise<Case[]> {
  const found = await Promise.all(references.map((one) => collections.cases.getBy('reference', one)))
  return found.flatMap((one) => (one && one.doc.state === 'published' ? [one.doc] : []))
}
