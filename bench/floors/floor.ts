import { titleOf } from '../../src/domain/ideas/mails.js'
import type { Idea } from '../../src/domain/types.gen.js'

/** What lists are counted by, as columns: the first value where there are several. */
export const COUNTED = [
  'step',
  'state',
  'advisor',
  'challenge',
  'kind',
  'municipality',
  'origin',
  'party',
  'track',
  'year',
] as const
export type Column = (typeof COUNTED)[number]

/** A document as the bare engine keeps it. */
export interface FloorRow {
  readonly id: string
  readonly columns: Readonly<Record<Column, string | null>>
  /** What a list shows of it, as JSON. */
  readonly summary: string
  readonly body: string
  /** All that is searched. */
  readonly text: string
}

export interface Asked {
  readonly columns: Readonly<Partial<Record<Column, readonly string[]>>>
  /** All of them must be there. */
  readonly words: readonly string[]
  /** How many match in all, or also how many of them have each value. */
  readonly counts: 'total' | 'each'
}

export interface Edit {
  readonly id: string
  readonly version: number
  readonly keep: string
}

/** The same work as the product does, done with a bare driver by hand. */
export interface Floor {
  size(): Promise<number>
  fill(rows: readonly FloorRow[]): Promise<void>
  read(id: string): Promise<string | undefined>
  /** A page of 20 and its counts, as JSON. */
  list(asked: Asked): Promise<string>
  /** One guarded update with its search entries, and one row of history. @returns the document, as JSON */
  update(edit: Edit): Promise<string>
  /** All documents in order. */
  scan(): AsyncIterable<string>
  close(): Promise<void>
}

/** What is counted is exact up to here, as in the product. */
export const MOST = 1001
export const PAGE = 20

export function floorRow(doc: { readonly id: string }): FloorRow {
  const { answers = {}, ...idea } = doc as Partial<Idea> & { readonly id: string }
  const first = (value: unknown): string | null => (Array.isArray(value) ? value[0] : value) ?? null
  return {
    id: doc.id,
    columns: {
      step: first(idea.step),
      state: first(idea.state),
      advisor: first(idea.advisor?.id),
      challenge: first(answers.challenge?.challenges),
      kind: first(answers.solution?.kind),
      municipality: first(answers.about?.municipalities),
      origin: first(idea.origin?.kind),
      party: first(idea.parties),
      track: first(idea.track),
      year: first(idea.created?.at?.slice(0, 4)),
    },
    summary: JSON.stringify(summaryOf(doc as Idea)),
    body: JSON.stringify(doc),
    text: textsIn([doc.id, answers, 'editions' in doc ? doc.editions : '']).join(' '),
  }
}

const summaryOf = (idea: Idea) => ({
  id: idea.id,
  revision: idea.revision,
  reference: idea.reference,
  ...(idea.answers && { title: titleOf(idea) }),
  track: idea.track,
  state: idea.state,
  step: idea.step,
  since: idea.since,
  language: idea.language,
  origin: idea.origin,
  parties: idea.parties,
  advisor: idea.advisor,
  tags: idea.tags,
  created: idea.created?.at,
  changed: idea.changed?.at,
})

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** How many rows have each value, by column. */
export function tally(
  rows: readonly Readonly<Record<string, unknown>>[],
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = Object.fromEntries(COUNTED.map((name) => [name, {}]))
  for (const row of rows)
    for (const name of COUNTED) {
      const value = row[name]
      const of = counts[name] as Record<string, number>
      if (typeof value === 'string') of[value] = (of[value] ?? 0) + 1
    }
  return counts
}

export const answerText = (summaries: readonly string[], total: number, counts?: object): string =>
  `{"items":[${summaries.join()}],"total":${total}${counts ? `,"facets":${JSON.stringify(counts)}` : ''}}`

/** Every different word once, in small letters. */
export const wordsOf = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu)),
]
