import { DomainError } from '../../domain/errors.js'
import { type CaseView, caseView } from '../../domain/export/case-view.js'
import { editionId } from '../../domain/publication/earlier-editions.js'
import type { Case, CaseEdition, Party } from '../../domain/types.gen.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'

/** The case at this reference, published or withdrawn. @throws DomainError `not-found` */
export async function findCase({ collections }: Deps, reference: string): Promise<Case> {
  const found = (await collections.cases.getBy('reference', reference))?.doc
  if (!found) throw new DomainError('not-found')
  return found
}

/** What readers are told at the address of a case that was withdrawn. */
export function assertPublished({ state }: Case): void {
  if (state === 'withdrawn') throw new DomainError('case-withdrawn')
}

/** One edition by its number, from where it lies. @throws DomainError `not-found`, `edition-withdrawn` */
export async function findEdition(
  { collections }: Pick<Deps, 'collections'>,
  { id, edition, earlier }: Case,
  number: number,
): Promise<CaseEdition> {
  if (number === edition.number) return edition
  const listed = earlier.find((one) => one.number === number)
  if (listed?.withdrawn !== undefined) throw new DomainError('edition-withdrawn')
  const found = listed ? await collections.caseEditions.get(editionId(id, number)) : null
  if (!found) throw new DomainError('not-found')
  return found.doc.edition
}

/** Parties that a case names. One that is gone is not named. */
export async function partiesOf({ collections }: Deps, { parties }: Case): Promise<Party[]> {
  const found = await Promise.all(parties.map((id) => collections.parties.get(id)))
  return found.flatMap((snapshot) => (snapshot ? [snapshot.doc] : []))
}

/**
 * An edition in one language, ready to be written in any format.
 * @throws DomainError `not-found` when it is not published in that language.
 */
export function viewCase(
  { definitions, config, theme }: Deps,
  doc: Case,
  edition: CaseEdition,
  language: string,
  parties: readonly Party[],
): CaseView {
  const template = definitions.templates.get(edition.template)
  if (!template || !edition.languages.includes(language)) throw new DomainError('not-found')
  const { texts, vocabularies } = definitions
  return caseView(doc, edition, language, {
    template,
    texts,
    vocabularies,
    parties,
    baseUrl: baseUrlOf(config),
    theme,
  })
}
