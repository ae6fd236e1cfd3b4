import type { CaseDocument, ExportField, ExportValue, Passage } from '../../types.gen.js'
import { element, LINE, type Xml, type XmlPart } from '../../xml/write-xml.js'
import type { CaseInLanguages } from './case-in-languages.js'

/**
 * Of the schema `schemas/harvest/fyrsteg-case-1.xsd`; a change that old readers cannot follow is a new one.
 */
export const FULL_CASE = 'urn:x-fyrsteg:case:1'

type Picture = NonNullable<CaseDocument['pictures']>[number]

/** A case whole, in all its languages: the JSON document as XML. */
export function writeFullCase({ views }: CaseInLanguages, schema: string): Xml {
  const documents = views.map(({ document }) => document)
  const { reference, kind, edition, licence } = documents[0] as CaseDocument
  const { number, at, template } = edition
  const around = {
    xmlns: FULL_CASE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${FULL_CASE} ${schema}`,
  }
  return element('case', { ...around, reference, kind }, [
    LINE,
    line('edition', { number, at, template }),
    line('licence', { code: licence.code, uri: licence.uri }, licence.label),
    documents.map(versionXml),
  ])
}

const line = (...parts: Parameters<typeof element>): XmlPart[] => [element(...parts), LINE]

function versionXml(document: CaseDocument): XmlPart {
  const {
    language,
    labels,
    translation,
    address,
    canonical,
    title,
    summary,
    facts,
    sections,
    pictures = [],
  } = document
  const { state, source, signedOffAt } = translation
  const about = {
    'xml:lang': language,
    labels,
    state,
    source,
    signedOffAt,
    address: canonical,
    editionAddress: address,
  }
  return line('version', about, [
    LINE,
    passageXml('title', title, language),
    summary && passageXml('summary', summary, language),
    line('publisher', {}, document.publisher),
    line('citation', {}, document.citation),
    contactXml(document),
    evidenceXml(document),
    facts.map(({ id, label, values }) => line('fact', { id, label }, values.map(valueXml))),
    sections.map(({ id, number, title: label, fields }) =>
      line('section', { id, number, label }, fields.map(fieldXml)),
    ),
    pictures.map(pictureXml),
  ])
}

function pictureXml({ alt, credit, licence, images }: Picture): XmlPart {
  const { code, uri, label } = licence
  return line('picture', {}, [
    element('alt', {}, alt),
    element('credit', {}, credit),
    element('licence', { code, uri }, label),
    images.map(({ address, mediaType, width, height }) =>
      element('image', { address, mediaType, width, height }),
    ),
  ])
}

/** A language is said where it is another than around it. */
const passageXml = (name: string, { text, language }: Passage, around: string): XmlPart =>
  line(name, { 'xml:lang': language === around ? undefined : language }, text)

function contactXml({ contact, language }: CaseDocument): XmlPart {
  const { function: office, organisation, email } = contact
  return line('contact', {}, [
    office && passageXml('function', office, language),
    organisation && passageXml('organisation', organisation, language),
    email !== undefined && element('email', {}, email),
  ])
}

const evidenceXml = ({ evidence }: CaseDocument): XmlPart =>
  evidence && line('evidence', { level: evidence.level, of: evidence.of }, evidence.label)

function valueXml({ text, code, language, href, matches = [] }: ExportValue): Xml {
  const meant = matches.length > 0 ? matches.join(' ') : undefined
  return element('value', { code, 'xml:lang': language, href, matches: meant }, text)
}

function fieldXml({
  id,
  label,
  type,
  vocabulary,
  values = [],
  columns = [],
  rows = [],
}: ExportField): XmlPart {
  const told = rows.map(({ cells }) =>
    element(
      'row',
      {},
      columns.map((column) => cellXml(column.id, column.label, cells[column.id])),
    ),
  )
  return line('field', { id, label, type, vocabulary }, values.map(valueXml), told)
}

const cellXml = (id: string, label: string, values: readonly ExportValue[] = []): XmlPart =>
  values.length > 0 && element('cell', { id, label }, values.map(valueXml))
