import { imagesOf } from '../../../domain/export/case-pictures.js'
import { FORMATS } from '../../../domain/export/formats.js'
import { shownPictures } from '../../../domain/pictures/publishable.js'
import { caseAddress, editionAddress } from '../../../domain/publication/case-address.js'
import { shownEditions } from '../../../domain/publication/earlier-editions.js'
import { answerTo, fieldOfPart, type Part } from '../../../domain/template/parts.js'
import type { Case, CaseEdition, CaseSummary, CaseView } from '../../../domain/types.gen.js'

/** A case as lists show it. `language` chooses the address, as far as the case is in that language. */
export function caseSummary(doc: Case, baseUrl: string, language: string): CaseSummary {
  const edition = doc.edition
  const shown = edition.languages.includes(language) ? language : edition.language
  return {
    reference: doc.reference,
    edition: edition.number,
    published: edition.at,
    title: inLanguages(edition, 'title'),
    summary: inLanguages(edition, 'summary'),
    languages: edition.languages,
    kind: edition.kind,
    track: edition.track,
    year: doc.year,
    parties: doc.parties,
    origin: doc.origin,
    licence: edition.licence,
    url: caseAddress(baseUrl, shown, doc.reference),
  }
}

/** A text of a case in each language that it is published in. */
function inLanguages(edition: CaseEdition, part: Part): Record<string, string> {
  const unit = fieldOfPart(edition, part)
  const source = answerTo(edition, part)
  const translations = Object.entries(edition.translations).flatMap(([language, units]) => {
    const text = units[unit]?.text
    return text === undefined ? [] : [[language, text] as const]
  })
  const original = typeof source === 'string' ? [[edition.language, source] as const] : []
  return Object.fromEntries([...original, ...translations])
}

type Documents = CaseView['documents']

function documentsOf(
  { languages }: Pick<CaseEdition, 'languages'>,
  address: (language: string) => string,
): Documents {
  return languages.flatMap((language) =>
    [...FORMATS].map(([format, { mediaType, suffix }]) => ({
      language,
      format,
      mediaType,
      url: `${address(language)}.${suffix}`,
    })),
  )
}

const picturesIn = (doc: Case, baseUrl: string): NonNullable<CaseView['pictures']> =>
  shownPictures(doc, doc.edition).map((picture) => ({
    alt: picture.alt,
    credit: picture.credit,
    licence: picture.licence,
    images: imagesOf(picture, baseUrl, doc.reference).map(({ address, mediaType, width, height }) => ({
      url: address,
      mediaType: mediaType as 'image/webp',
      width,
      height,
    })),
  }))

/** A case with its newest edition whole, and where all of its documents are. */
export function wholeCase(doc: Case, baseUrl: string, language: string): CaseView {
  const newest = doc.edition
  const { reference } = doc
  const pictures = picturesIn(doc, baseUrl)
  return {
    ...caseSummary(doc, baseUrl, language),
    answers: newest.answers,
    translations: newest.translations,
    publisher: newest.publisher,
    ...(pictures.length > 0 && { pictures }),
    documents: documentsOf(newest, (l) => caseAddress(baseUrl, l, reference)),
    editions: shownEditions(doc).map((edition) => ({
      number: edition.number,
      at: edition.at,
      languages: edition.languages,
      ...(edition.note !== undefined && { note: edition.note }),
      documents: documentsOf(edition, (l) => editionAddress(baseUrl, l, reference, edition.number)),
    })),
  }
}
