import type { FieldError } from '../errors.js'
import type { AnswersPatch } from '../template/apply-answers.js'
import type { Field, Template } from '../template/compile-template.js'
import { type AnswerValue, rowsOf, valueOf } from '../template/values.js'
import { inOneLine } from '../typed-text.js'
import type { Answers, TemplateField } from '../types.gen.js'
import { typedNumber, typedYear } from './typed-number.js'

/** What stands in the fields of a form, by name, as text: what was kept, or what somebody has just typed. */
export type FormValues = ReadonlyMap<string, readonly string[]>

/** Who fills in the form: the team answers more than those who tell an idea are asked. */
export type Answering = 'submitter' | 'staff'

/** Fields of a section that these people are asked. */
export const askedIn = (template: Template, section: string, who: Answering = 'submitter'): Field[] =>
  template.fieldsOf(section).filter(({ def }) => who === 'staff' || !def.inner)

export const one = (values: FormValues, name: string): string => values.get(name)?.[0] ?? ''

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]

/** What is kept, as a form shows it. */
export function formValues(
  template: Template,
  section: string,
  answers: Answers,
  who?: Answering,
): FormValues {
  const entries = askedIn(template, section, who).flatMap(({ id, def }) => {
    const value = valueOf(answers, id)
    if (def.type !== 'rows') return [[id, textsOf(value)] as const]
    return rowsOf(value).flatMap((row, n) =>
      Object.entries(row).map(([name, cell]) => [`${id}.${n}.${name}`, textsOf(cell)] as const),
    )
  })
  return new Map(entries)
}

/** What a form sent, but for some fields: those stand as they are kept now. */
export function withKept(sent: FormValues, kept: FormValues, fields: readonly string[]): FormValues {
  const isOne = (name: string): boolean => fields.some((id) => name === id || name.startsWith(`${id}.`))
  return new Map([
    ...[...sent].filter(([name]) => !isOne(name)),
    ...[...kept].filter(([name]) => isOne(name) || !sent.has(name)),
  ])
}

/** How many rows of this field are in the form. */
export function rowsIn(values: FormValues, id: string): number {
  const numbers = [...values.keys()]
    .filter((name) => name.startsWith(`${id}.`))
    .map((name) => Number(name.slice(id.length + 1).split('.', 1)[0]))
    .filter(Number.isInteger)
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1
}

export interface ReadForm {
  readonly patch: AnswersPatch
  /** Texts that are no number or year; by pointer, as the API names them. */
  readonly errors: readonly FieldError[]
}

/** What was typed, as a patch: every field of the section is in the form, so what is not there is empty. */
export function readForm(template: Template, section: string, values: FormValues, who?: Answering): ReadForm {
  const errors: FieldError[] = []
  const fields = askedIn(template, section, who).map(({ id, name, def }) => [
    name,
    def.type === 'rows' ? rows(id, def, values, errors) : single(def, id, pointer(id), values, errors),
  ])
  return { patch: { [section]: Object.fromEntries(fields) }, errors }
}

const pointer = (id: string): string => `/answers/${id.replaceAll('.', '/')}`

function single(
  def: TemplateField,
  name: string,
  at: string,
  values: FormValues,
  errors: FieldError[],
): AnswerValue | null {
  if (def.type === 'choices') return (values.get(name) ?? []).filter((code) => code !== '')
  const text = one(values, name).trim()
  if (text === '') return null
  if (def.type !== 'year' && def.type !== 'number') return def.type === 'text' ? text : inOneLine(text)
  const number = def.type === 'year' ? typedYear(text) : typedNumber(text)
  if (number !== undefined) return number
  errors.push({ pointer: at, code: def.type === 'year' ? 'not-a-year' : 'not-a-number' })
  return null
}

function rows(id: string, def: TemplateField, values: FormValues, errors: FieldError[]): AnswerValue {
  // A hostile form may name row 999999999: more than the field takes is not looked at.
  const count = Math.min(rowsIn(values, id), (def.maxRows ?? 100) + 1)
  return Array.from({ length: count }, (_, n) => {
    const cells = (def.fields ?? []).map((column) => {
      const name = `${id}.${n}.${column.id}`
      return [column.id, single(column, name, `${pointer(id)}/${n}/${column.id}`, values, errors)] as const
    })
    const filled = cells.filter(([, value]) => value !== null)
    return Object.fromEntries([['id', one(values, `${id}.${n}.id`)], ...filled])
  }) as AnswerValue
}

/** The form without one of its rows; those after it move up. */
export function withoutRow(values: FormValues, id: string, row: number): FormValues {
  const kept = [...values].flatMap(([name, texts]) => {
    const inside = name.startsWith(`${id}.`) ? name.slice(id.length + 1) : undefined
    if (inside === undefined) return [[name, texts] as const]
    const [n = '', ...rest] = inside.split('.')
    if (Number(n) === row) return []
    const place = Number(n) > row ? Number(n) - 1 : Number(n)
    return [[[id, place, ...rest].join('.'), texts] as const]
  })
  return new Map(kept)
}
