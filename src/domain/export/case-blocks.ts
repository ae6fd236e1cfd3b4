import type { CaseDocument, ExportField, ExportValue, Passage } from '../types.gen.js'
import { type Block, heading, paragraph, plain, type Span, type Spans } from './blocks.js'
import type { CaseView } from './case-view.js'
import { pictureBlocks, pictureSection } from './picture-blocks.js'
import { proseBlocks } from './prose-blocks.js'
import { frameOf } from './reading.js'

type Section = CaseDocument['sections'][number]
type Fact = CaseDocument['facts'][number]

/** What stands above the facts: kicker, title, summary, how the text came about, and the leading picture. */
export interface CaseHead {
  readonly kicker: string
  readonly title: Span
  readonly lead: readonly Block[]
  readonly meta: readonly Block[]
}

export function caseHead(view: CaseView): CaseHead {
  const { document, kicker, edition, translation, words } = view
  const { summary, title, kind } = document
  const search = kind === 'partner-search' ? [paragraph('strong', plain(words.partnerSearch))] : []
  return {
    kicker: kicker.join(' · '),
    title: passageSpan(document, title),
    lead: summary ? [paragraph('lead', [passageSpan(document, summary)])] : [],
    meta: [
      ...search,
      paragraph('meta', plain(`${edition}. ${translation}`)),
      ...pictureBlocks(view).slice(0, 1),
    ],
  }
}

const passageSpan = (document: CaseDocument, { text, language }: Passage): Span =>
  language === frameOf(document) ? { text } : { text, language }

/** Everything below the head, from the facts to the particulars of the document. */
export function caseBlocks(view: CaseView): Block[] {
  const { document, words } = view
  return [
    heading(1, plain(words.inShort)),
    factsTable(document.facts, words),
    ...document.sections.flatMap((section) => sectionBlocks(view, section)),
    ...pictureSection(view),
    ...closingBlocks(view),
  ]
}

const factsTable = (facts: readonly Fact[], { fact, answer }: CaseView['words']): Block => ({
  kind: 'table',
  named: true,
  head: [plain(fact), plain(answer)],
  rows: facts.map(({ label, values }) => [[plain(label)], values.map(valueSpans)]),
})

const valueSpans = ({ text, href, language }: ExportValue): Spans => [
  {
    text: text.replaceAll('\n', ' '),
    ...(href !== undefined && { href }),
    ...(language !== undefined && { language }),
  },
]

function sectionBlocks(view: CaseView, section: Section): Block[] {
  const { number, title, fields } = section
  const { evidence } = view.document
  const isTold = (field: ExportField) => evidence !== undefined && field.vocabulary === 'evidenceLevel'
  const isLong = ({ type }: ExportField) => type === 'text' || type === 'rows'
  return [
    heading(1, plain(title), number),
    ...(fields.length === 0 ? [paragraph('meta', plain(view.words.noAnswer))] : []),
    ...fields.filter(({ lead }) => lead).flatMap((field) => textBlocks(field, 2)),
    ...fields.filter((field) => !isLong(field) && !isTold(field)).map(pairBlock),
    ...fields.filter((field) => !field.lead && isLong(field)).flatMap(fieldBlocks),
    ...(fields.some(isTold) ? scaleBlocks(view) : []),
    ...noteBlocks(view.document, section),
  ]
}

const textBlocks = ({ values = [] }: ExportField, level: number): Block[] =>
  values.flatMap(({ text, language }) => proseBlocks(text, level, language))

const pairBlock = ({ label, values = [] }: ExportField): Block => ({
  kind: 'pair',
  label,
  values: values.map(valueSpans),
})

const fieldBlocks = (field: ExportField): Block[] => [
  heading(2, plain(field.label)),
  ...(field.type === 'rows' ? rowsBlocks(field) : textBlocks(field, 3)),
]

/** Rows: a table where every cell is short, else an entry for each with its texts below. */
function rowsBlocks({ columns = [], rows = [] }: ExportField): Block[] {
  const long = columns.filter(({ type }) => type === 'text')
  if (long.length === 0)
    return [
      {
        kind: 'table',
        named: true,
        head: columns.map(({ label }) => plain(label)),
        rows: rows.map(({ cells }) => columns.map(({ id }) => (cells[id] ?? []).map(valueSpans))),
      },
    ]
  const short = columns.filter(({ type }) => type !== 'text')
  return rows.flatMap(({ cells }) => {
    const named = short.flatMap(({ id }) => cells[id] ?? []).map(valueSpans)
    const head = named.flatMap((spans, n) => [...(n > 0 ? plain(' · ') : []), ...spans])
    const texts = long.flatMap(({ id }) => textBlocks({ ...EMPTY, values: cells[id] ?? [] }, 4))
    return [...(head.length > 0 ? [heading(3, head)] : []), ...texts]
  })
}

const EMPTY: ExportField = { id: '', label: '', type: 'text' }

function scaleBlocks({ document: { evidence }, scale, words }: CaseView): Block[] {
  if (evidence === undefined) return []
  return [
    heading(2, plain(words.evidence)),
    paragraph('text', plain(evidence.explanation)),
    { kind: 'scale', level: evidence.level, steps: scale, current: words.here },
  ]
}

function noteBlocks({ notes }: CaseDocument, { id }: Section): Block[] {
  return notes
    .filter(({ section }) => section === id)
    .map(({ title, text, term }) => ({
      kind: 'note',
      blocks: [heading(2, withTerm(title, term)), paragraph('text', withTerm(text, term))],
    }))
}

/** The foreign word is marked with its language wherever it stands. */
function withTerm(text: string, term: Passage | undefined): Spans {
  if (term === undefined) return plain(text)
  const parts = text.split(new RegExp(`(${term.text})`, 'iu')).filter((part) => part !== '')
  const isTerm = (part: string) => part.toLowerCase() === term.text.toLowerCase()
  return parts.map((part) => (isTerm(part) ? { text: part, language: term.language } : { text: part }))
}

function closingBlocks({ document, published, others, licenceMeans, words }: CaseView): Block[] {
  const { citation, licence, reference, address, otherEditions, edition, translation } = document
  const note = plain(
    edition.note ?? '',
    translation.source === frameOf(document) ? undefined : translation.source,
  )
  const pair = (label: string, ...values: Spans[]): Block => ({ kind: 'pair', label, values })
  const link = (text: string, href: string): Spans => [{ text, href }]
  return [
    heading(1, plain(words.cite)),
    paragraph('cite', plain(citation)),
    paragraph('meta', [
      ...link(licence.label, licence.uri),
      ...plain(`. ${licenceMeans} ${words.metadataFree}`),
    ]),
    heading(1, plain(words.about)),
    pair(words.reference, plain(reference)),
    pair(words.edition, plain(`${edition.number} (${published})`)),
    ...(edition.note === undefined ? [] : [pair(words.editionNote, note)]),
    ...(others.length === 0
      ? []
      : [
          pair(words.otherEditions, ...otherEditions.map((other, n) => link(others[n] ?? '', other.address))),
        ]),
    pair(words.address, link(address, address)),
    pair(words.publisher, plain(document.publisher)),
  ]
}
