import { type Graph, prefixesOf, type RdfObject, type Resource } from './graph.js'

/** RDF 1.1 Turtle. */
export function writeTurtle(graph: Graph): string {
  const prefixes = prefixesOf(graph).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
  return `${prefixes.join('')}\n${graph.map(resourceText).join('\n')}`
}

function resourceText({ iri, types, says }: Resource): string {
  const lines = [
    ...(types.length > 0 ? [`a ${types.join(', ')}`] : []),
    ...says
      .filter(([, objects]) => objects.length > 0)
      .map(([property, objects]) => `${property} ${objects.map(objectText).join(', ')}`),
  ]
  return `<${iri}> ${lines.join(' ;\n  ')} .\n`
}

function objectText(object: RdfObject): string {
  if ('iri' in object) return `<${object.iri}>`
  const text = `"${object.text.replace(/["\\\n\r\t]/g, (c) => ESCAPED[c] as string)}"`
  if ('language' in object) return `${text}@${object.language}`
  return object.datatype === undefined ? text : `${text}^^${object.datatype}`
}

const ESCAPED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
