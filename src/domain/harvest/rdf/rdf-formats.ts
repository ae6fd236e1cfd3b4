import type { Graph } from './graph.js'
import { writeGraphJsonLd } from './write-graph-json-ld.js'
import { writeRdfXml } from './write-rdf-xml.js'
import { writeTurtle } from './write-turtle.js'

export interface RdfFormat {
  readonly suffix: string
  readonly mediaType: string
  /** In the list of the European Union. */
  readonly fileType: string
  readonly write: (graph: Graph) => string
}

/** How a graph can be written; each says the same. The first is what those get who say nothing. */
export const RDF_FORMATS: readonly RdfFormat[] = [
  { suffix: 'ttl', mediaType: 'text/turtle', fileType: 'RDF_TURTLE', write: writeTurtle },
  { suffix: 'rdf', mediaType: 'application/rdf+xml', fileType: 'RDF_XML', write: writeRdfXml },
  { suffix: 'jsonld', mediaType: 'application/ld+json', fileType: 'JSON_LD', write: writeGraphJsonLd },
]
