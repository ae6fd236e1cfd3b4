import { dateIn } from '../dates/for-people.js'
import { numberIn } from '../numbers.js'
import { safeLink } from '../safe-link.js'
import type { Field } from '../template/compile-template.js'
import { type AnswerValue, isAnswered, type Row, rowsOf, valueOf } from '../template/values.js'
import type { ExportField, ExportValue, TemplateField } from '../types.gen.js'
import { choiceOf, labelOf, type Reading, textOf } from './reading.js'

/**
 * The answered fields of a section as readers see them. A field of which nothing can be shown is left out.
 */
export const fieldsOf = (reading: Reading, section: string): ExportField[] =>
  reading.template.fieldsOf(section).flatMap((field) => fieldOf(reading, field) ?? [])

/** One field, or nothing when it has no answer that can be shown in this language. */
export function fieldOf(reading: Reading, field: Field): ExportField | undefined {
  const { id, def } = field
  const answer = valueOf(reading.edition.answers, id)
  if (def.inner || !isAnswered(answer)) return undefined
  const head = { id, label: labelOf(reading, `fields.${id}`, `fields.${id}.label`), type: def.type }
  if (def.type === 'rows') return withRows(reading, field, head)
  const values = valuesOf(reading, id, def, answer)
  if (values.length === 0) return undefined
  return {
    ...head,
    ...(def.vocabulary !== undefined && { vocabulary: def.vocabulary }),
    ...(isLead(def) && { lead: true }),
    values,
  }
}

/** The long text that nobody can send in without is what its section is about. */
const isLead = (def: TemplateField): boolean => def.type === 'text' && def.submit === true

function withRows(
  reading: Reading,
  { id, def }: Field,
  head: Pick<ExportField, 'id' | 'label' | 'type'>,
): ExportField | undefined {
  const rows = rowsOf(valueOf(reading.edition.answers, id)).map((row) => rowOf(reading, id, def, row))
  const shown = rows.filter(({ cells }) => Object.keys(cells).length > 0)
  if (shown.length === 0) return undefined
  const used = (def.fields ?? []).filter((column) => shown.some(({ cells }) => column.id in cells))
  const columns = used.map((column) => ({
    id: column.id,
    label: labelOf(reading, `columns.${id}.${column.id}`, `fields.${id}.rows.${column.id}.label`),
    type: column.type,
  }))
  return { ...head, columns, rows: shown }
}

function rowOf(reading: Reading, field: string, def: TemplateField, row: Row) {
  const cells = (def.fields ?? []).flatMap((column) => {
    const values = valuesOf(reading, `${field}.${row.id}.${column.id}`, column, row[column.id])
    return values.length === 0 ? [] : [[column.id, values] as const]
  })
  return { id: row.id, cells: Object.fromEntries(cells) }
}

type Given = AnswerValue | Row[string] | undefined
type ReadValue = (
  reading: Reading,
  unit: string,
  def: TemplateField,
  value: string | number,
) => ExportValue | undefined

const READ: Readonly<Record<Exclude<TemplateField['type'], 'rows'>, ReadValue>> = {
  line: (reading, unit, def, value) => textOf(reading, unit, String(value), def.translate),
  text: (reading, unit, def, value) => textOf(reading, unit, String(value), def.translate),
  choice: (reading, _, def, value) => choiceOf(reading, def.vocabulary ?? '', String(value)),
  choices: (reading, _, def, value) => choiceOf(reading, def.vocabulary ?? '', String(value)),
  year: (_, __, ___, value) => ({ text: String(value), code: String(value) }),
  date: ({ language }, _, __, value) => ({
    text: dateIn(language, String(value)),
    code: String(value),
  }),
  number: (reading, _, { unit }, value) => ({
    text: amount(reading, unit, Number(value)),
    number: Number(value),
  }),
  link: (_, __, ___, value) => linked(String(value), safeLink(String(value))),
  email: (_, __, ___, value) => linked(String(value), safeLink(`mailto:${value}`)),
}

function valuesOf(reading: Reading, unit: string, def: TemplateField, given: Given): ExportValue[] {
  if (!isAnswered(given) || def.type === 'rows') return []
  const read = READ[def.type]
  const values = (Array.isArray(given) ? given : [given]).filter((v) => typeof v !== 'object')
  return values.flatMap((value) => (value === undefined ? [] : (read(reading, unit, def, value) ?? [])))
}

function amount({ t, texts, language }: Reading, unit: string | undefined, number: number): string {
  const words = numberIn(language, number)
  const key = `export:units.${unit}`
  if (unit === undefined) return words
  return texts.has(language, key) ? t(key, { number: words }) : `${words} ${unit}`
}

const linked = (text: string, href: string | undefined): ExportValue =>
  href === undefined ? { text } : { text, href }
