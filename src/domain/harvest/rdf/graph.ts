import { readable } from '../../xml/escape.js'

/** What is said of a thing: another thing by its address, words in a language, or a value of a datatype. */
export type RdfObject =
  | { readonly iri: string }
  | { readonly text: string; readonly language: string }
  | { readonly text: string; readonly datatype?: string }

/** A thing and what is said of it. Names of properties and types are short (`dct:title`). */
export interface Resource {
  readonly iri: string
  readonly types: readonly string[]
  readonly says: readonly (readonly [property: string, objects: readonly RdfObject[]])[]
}

/**
 * A graph without nameless nodes: every thing has an address, so that each of the writers can say the same,
 * and two readers can speak of the same thing.
 */
export type Graph = readonly Resource[]

export const PREFIXES: Readonly<Record<string, string>> = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** The prefixes that a graph uses, in order. */
export function prefixesOf(graph: Graph): [prefix: string, namespace: string][] {
  const names = graph.flatMap(({ types, says }) => [
    ...types,
    ...says.flatMap(([property, objects]) => [
      property,
      ...objects.flatMap((object) => ('datatype' in object && object.datatype ? [object.datatype] : [])),
    ]),
  ])
  const used = new Set(names.map((name) => name.split(':', 1)[0]))
  return Object.entries(PREFIXES).filter(([prefix]) => used.has(prefix))
}

/** `dct:title` in full. */
export function fullName(name: string): string {
  const [prefix = '', local = ''] = name.split(':')
  return `${PREFIXES[prefix]}${local}`
}

export const iri = (...iris: readonly string[]): RdfObject[] => iris.map((one) => ({ iri: encodeIri(one) }))

export const value = (text: string, datatype?: string): RdfObject[] => [
  { text: readable(text), ...(datatype !== undefined && { datatype }) },
]

/** The same words in several languages. */
export const words = (texts: Readonly<Record<string, string>>): RdfObject[] =>
  Object.entries(texts).map(([language, text]) => ({ text: readable(text), language }))

/** What no IRI may hold is written as a URI writes it. */
export const encodeIri = (text: string): string =>
  text.replace(
    /[\u0000-\u0020<>"{}|^`\\]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
