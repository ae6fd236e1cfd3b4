import type { Scheme, Vocabularies, VocabularyEntry } from '../../template/vocabularies.js'
import type { Texts } from '../../texts.js'
import { type Graph, iri, type Resource, value, words } from './graph.js'

export interface VocabularySources {
  readonly vocabularies: Vocabularies
  readonly texts: Texts
  /** Without a slash at the end. */
  readonly baseUrl: string
}

export const schemeIri = (baseUrl: string, scheme: string): string => `${baseUrl}/vocabularies/${scheme}`

/** A code has its place in its scheme, so that the address of the scheme leads to both. */
export const conceptIri = (baseUrl: string, scheme: string, code: string): string =>
  `${schemeIri(baseUrl, scheme)}#${encodeURIComponent(code)}`

/** The metadata is free of conditions. */
export const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/'

/** Concepts of others that mean the very same, for whole schemes that are theirs. */
const SAME: Readonly<Record<string, (code: string) => string>> = {
  sdg: (code) => `http://metadata.un.org/sdg/${code}`,
  county: (code) => `http://data.europa.eu/nuts/code/${code}`,
}

/** In which scheme the wider concept of an entry is, where it is not its own. */
const WITHIN: Readonly<Record<string, string>> = { municipality: 'county', adviceKind: 'adviceArea' }

/** A vocabulary as a SKOS concept scheme, in all languages of the product. */
export function vocabularyGraph(sources: VocabularySources, id: string, scheme: Scheme): Graph {
  const { baseUrl, texts } = sources
  const address = schemeIri(baseUrl, id)
  const about: Resource = {
    iri: address,
    types: ['skos:ConceptScheme'],
    says: [
      ['skos:prefLabel', words(inAll(texts, `harvest:schemes.${id}`))],
      ['dct:title', words(inAll(texts, `harvest:schemes.${id}`))],
      ['owl:versionInfo', value(scheme.edition)],
      ['skos:editorialNote', words({ en: scheme.source })],
      ['dct:license', iri(CC0)],
      ['skos:hasTopConcept', iri(...scheme.entries.map(({ code }) => conceptIri(baseUrl, id, code)))],
    ],
  }
  return [about, ...scheme.entries.map((entry) => concept(sources, id, entry))]
}

function concept({ baseUrl, texts }: VocabularySources, scheme: string, entry: VocabularyEntry): Resource {
  const { code, matches = [], within, uri } = entry
  const wider = WITHIN[scheme]
  const same = SAME[scheme]?.(code)
  return {
    iri: conceptIri(baseUrl, scheme, code),
    types: ['skos:Concept'],
    says: [
      ['skos:notation', value(code)],
      ['skos:prefLabel', words(inAll(texts, `vocabulary:${scheme}.${code}`))],
      ['skos:inScheme', iri(schemeIri(baseUrl, scheme))],
      ['skos:topConceptOf', iri(schemeIri(baseUrl, scheme))],
      ['skos:exactMatch', same === undefined ? [] : iri(same)],
      // Several for one code, so that none of them can mean the very same.
      ['skos:closeMatch', iri(...matches)],
      ['skos:broadMatch', within && wider ? iri(conceptIri(baseUrl, wider, within)) : []],
      ['rdfs:seeAlso', uri === undefined ? [] : iri(uri)],
    ],
  }
}

/** In each language that has words of its own for it. */
export const inAll = (texts: Texts, key: string): Record<string, string> =>
  Object.fromEntries(
    texts.languages.filter((one) => texts.has(one, key)).map((one) => [one, texts.in(one)(key)]),
  )

/** All vocabularies in one. */
export const allVocabularies = (sources: VocabularySources): Graph =>
  [...sources.vocabularies.schemes].flatMap(([id, scheme]) => vocabularyGraph(sources, id, scheme))
