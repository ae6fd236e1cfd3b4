import type { Case, CaseEdition } from '../../types.gen.js'
import { earlierEdition, editionsOf } from './earlier-editions.js'

/** What publishing hands over to the case. */
export interface EditionEffect {
  readonly caseId: string
  readonly reference: string
  readonly parties: readonly string[]
  readonly origin: string
  readonly edition: CaseEdition
}

export interface NextCase {
  readonly doc: Case
  /** The edition that the case only lists from now on: it is to be kept whole before the case is saved. */
  readonly left?: CaseEdition
}

/**
 * The case with one more edition. Done twice it is done once: an edition that is there already changes nothing.
 * Publishing again after a withdrawal takes the tombstone away.
 */
export function nextCase(before: Case | null, effect: EditionEffect): NextCase {
  const { caseId, reference, parties, origin, edition } = effect
  if (before && editionsOf(before).some(({ number }) => number === edition.number)) return { doc: before }
  const isLate = before !== null && edition.number < before.edition.number
  const [newest, left] = isLate ? [before.edition, edition] : [edition, before?.edition]
  const earlier = [...(before?.earlier ?? []), ...(left ? [earlierEdition(left)] : [])]
  return {
    doc: {
      id: caseId,
      reference,
      parties: [...parties],
      origin,
      year: before?.year ?? Number(edition.at.slice(0, 4)),
      state: 'published',
      edition: newest,
      earlier: earlier.sort((a, b) => a.number - b.number),
      ...(before?.spread && { spread: before.spread }),
    },
    ...(left && { left }),
  }
}

/**
 * The case as a tombstone: its address stays, its texts are not shown any more. A withdrawal that comes late, after a
 * newer edition, is an old one told twice, and changes nothing.
 */
export function withdrawCase(before: Case, at: string, note: string | undefined): Case {
  if (before.state === 'withdrawn' || before.edition.at > at) return before
  return { ...before, state: 'withdrawn', withdrawal: { at, ...(note !== undefined && { note }) } }
}
