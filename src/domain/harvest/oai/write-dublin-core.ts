import { dayOf } from '../../dates/for-machines.js'
import { frameOf } from '../../export/reading.js'
import type { CaseDocument, ExportValue } from '../../types.gen.js'
import { element, LINE, type Xml, type XmlPart, xml } from '../../xml/write-xml.js'
import { subjectsOf } from '../codes-of.js'
import type { CaseInLanguages } from './case-in-languages.js'

/** One statement; `language` when it is in words. */
interface Statement {
  readonly name: string
  readonly text: string
  readonly language?: string
}

/**
 * Simple Dublin Core: what every harvester understands. Each word says its language; nothing is said twice.
 */
export function writeDublinCore({ views }: CaseInLanguages, schema: string): Xml {
  const all = views.flatMap(({ document }) => statementsOf(document))
  const once = new Map(all.map((one) => [JSON.stringify(one), one]))
  const ordered = NAMES.flatMap((name) => [...once.values()].filter((one) => one.name === name))
  return xml`<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ ${schema}">
${ordered.map(statementXml)}</oai_dc:dc>`
}

const NAMES = [
  'title',
  'creator',
  'contributor',
  'subject',
  'description',
  'publisher',
  'date',
  'type',
  'format',
  'identifier',
  'language',
  'coverage',
  'rights',
]

const statementXml = ({ name, text, language }: Statement): XmlPart[] => [
  element(`dc:${name}`, { 'xml:lang': language }, text),
  LINE,
]

function statementsOf(document: CaseDocument): Statement[] {
  const { language, title, summary, publisher, canonical, edition, licence, reference } = document
  const frame = frameOf(document)
  const inWords = (name: string, text: string, own = frame): Statement => ({ name, text, language: own })
  const fact = (id: string, name: string): Statement[] =>
    valuesOf(document, id).map((value) => inWords(name, value.text, value.language ?? frame))
  const subjects = subjectsOf(document).filter(
    ({ scheme }) => scheme !== 'municipality' && scheme !== 'county',
  )
  return [
    inWords('title', title.text, title.language),
    ...fact('owner', 'creator').slice(0, 1),
    ...fact('partners', 'contributor'),
    ...subjects.map(({ label }) => inWords('subject', label)),
    ...subjects.flatMap(({ matches }) => matches.map((text) => ({ name: 'subject', text }))),
    ...(summary ? [inWords('description', summary.text, summary.language)] : []),
    inWords('publisher', publisher),
    { name: 'date', text: dayOf(edition.at) },
    { name: 'type', text: 'Text' },
    { name: 'format', text: 'text/html' },
    { name: 'identifier', text: canonical },
    { name: 'identifier', text: reference },
    { name: 'language', text: language },
    ...fact('place', 'coverage'),
    { name: 'rights', text: licence.uri },
    inWords('rights', licence.label, 'en'),
  ]
}

const valuesOf = ({ facts }: CaseDocument, id: string): readonly ExportValue[] =>
  facts.find((fact) => fact.id === id)?.values ?? []
