import type { Field, Template } from '../template/compile-template.js'
import { isAsked, rowsOf, valueOf } from '../template/values.js'
import type { Answers, TemplateField } from '../types.gen.js'

/** One text to be translated: a field, or a column of a row. */
export interface SourceUnit {
  /** `section.field`, or `section.field.row.column`. */
  readonly id: string
  readonly field: Field
  /** The column, when the text stands in a row. */
  readonly column?: string
  /** The text in the source language. */
  readonly text: string
  /** Whether an English case must have it. */
  readonly required: boolean
  readonly maxLength: number
  /** One line, or a text of several. */
  readonly format: 'line' | 'text'
}

/**
 * The texts that a translation consists of, in the order of the template. Fields without a text are no units.
 */
export const unitsOf = (template: Template, answers: Answers): SourceUnit[] =>
  template.fields
    .filter((field) => isAsked(template, answers, field.id))
    .flatMap((field) => (field.def.type === 'rows' ? rowUnits(field, answers) : plainUnit(field, answers)))

const isTranslated = (translate: string | undefined): boolean =>
  translate === 'required' || translate === 'optional'

const demandsOf = (def: TemplateField): Pick<SourceUnit, 'required' | 'maxLength' | 'format'> => ({
  required: def.translate === 'required',
  maxLength: def.maxLength ?? 20000,
  format: def.type === 'text' ? 'text' : 'line',
})

function plainUnit(field: Field, answers: Answers): SourceUnit[] {
  const text = valueOf(answers, field.id)
  if (!isTranslated(field.def.translate) || typeof text !== 'string' || text.trim() === '') return []
  return [{ id: field.id, field, text, ...demandsOf(field.def) }]
}

function rowUnits(field: Field, answers: Answers): SourceUnit[] {
  const columns = (field.def.fields ?? []).filter((column) => isTranslated(column.translate))
  return rowsOf(valueOf(answers, field.id)).flatMap((row) =>
    columns.flatMap((column) => {
      const text = row[column.id]
      if (typeof text !== 'string' || text.trim() === '') return []
      const id = `${field.id}.${row.id}.${column.id}`
      return [{ id, field, column: column.id, text, ...demandsOf(column) }]
    }),
  )
}

/** The source text of a unit, straight from the answers. */
export function sourceOf(answers: Answers, unitId: string): string | undefined {
  const [section, name, row, column] = unitId.split('.')
  const value = valueOf(answers, `${section}.${name}`)
  const text = column === undefined ? value : rowsOf(value).find(({ id }) => id === row)?.[column]
  return typeof text === 'string' ? text : undefined
}
