import { fieldOfPart, isPart, type Part } from '../template/parts.js'
import type { ExportField, ExportValue } from '../types.gen.js'
import type { CaseView } from './case-view.js'

/** One question, and what each case answers to it; no values where it does not. */
export interface Compared {
  readonly id: string
  readonly label: string
  readonly cells: readonly (readonly ExportValue[])[]
}

/** What tells cases apart, in the order of the five questions: parts of the template, or facts. */
const ROWS: readonly (Part | `fact:${string}`)[] = [
  'description',
  'kind',
  'fact:place',
  'fact:years',
  'fact:owner',
  'problem',
  'challenges',
  'groups',
  'fact:novelty',
  'fact:evidence',
  'findings',
  'difficulties',
  'keep',
  'adapt',
  'needs',
  'offers',
  'seeks',
  'fact:contact',
]

/** The cases side by side; a question that none of them answers is left out. */
export function compareCases(views: readonly CaseView[]): Compared[] {
  return ROWS.map((row) => compared(row, views)).filter(({ cells }) => cells.some(({ length }) => length > 0))
}

function compared(row: Part | `fact:${string}`, views: readonly CaseView[]): Compared {
  const isFact = !isPart(row)
  const read = isFact ? factIn(row.slice('fact:'.length)) : fieldIn(row)
  const found = views.map(read)
  const label = found.find((one) => one !== undefined)?.label ?? ''
  return {
    id: isFact ? row.slice('fact:'.length) : fieldOfPart(views[0] ?? {}, row),
    label,
    cells: found.map((one) => one?.values ?? []),
  }
}

type Found = Pick<ExportField, 'label' | 'values'> | undefined

const factIn =
  (id: string) =>
  ({ document }: CaseView): Found =>
    document.facts.find((fact) => fact.id === id)

const fieldIn =
  (part: Part) =>
  (view: CaseView): Found =>
    view.document.sections
      .flatMap(({ fields }) => fields)
      .find((field) => field.id === fieldOfPart(view, part))
