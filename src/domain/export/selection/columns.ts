import { dayOf } from '../../dates/for-machines.js'
import type { Template } from '../../template/compile-template.js'
import { sectionOfPart } from '../../template/parts.js'
import type { ExportValue, TemplateField } from '../../types.gen.js'
import type { CaseView } from '../case-view.js'
import { fieldIn } from '../field-in.js'
import { labelOf, type Wording } from '../reading.js'

export type Cell = string | number | undefined

/** One column of a table of cases. */
export interface Column {
  /** Stable, and the same in every language: `solution.kind`, `solution.kind.code`. */
  readonly id: string
  readonly label: string
  /** Title of the question that it belongs to. */
  readonly question: string
  readonly kind: 'text' | 'number' | 'date'
  readonly vocabulary?: string
  read(view: CaseView): Cell
}

/** Where more than one value stands in one cell. */
const BETWEEN = '; '

/**
 * A column for each particular of a case, and for each question and sub-question of these editions of the
 * template.
 */
export function columnsOf(wording: Wording, templates: readonly Template[]): Column[] {
  const all = [...fixedColumns(wording), ...templates.flatMap((template) => answerColumns(wording, template))]
  const seen = new Set<string>()
  return all.filter(({ id }) => !seen.has(id) && seen.add(id))
}

type Read = Column['read']
type Fixed = readonly [id: string, kind: Column['kind'], read: Read]

const factOf = (view: CaseView, id: string): readonly ExportValue[] =>
  view.document.facts.find((fact) => fact.id === id)?.values ?? []

const FIXED: readonly Fixed[] = [
  ['reference', 'text', ({ document }) => document.reference],
  ['language', 'text', ({ document }) => document.language],
  ['title', 'text', ({ document }) => document.title.text],
  ['summary', 'text', ({ document }) => document.summary?.text],
  ['kind', 'text', ({ document }) => document.kind],
  ['edition', 'number', ({ document }) => document.edition.number],
  ['published', 'date', ({ document }) => dayOf(document.edition.at)],
  ['place', 'text', (view) => textsIn(factOf(view, 'place'))],
  ['place.code', 'text', (view) => codesIn(factOf(view, 'place'))],
  ['parties', 'text', (view) => textsIn(factOf(view, 'parties'))],
  ['contactFunction', 'text', ({ document }) => document.contact.function?.text],
  ['contactOrganisation', 'text', ({ document }) => document.contact.organisation?.text],
  ['contactEmail', 'text', ({ document }) => document.contact.email],
  ['publisher', 'text', ({ document }) => document.publisher],
  ['licence', 'text', ({ document }) => document.licence.code],
  ['licenceAddress', 'text', ({ document }) => document.licence.uri],
  ['translation', 'text', ({ document }) => document.translation.state],
  ['source', 'text', ({ document }) => document.translation.source],
  [
    'signedOff',
    'date',
    ({ document: { translation } }) => translation.signedOffAt && dayOf(translation.signedOffAt),
  ],
  ['address', 'text', ({ document }) => document.address],
  ['citation', 'text', ({ document }) => document.citation],
]

function fixedColumns({ t }: Wording): Column[] {
  return FIXED.map(([id, kind, read]) => {
    const [name = id, code] = id.split('.')
    const label = t(`export:selection.fixed.${name}`)
    return {
      id,
      label: code ? t('export:selection.code', { label }) : label,
      question: t('export:selection.about'),
      kind,
      read,
    }
  })
}

function answerColumns(wording: Wording, template: Template): Column[] {
  const head = sectionOfPart(template.edition, 'title')
  const fields = template.fields.filter(({ section, def }) => section !== head && !def.inner)
  return fields.flatMap(({ id, section, def }) => {
    const question = labelOf(wording, `sections.${section}`, `sections.${section}.title`)
    const label = labelOf(wording, `fields.${id}`, `fields.${id}.label`)
    if (def.type !== 'rows')
      return pairOf(wording, { id, label, question, def, values: (view) => [valuesIn(view, id)] })
    return (def.fields ?? []).flatMap((column) => {
      const own = labelOf(wording, `columns.${id}.${column.id}`, `fields.${id}.rows.${column.id}.label`)
      return pairOf(wording, {
        id: `${id}.${column.id}`,
        label: `${label}: ${own}`,
        question,
        def: column,
        isRows: true,
        values: (view) => rowsIn(view, id).map(({ cells }) => cells[column.id] ?? []),
      })
    })
  })
}

interface Asked {
  readonly id: string
  readonly label: string
  readonly question: string
  readonly def: TemplateField
  readonly isRows?: boolean
  /** Values of each row; a field without rows is one row. */
  readonly values: (view: CaseView) => readonly (readonly ExportValue[])[]
}

/**
 * The words, and beside them the codes where there are any. Each row of rows has a line of its own in the
 * cell.
 */
function pairOf({ t }: Wording, { id, label, question, def, isRows, values }: Asked): Column[] {
  const kind = isRows ? 'text' : kindOf(def)
  const read: Read =
    kind === 'text' ? (view) => lines(values(view), textsIn) : (view) => plainOf(kind, values(view)[0]?.[0])
  const column = { id, label, question, kind, read }
  if (def.vocabulary === undefined) return [column]
  const code = {
    id: `${id}.code`,
    label: t('export:selection.code', { label }),
    question,
    kind: 'text' as const,
    vocabulary: def.vocabulary,
    read: (view: CaseView) => lines(values(view), codesIn),
  }
  return [column, code]
}

function kindOf({ type }: TemplateField): Column['kind'] {
  if (type === 'number' || type === 'year') return 'number'
  return type === 'date' ? 'date' : 'text'
}

function plainOf(kind: Column['kind'], value: ExportValue | undefined): Cell {
  if (value === undefined) return undefined
  return kind === 'date' ? value.code : (value.number ?? Number(value.code))
}

function lines(
  rows: readonly (readonly ExportValue[])[],
  join: (values: readonly ExportValue[]) => string,
): Cell {
  const all = rows.map(join)
  return all.every((line) => line === '') ? undefined : all.join('\n')
}

const textsIn = (values: readonly ExportValue[]): string => values.map(({ text }) => text).join(BETWEEN)
const codesIn = (values: readonly ExportValue[]): string =>
  values.flatMap(({ code }) => code ?? []).join(BETWEEN)

const valuesIn = ({ document }: CaseView, id: string): readonly ExportValue[] =>
  fieldIn(document, id)?.values ?? []
const rowsIn = ({ document }: CaseView, id: string) => fieldIn(document, id)?.rows ?? []
