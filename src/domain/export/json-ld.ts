import { columnOfPart, fieldOfPart, type Part } from '../template/parts.js'
import type { CaseDocument, ExportValue } from '../types.gen.js'
import { documentImage } from './case-pictures.js'
import type { CaseView } from './case-view.js'
import { fieldIn } from './field-in.js'

/** A node of linked data: plain JSON, keys always in the same order. */
export type Node = Readonly<Record<string, unknown>>

/** The metadata is free of conditions, whatever the licence of the texts. */
const METADATA_LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/'
const CONTEXT = 'https://schema.org'

/**
 * The case in the terms of schema.org, for search engines and catalogues: an article with its place, its
 * challenges, who answers for it, and which text is a translation of which.
 */
export function jsonLdOf(view: CaseView): Node {
  const { document } = view
  const { title, summary, edition, reference, publisher, licence } = document
  const date = edition.at
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    '@id': document.address,
    url: document.canonical,
    identifier: reference,
    name: title.text,
    headline: title.text,
    ...(summary && { abstract: summary.text, description: summary.text }),
    inLanguage: document.language,
    version: String(edition.number),
    datePublished: date,
    publisher: organisation(publisher),
    license: licence.uri,
    copyrightNotice: licence.label,
    creditText: document.citation,
    isAccessibleForFree: true,
    sdLicense: METADATA_LICENCE,
    sdDatePublished: date,
    ...ownerOf(view),
    ...contributorsOf(view),
    ...placesOf(document),
    ...subjectsOf(view),
    ...translationsOf(document),
    ...imagesOf(view),
  }
}

/** As text that can stand in a file and, unchanged, in a `script` of a page: no `<` in it ends anything. */
export const writeJsonLd = (view: CaseView): string =>
  `${JSON.stringify(jsonLdOf(view), null, 2).replaceAll('<', '\\u003c')}\n`

const organisation = (name: string): Node => ({ '@type': 'Organization', name })

const valuesOf = (view: CaseView, part: Part): readonly ExportValue[] =>
  fieldIn(view.document, fieldOfPart(view, part))?.values ?? []

/** Who answers for the case, and the function to ask. */
function ownerOf(view: CaseView): Node {
  const { contact } = view.document
  const [owner] = valuesOf(view, 'owner')
  const name = owner?.text ?? contact.organisation?.text
  if (name === undefined) return {}
  const point = {
    '@type': 'ContactPoint',
    ...(contact.function && { contactType: contact.function.text }),
    ...(contact.email && { email: contact.email }),
  }
  const reached = contact.function || contact.email ? { contactPoint: point } : {}
  return { sourceOrganization: { ...organisation(name), ...reached } }
}

/** Partners of the case, and the parties to the partnership that it names; each once. */
function contributorsOf(view: CaseView): Node {
  const { document } = view
  const column = columnOfPart(view, 'partnerName')
  const partners = fieldIn(document, fieldOfPart(view, 'partners'))?.rows ?? []
  const parties = document.facts.find(({ id }) => id === 'parties')?.values ?? []
  const all = [...partners.flatMap(({ cells }) => cells[column] ?? []), ...parties]
  const names = [...new Set(all.map(({ text }) => text))]
  return names.length > 0 ? { contributor: names.map(organisation) } : {}
}

function placesOf({ facts }: CaseDocument): Node {
  const places = facts.find(({ id }) => id === 'place')?.values ?? []
  if (places.length === 0) return {}
  return {
    spatialCoverage: places.map(({ text, code }) => ({
      '@type': 'Place',
      name: text,
      ...(code && { identifier: code }),
      address: { '@type': 'PostalAddress', addressCountry: 'SE' },
    })),
  }
}

const SUBJECTS: readonly Part[] = ['challenges', 'goals', 'groups', 'kind']

/** What the case is about, as terms of our vocabularies with those of others that mean the same. */
function subjectsOf(view: CaseView): Node {
  const values = SUBJECTS.flatMap((part) => valuesOf(view, part))
  if (values.length === 0) return {}
  const about = values.map(({ text, code, matches = [] }) => ({
    '@type': 'DefinedTerm',
    name: text,
    ...(code && { termCode: code }),
    ...(matches.length > 0 && { sameAs: matches }),
  }))
  return { about, keywords: [...new Set(values.map(({ text }) => text))] }
}

function imagesOf({ pictures }: CaseView): Node {
  if (pictures.length === 0) return {}
  return {
    image: pictures.map((picture) => {
      const { address, mediaType, width, height } = documentImage(picture)
      return {
        '@type': 'ImageObject',
        contentUrl: address,
        encodingFormat: mediaType,
        width,
        height,
        caption: picture.alt,
        creditText: picture.credit,
        license: picture.licence.uri,
      }
    }),
  }
}

/** The source names its translations, a translation its source. */
function translationsOf({ alternates, language, translation }: CaseDocument): Node {
  const works = alternates.map((other) => ({
    '@type': 'Article',
    '@id': other.address,
    inLanguage: other.language,
  }))
  if (translation.source === language) return works.length > 0 ? { workTranslation: works } : {}
  const source = works.find(({ inLanguage }) => inLanguage === translation.source)
  return source ? { translationOfWork: source } : {}
}
