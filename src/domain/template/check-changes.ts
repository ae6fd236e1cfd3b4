import type { TemplateEdition, TemplateField } from '../types.gen.js'
import type { Template } from './compile-template.js'

type EditionChange = NonNullable<TemplateEdition['changes']>[number]

/**
 * What does not add up between an edition and the one that it follows: every answer must have a place to go,
 * every place at most one answer, and what was valid before must be valid there.
 */
export function changeProblems(template: Template, before: Template | undefined): string[] {
  const { follows, edition, changes = [] } = template.edition
  if (follows === undefined) return changes.length > 0 ? ['changes: follows no edition'] : []
  if (!before || before.edition.edition !== follows) return [`follows ${follows}, which is not installed`]
  if (follows === edition) return ['follows itself']
  return [
    ...lostProblems(template, before, changes),
    ...changes.flatMap((change, n) =>
      rowProblems(template, before, change).map((text) => `changes[${n}]: ${text}`),
    ),
    ...crowdProblems(template, before, changes),
    ...fitProblems(template, before, changes),
  ]
}

/** Every field that was there before is still there, or a change says where it went. */
const lostProblems = (template: Template, before: Template, changes: readonly EditionChange[]): string[] =>
  before.fields
    .filter(
      ({ id }) => !template.field(id) && !changes.some(({ kind, field }) => kind !== 'add' && field === id),
    )
    .map(({ id }) => `changes: says nothing of ${id}, which is gone`)

function rowProblems(
  template: Template,
  before: Template,
  { kind, field = '', to = [] }: EditionChange,
): string[] {
  const here = kind === 'add' ? template : before
  if (!here.field(field)) return [`unknown field ${field}`]
  const unknown = to.filter((id) => !template.field(id)).map((id) => `unknown field ${id}`)
  return [...unknown, ...countProblems(kind, to.length), ...stayProblems(template, before, kind, field, to)]
}

const TARGETS: Readonly<Record<EditionChange['kind'], readonly [least: number, most: number]>> = {
  rename: [1, 1],
  split: [2, 50],
  remove: [0, 0],
  add: [0, 0],
}

function countProblems(kind: EditionChange['kind'], count: number): string[] {
  const [least, most] = TARGETS[kind]
  if (count >= least && count <= most) return []
  return [`${kind} leads to ${count} fields; it must be ${least === most ? least : `${least} or more`}`]
}

/**
 * Ids are never reused, so what is gone is gone and what is new was not there. A split may keep the old
 * field.
 */
function stayProblems(
  template: Template,
  before: Template,
  kind: EditionChange['kind'],
  field: string,
  to: readonly string[],
): string[] {
  if (kind === 'add') return before.field(field) ? [`${field} was there before`] : []
  return template.field(field) && !to.includes(field) ? [`${field} is still there`] : []
}

/** Two answers cannot go to one place: one of them would be lost. */
function crowdProblems(template: Template, before: Template, changes: readonly EditionChange[]): string[] {
  const moved = new Set(changes.flatMap(({ kind, field }) => (kind === 'add' ? [] : (field ?? []))))
  const stayed = before.fields.filter(({ id }) => template.field(id) && !moved.has(id)).map(({ id }) => id)
  const places = [...stayed, ...changes.flatMap(({ to }) => to ?? [])]
  const sources = changes.map(({ field }) => field ?? '')
  return [
    ...doubled(places).map((id) => `changes: more than one answer goes to ${id}`),
    ...doubled(sources).map((id) => `changes: ${id} stands twice`),
  ]
}

const doubled = (all: readonly string[]): string[] => [
  ...new Set(all.filter((one, n) => all.indexOf(one) !== n)),
]

/** An answer that was right before must be right where it goes, or nobody could save the idea any more. */
function fitProblems(template: Template, before: Template, changes: readonly EditionChange[]): string[] {
  return before.fields.flatMap(({ id, def }) => {
    const change = changes.find(({ kind, field }) => kind !== 'add' && field === id)
    const target = template.field(change ? (change.to?.[0] ?? '') : id)
    if (!target) return []
    return misfits(def, target.def).map(
      (text) => `fields[${target.id}]: answers to ${id} do not fit: ${text}`,
    )
  })
}

function misfits(old: TemplateField, now: TemplateField): string[] {
  const isLonger = old.type === 'line' && now.type === 'text'
  if (old.type !== now.type && !isLonger) return [`it was ${old.type} and is ${now.type}`]
  return [
    ...(old.vocabulary === now.vocabulary ? [] : ['it is from another vocabulary']),
    ...(lengthOf(old) <= lengthOf(now) ? [] : ['it is shorter']),
    ...((old.maxRows ?? 100) <= (now.maxRows ?? 100) ? [] : ['it takes fewer rows']),
    ...columnMisfits(old.fields ?? [], now.fields ?? []),
  ]
}

/** As `answersSchema` has it. */
const lengthOf = ({ type, maxLength }: TemplateField): number => maxLength ?? (type === 'text' ? 20000 : 300)

const columnMisfits = (old: readonly TemplateField[], now: readonly TemplateField[]): string[] =>
  old.flatMap((column) => {
    const same = now.find(({ id }) => id === column.id)
    if (!same) return [`the column ${column.id} is gone`]
    return misfits(column, same).map((text) => `in the column ${column.id} ${text}`)
  })
