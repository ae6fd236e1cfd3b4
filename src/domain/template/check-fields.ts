import type { TemplateField } from '../types.gen.js'
import type { Field, Template } from './compile-template.js'

/** What does not hold together in the sections and fields of an edition, row by row. */
export const fieldProblems = (template: Template): string[] => [
  ...idProblems(template),
  ...template.fields.flatMap((field) => [
    ...plainProblems(template, field.id, field.def),
    ...conditionProblems(template, field),
    ...oneOfProblems(template, field),
    ...columnProblems(template, field),
  ]),
]

function idProblems({ sections, fields }: Template): string[] {
  const numbers = sections.flatMap(({ number }) => number ?? [])
  const ids = [...sections.map(({ id }) => id), ...fields.map(({ id }) => id)]
  const names = [...sections.map(({ id }) => [id, id]), ...fields.map(({ id, name }) => [id, name])]
  return [
    ...doubled(ids).map((id) => `fields[${id}]: the id stands twice`),
    ...doubled(numbers).map((number) => `sections: the number ${number} stands twice`),
    ...names.filter(([, name]) => isTaken(name as string)).map(([id]) => `fields[${id}]: ${TAKEN}`),
  ]
}

const doubled = <T>(all: readonly T[]): T[] => all.filter((one, n) => all.indexOf(one) !== n)

/** Every object already has these: an answer under such a name would be mistaken for them. */
const isTaken = (name: string): boolean => name in Object.prototype
const TAKEN = 'the id means something to the language that the product is written in; choose another'

function plainProblems({ vocabularies }: Template, id: string, def: TemplateField): string[] {
  const isChoice = def.type === 'choice' || def.type === 'choices'
  const isText = def.type === 'line' || def.type === 'text'
  return [
    ...(isChoice && !vocabularies.scheme(def.vocabulary ?? '')
      ? [`unknown vocabulary ${def.vocabulary}`]
      : []),
    ...(isText && def.translate === undefined ? ['a text must say whether it is translated'] : []),
    ...(def.type === 'rows' && !def.fields?.length ? ['rows without fields'] : []),
  ].map((text) => `fields[${id}]: ${text}`)
}

/** A condition looks back: people answer from the top, and no two fields may wait for each other. */
function conditionProblems(template: Template, { id, def }: Field): string[] {
  if (def.when === undefined) return []
  const row = `fields[${id}]: when:`
  const other = template.field(def.when.field)
  if (!other) return [`${row} unknown field ${def.when.field}`]
  const scheme = other.def.vocabulary ?? ''
  const unknown = def.when.in.filter((code) => !template.vocabularies.has(scheme, code))
  return [
    ...(isBefore(template, other.id, id) ? [] : [`${row} ${other.id} must be asked before it`]),
    ...unknown.map((code) => `${row} ${code} is no choice of ${other.id}`),
  ]
}

function isBefore({ fields }: Template, one: string, other: string): boolean {
  const ids = fields.map(({ id }) => id)
  return ids.indexOf(one) < ids.indexOf(other)
}

function oneOfProblems(template: Template, { id, def }: Field): string[] {
  if (def.oneOf === undefined) return []
  const other = template.field(def.oneOf)
  if (!other) return [`fields[${id}]: oneOf: unknown field ${def.oneOf}`]
  const fits =
    def.type === 'choice' && other.def.type === 'choices' && other.def.vocabulary === def.vocabulary
  return fits ? [] : [`fields[${id}]: oneOf: ${other.id} must be choices from the same vocabulary`]
}

/** Rows are tables: each cell one value, none that depends on another, and `id` names the row. */
function columnProblems(template: Template, { id, def }: Field): string[] {
  const columns = def.fields ?? []
  if (columns.length > 0 && def.type !== 'rows') return [`fields[${id}]: only rows have fields`]
  const names = columns.map((column) => column.id)
  return [
    ...doubled(names).map((name) => `fields[${id}.${name}]: the id stands twice`),
    ...columns.flatMap((column) => cellProblems(template, `${id}.${column.id}`, column)),
  ]
}

const cellProblems = (template: Template, id: string, column: TemplateField): string[] => [
  ...plainProblems(template, id, column),
  ...(column.id === 'id' || isTaken(column.id) ? [`fields[${id}]: ${TAKEN}`] : []),
  ...(column.type === 'rows' || column.type === 'choices' ? [`fields[${id}]: a cell holds one value`] : []),
  ...(column.when || column.oneOf ? [`fields[${id}]: a cell has no conditions`] : []),
]
