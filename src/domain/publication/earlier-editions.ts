import { hash } from '../hash.js'
import { canonical } from '../history/canonical.js'
import { withoutGaps } from '../ideas/record.js'
import type { Case, CaseEdition, CaseEditionDocument, EarlierEdition } from '../types.gen.js'

const LONGEST_NOTE = 500

/** What the case itself tells of an edition that is kept outside it. */
export function earlierEdition(edition: CaseEdition): EarlierEdition {
  const { number, at, kind, languages, note } = edition
  const told = { number, at, kind, languages: [...languages], note: note && shortened(note) }
  return withoutGaps({ ...told, hash: editionHash(edition) })
}

/** The proof that an edition is the one that was published. */
export const editionHash = (edition: CaseEdition): string => hash(canonical(edition))

function shortened(note: string): string {
  const signs = [...note]
  return signs.length <= LONGEST_NOTE ? note : `${signs.slice(0, LONGEST_NOTE).join('')}…`
}

/** The id under which an edition is kept outside its case. */
export const editionId = (caseId: string, number: number): string => `${caseId}:${number}`

/** An edition as it is kept outside its case. */
export const editionDocument = (caseId: string, edition: CaseEdition): CaseEditionDocument => ({
  id: editionId(caseId, edition.number),
  case: caseId,
  edition,
})

/**
 * Those of them that readers may see: what was withdrawn stays withdrawn, whatever has been published since.
 */
export const shownEditions = (doc: Pick<Case, 'edition' | 'earlier'>): Omit<EarlierEdition, 'hash'>[] =>
  editionsOf(doc).filter(({ withdrawn }) => withdrawn === undefined)

/** Whether readers were ever shown something of it that they are not to be shown any more. */
export const hasWithdrawn = ({ state, earlier }: Pick<Case, 'state' | 'earlier'>): boolean =>
  state === 'withdrawn' || earlier.some(({ withdrawn }) => withdrawn !== undefined)

/** All editions in short, the oldest first; the newest is the last. */
export const editionsOf = ({
  edition: { number, at, kind, languages, note },
  earlier,
}: Pick<Case, 'edition' | 'earlier'>): Omit<EarlierEdition, 'hash'>[] => [
  ...earlier,
  withoutGaps({ number, at, kind, languages, note }),
]
