import { element, LINE, type XmlPart, xmlDocument } from '../../xml/write-xml.js'
import { fullName, type Graph, prefixesOf, type RdfObject, type Resource } from './graph.js'

/** RDF 1.1 XML. */
export function writeRdfXml(graph: Graph): string {
  const prefixes = new Map([...prefixesOf(graph), ['rdf', fullName('rdf:')] as const])
  const names = Object.fromEntries([...prefixes].map(([prefix, namespace]) => [`xmlns:${prefix}`, namespace]))
  return xmlDocument(element('rdf:RDF', names, LINE, graph.map(resourceXml)))
}

function resourceXml({ iri, types, says }: Resource): XmlPart {
  const [first = 'rdf:Description', ...others] = types
  return [
    element(first, { 'rdf:about': iri }, LINE, [
      others.map((type) => line('rdf:type', { iri: fullName(type) })),
      says.map(([property, objects]) => objects.map((object) => line(property, object))),
    ]),
    LINE,
  ]
}

function line(name: string, object: RdfObject): XmlPart {
  if ('iri' in object) return [element(name, { 'rdf:resource': object.iri }), LINE]
  const datatype = 'datatype' in object && object.datatype ? fullName(object.datatype) : undefined
  const language = 'language' in object ? object.language : undefined
  return [element(name, { 'xml:lang': language, 'rdf:datatype': datatype }, object.text), LINE]
}
