import type { Answers } from '../types.gen.js'
import { type AnswerValue, isAnswered, isRow, type Row } from './values.js'

/** What a caller sends: values to set, null to take away. */
export type AnswersPatch = Readonly<Record<string, Readonly<Record<string, AnswerValue | null>>>>

/**
 * Answers with a patch laid over them, field by field. What is empty is taken away; rows that have no id get
 * one from `newId`, so that their translations keep up with them. Nothing is judged here: what has no place
 * in the template goes in too, for `checkAnswers` to name.
 */
export function applyAnswers(answers: Answers, patch: AnswersPatch, newId: () => string): Answers {
  const next = new Map<string, unknown>(Object.entries(answers))
  for (const [section, fields] of Object.entries(patch)) {
    const inside = isObject(fields) ? patched(next.get(section), fields, newId) : fields
    if (isObject(inside) && Object.keys(inside).length === 0) next.delete(section)
    else next.set(section, inside)
  }
  // Not by assignment: a section called `__proto__` must be seen and refused, not swallowed.
  return Object.fromEntries(next) as Answers
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function patched(before: unknown, fields: Readonly<Record<string, unknown>>, newId: () => string): object {
  const inside = new Map<string, unknown>(isObject(before) ? Object.entries(before) : [])
  for (const [name, value] of Object.entries(fields)) {
    const cleaned = clean(value, newId)
    if (cleaned === undefined) inside.delete(name)
    else inside.set(name, cleaned)
  }
  return Object.fromEntries(inside)
}

function clean(value: unknown, newId: () => string): unknown {
  if (!isAnswered(value)) return undefined
  if (!Array.isArray(value)) return tidy(value)
  return value
    .filter((item) => isAnswered([item]))
    .map((item) => (isRow(item) ? cleanRow(item, newId) : tidy(item)))
}

/** A value as it is stored, but for the ids of new rows: what is sent is compared as this. */
export function tidied(value: AnswerValue | null): AnswerValue | null {
  if (!Array.isArray(value)) return tidy(value) as AnswerValue | null
  const cells = (row: Row): object =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, tidy(cell)]))
  return value.map((item) => (isRow(item) ? cells(item) : tidy(item))) as AnswerValue
}

/** As everybody's texts are stored: composed letters, line breaks as LF, nothing around them. */
const tidy = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : value

function cleanRow({ id, ...cells }: Row, newId: () => string): object {
  const filled = Object.entries(cells).filter(([, value]) => isAnswered(value))
  const isNew = id === undefined || id === null || id === ''
  return Object.fromEntries([
    ['id', isNew ? newId() : id],
    ...filled.map(([name, value]) => [name, tidy(value)] as const),
  ])
}
