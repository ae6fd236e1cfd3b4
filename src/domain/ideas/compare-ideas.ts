import type { Context } from '../context.js'
import type { Field } from '../template/compile-template.js'
import { isAnswered, valueOf } from '../template/values.js'
import type { Answers } from '../types.gen.js'

/** An idea as somebody may see it, with the editions that it is on. */
export interface ComparedIdea {
  readonly context: Context
  readonly answers: Answers
}

export interface ComparedField {
  readonly field: Field
  /** Not all ideas have the same answer. */
  readonly differs: boolean
}

/** More beside each other nobody can read. */
export const MOST_COMPARED = 4

/** The questions that any of the ideas has answered, in the order of the newest edition among them. */
export function comparedFields(ideas: readonly ComparedIdea[]): ComparedField[] {
  const templates = [...new Set(ideas.map(({ context }) => context.template))]
  const newestFirst = templates.sort((a, b) => (a.edition.edition < b.edition.edition ? 1 : -1))
  const fields = new Map(
    newestFirst.flatMap(({ fields }) => fields.map((field) => [field.id, field] as const)),
  )
  return [...fields.values()].flatMap((field) => {
    const values = ideas.map(({ answers }) => valueOf(answers, field.id))
    if (!values.some((value) => value !== undefined && isAnswered(value))) return []
    const texts = values.map((value) => JSON.stringify(value ?? null))
    return [{ field, differs: new Set(texts).size > 1 }]
  })
}
