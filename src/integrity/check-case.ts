import { earlierEdition, editionHash, editionId, editionsOf } from '../domain/publication/earlier-editions.js'
import type { Case, CaseEditionDocument, Idea } from '../domain/types.gen.js'
import type { Collections } from '../storage/collections.js'
import type { Finding } from './problem.js'

type Editions = Pick<Collections, 'caseEditions'>

/** The editions of a case, against the idea that published them. */
export function checkCase(published: Case, idea: Idea | null): Finding[] {
  if (!idea) return [{ path: '/id', code: 'ideaMissing', params: { value: published.id } }]
  const known = new Set(idea.publications.map(({ edition }) => edition))
  return editionsOf(published).flatMap(({ number }, n) =>
    known.has(number)
      ? []
      : [{ path: pathOf(published, n), code: 'neverPublished', params: { edition: number } }],
  )
}

const pathOf = ({ earlier }: Case, n: number): string => (n < earlier.length ? `/earlier/${n}` : '/edition')

/**
 * An edition that is kept outside its case, against the case: what it lists must be there, and be what was
 * published.
 */
export function checkEdition({ edition, case: id }: CaseEditionDocument, published: Case | null): Finding[] {
  if (!published) return [{ path: '/case', code: 'caseMissing', params: { value: id } }]
  const { number } = edition
  const line = [...published.earlier, earlierEdition(published.edition)].find((one) => one.number === number)
  if (!line) return [{ path: '/edition', code: 'neverPublished', params: { edition: number } }]
  return line.hash === editionHash(edition)
    ? []
    : [{ path: '/edition', code: 'editionAltered', params: { edition: number } }]
}

/**
 * Whether every edition that a case lists lies where it belongs; whether it is the right one is seen there.
 */
export async function checkEarlier({ caseEditions }: Editions, { id, earlier }: Case): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [n, { number }] of earlier.entries())
    if (!(await caseEditions.get(editionId(id, number))))
      findings.push({ path: `/earlier/${n}`, code: 'editionMissing', params: { edition: number } })
  return findings
}
