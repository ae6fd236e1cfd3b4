import type { Case, CaseEdition } from '../../types.gen.js'

/** What publishing hands over to the case. */
export interface EditionEffect {
  readonly caseId: string
  readonly reference: string
  readonly parties: readonly string[]
  readonly origin: string
  readonly edition: CaseEdition
}

/**
 * The case with one more edition. Done twice it is done once: an edition that is there already changes nothing.
 * Publishing again after a withdrawal takes the tombstone away.
 */
export function nextCase(before: Case | null, effect: EditionEffect): Case {
  const { caseId, reference, parties, origin, edition } = effect
  if (before?.editions.some(({ number }) => number === edition.number)) return before
  const editions = [...(before?.editions ?? []), edition] as Case['editions']
  return {
    id: caseId,
    reference,
    parties: [...parties],
    origin,
    year: before?.year ?? Number(edition.at.slice(0, 4)),
    state: 'published',
    editions,
    ...(before?.spread && { spread: before.spread }),
  }
}

/**
 * The case as a tombstone: its address stays, its texts are not shown any more. A withdrawal that comes late, after a
 * newer edition, is an old one told twice, and changes nothing.
 */
export function withdrawCase(before: Case, at: string, note: string | undefined): Case {
  const newest = before.editions.at(-1)?.at ?? ''
  if (before.state === 'withdrawn' || newest > at) return before
  return { ...before, state: 'withdrawn', withdrawal: { at, ...(note !== undefined && { note }) } }
}
