import { setImmediate } from 'node:timers/promises'
import { DomainError } from '../../domain/errors.js'
import type { Case, CaseQuery, ExportChoice } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { listCases } from '../publication/list-cases.js'

/**
 * Which cases: those of a list of references in that order, else those that a filter finds, the newest first.
 */
export type CaseChoice = ExportChoice

const PAGE = 50

/**
 * Published cases, read in pages: memory does not grow with their number. What was withdrawn is left out.
 * @throws DomainError `not-found` for a reference that is none.
 */
export async function selectCases(deps: Deps, choice: CaseChoice): Promise<AsyncIterable<Case>> {
  const { case: references, ...query } = choice
  if (references === undefined || references.length === 0) return politely(found(deps, query))
  const { cases } = deps.collections
  const unique = [...new Set(references)]
  const known = await Promise.all(unique.map((reference) => cases.getBy('reference', reference)))
  if (known.some((snapshot) => snapshot === null)) throw new DomainError('not-found')
  return politely(named(deps, unique))
}

/**
 * An embedded store answers at once: without a pause after each case, nobody else would be served meanwhile.
 */
async function* politely(cases: AsyncIterable<Case>): AsyncGenerator<Case> {
  for await (const doc of cases) {
    yield doc
    await setImmediate()
  }
}

async function* named({ collections }: Deps, references: readonly string[]): AsyncGenerator<Case> {
  for (const reference of references) {
    const doc = (await collections.cases.getBy('reference', reference))?.doc
    if (doc?.state === 'published') yield doc
  }
}

async function* found(deps: Deps, query: CaseQuery): AsyncGenerator<Case> {
  let after: string | undefined
  do {
    const page = await listCases(deps, { ...query, limit: PAGE, ...(after !== undefined && { after }) })
    yield* page.items
    after = page.next ?? undefined
  } while (after !== undefined)
}
