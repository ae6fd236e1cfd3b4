import { type Graph, prefixesOf, type RdfObject } from './graph.js'

/** JSON-LD 1.1 with its context inside: nothing has to be fetched to read it. */
export function writeGraphJsonLd(graph: Graph): string {
  const nodes = graph.map(({ iri, types, says }) => ({
    '@id': iri,
    ...(types.length > 0 && { '@type': types }),
    ...Object.fromEntries(
      says
        .filter(([, objects]) => objects.length > 0)
        .map(([name, objects]) => [name, objects.map(objectNode)]),
    ),
  }))
  const document = { '@context': Object.fromEntries(prefixesOf(graph)), '@graph': nodes }
  return `${JSON.stringify(document, null, 2)}\n`
}

function objectNode(object: RdfObject) {
  if ('iri' in object) return { '@id': object.iri }
  if ('language' in object) return { '@value': object.text, '@language': object.language }
  return { '@value': object.text, ...(object.datatype !== undefined && { '@type': object.datatype }) }
}
