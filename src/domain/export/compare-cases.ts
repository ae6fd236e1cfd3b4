import type { ExportField, ExportValue } from '../../types.gen.js'
import type { CaseView } from './case-view.js'

/** One question, and what each case answers to it; no values where it does not. */
export interface Compared {
  readonly id: string
  readonly label: string
  readonly cells: readonly (readonly ExportValue[])[]
}

/** What tells cases apart, in the order of the five questions: fields of the template, or facts. */
const ROWS = [
  'solution.description',
  'solution.kind',
  'fact:place',
  'fact:years',
  'fact:owner',
  'challenge.problem',
  'challenge.challenges',
  'challenge.groups',
  'fact:novelty',
  'fact:evidence',
  'evaluation.findings',
  'evaluation.difficulties',
  'spread.keep',
  'spread.adapt',
  'spread.needs',
  'spread.offers',
  'spread.seeks',
  'fact:contact',
] as const

/** The cases side by side; a question that none of them answers is left out. */
export function compareCases(views: readonly CaseView[]): Compared[] {
  return ROWS.map((row) => compared(row, views)).filter(({ cells }) => cells.some(({ length }) => length > 0))
}

function compared(row: (typeof ROWS)[number], views: readonly CaseView[]): Compared {
  const read = row.startsWith('fact:') ? factIn(row.slice('fact:'.length)) : fieldIn(row)
  const found = views.map(read)
  const label = found.find((one) => one !== undefined)?.label ?? ''
  return { id: row.replace('fact:', ''), label, cells: found.map((one) => one?.values ?? []) }
}

type Found = Pick<ExportField, 'label' | 'values'> | undefined

const factIn =
  (id: string) =>
  ({ document }: CaseView): Found =>
    document.facts.find((fact) => fact.id === id)

const fieldIn =
  (id: string) =>
  ({ document }: CaseView): Found =>
    document.sections.flatMap(({ fields }) => fields).find((field) => field.id === id)
