import { yearOf } from '../dates/for-machines.js'
import type { Case, CaseEdition, EarlierEdition } from '../types.gen.js'
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
 * The case with one more edition. Done twice it is done once: an edition that is there already changes
 * nothing. Publishing again after a withdrawal takes the tombstone away; the editions that were withdrawn
 * stay so.
 */
export function nextCase(before: Case | null, effect: EditionEffect): NextCase {
  const { caseId, reference, parties, origin, edition } = effect
  if (before && editionsOf(before).some(({ number }) => number === edition.number)) return { doc: before }
  const isLate = before !== null && edition.number < before.edition.number
  const [newest, left] = isLate ? [before.edition, edition] : [edition, before?.edition]
  const earlier = [
    ...withdrawnAt(before?.withdrawal?.at, before?.earlier ?? [], isLate),
    ...(left ? withdrawnAt(before?.withdrawal?.at, [earlierEdition(left)], isLate) : []),
  ]
  return {
    doc: {
      id: caseId,
      reference,
      parties: [...parties],
      origin,
      year: before?.year ?? Number(yearOf(edition.at)),
      state: 'published',
      edition: newest,
      earlier: earlier.sort((a, b) => a.number - b.number),
      ...(before?.spread && { spread: before.spread }),
      ...hiddenAfter(before, newest),
    },
    ...(left && { left }),
  }
}

/** Pictures that readers had, and that the newest edition has no more. */
function hiddenAfter(before: Case | null, { pictures = [] }: CaseEdition): Pick<Case, 'hiddenPictures'> {
  const known = [...(before?.hiddenPictures ?? []), ...(before?.edition.pictures ?? []).map(({ id }) => id)]
  const hidden = [...new Set(known)].filter((id) => pictures.every((picture) => picture.id !== id))
  return hidden.length > 0 ? { hiddenPictures: hidden } : {}
}

/** A late edition changes nothing of what was withdrawn after it. */
const withdrawnAt = (
  at: string | undefined,
  editions: readonly EarlierEdition[],
  isLate: boolean,
): EarlierEdition[] =>
  editions.map((one) => (at === undefined || isLate || one.withdrawn ? one : { ...one, withdrawn: at }))

/**
 * The case as a tombstone: its address stays, its texts are not shown any more. A withdrawal that comes late,
 * after a newer edition, is an old one told twice, and changes nothing.
 */
export function withdrawCase(before: Case, at: string, note: string | undefined): Case {
  if (before.state === 'withdrawn' || before.edition.at > at) return before
  return { ...before, state: 'withdrawn', withdrawal: { at, ...(note !== undefined && { note }) } }
}
