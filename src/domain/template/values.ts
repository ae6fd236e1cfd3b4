import type { Answers } from '../types.gen.js'
import type { Field, Template } from './compile-template.js'

export type AnswerValue = Answers[string][string]
export type Row = { readonly id: string; readonly [field: string]: string | number }

/** The answer to a field by its full id. */
export function valueOf(answers: Answers, fieldId: string): AnswerValue | undefined {
  const [section, name] = fieldId.split('.') as [string, string]
  const inside = Object.hasOwn(answers, section) ? answers[section] : undefined
  return inside && Object.hasOwn(inside, name) ? inside[name] : undefined
}

/** Nothing, blanks and empty lists are no answer; a row with nothing but its id is none either. */
export function isAnswered(value: unknown): boolean {
  if (!Array.isArray(value)) return !isBlank(value)
  return value.some((item) => (isRow(item) ? isFilled(item) : !isBlank(item)))
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

export const isFilled = (row: Row): boolean =>
  Object.entries(row).some(([name, value]) => name !== 'id' && !isBlank(value))

/** A row as it is stored, or a new one that has no id yet. */
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a rows field, or none. */
export const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

/**
 * Whether a conditional field is asked, given the other answers. An answer to a field that is not asked is
 * kept, and not counted. `checkEdition` sees to it that a condition looks back, so this ends.
 */
export function isAsked(template: Template, answers: Answers, fieldId: string): boolean {
  const when = template.field(fieldId)?.def.when
  if (when === undefined) return true
  if (!isAsked(template, answers, when.field)) return false
  const value = valueOf(answers, when.field)
  return (Array.isArray(value) ? value : [value]).some((v) => typeof v === 'string' && when.in.includes(v))
}

/** Those of the fields that are asked and have no answer. Fields unknown to this edition are not asked. */
export const missingFields = (template: Template, answers: Answers, fieldIds: readonly string[]): string[] =>
  fieldIds.filter(
    (id) =>
      template.field(id) !== undefined && isAsked(template, answers, id) && !isAnswered(valueOf(answers, id)),
  )

/** JSON pointer of a field below the idea. */
export const pointerOf = (field: Pick<Field, 'section' | 'name'>): string =>
  `/answers/${field.section}/${field.name}`
