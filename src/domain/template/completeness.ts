import type { Answers } from '../types.gen.js'
import type { Template } from './compile-template.js'
import { isAnswered, isAsked, missingFields, valueOf } from './values.js'

export interface QuestionCompleteness {
  readonly section: string
  readonly number: number
  /** How many of the fields that are asked have an answer. */
  readonly answered: number
  readonly of: number
  /** Full ids of those without. */
  readonly missing: readonly string[]
}

export interface ReaderCompleteness {
  readonly reader: string
  readonly answered: number
  readonly of: number
  readonly missing: readonly string[]
}

/**
 * How complete the documentation is, by question and by the readers that it may be sent on to. It warns, and
 * never blocks.
 */
export function completeness(
  template: Template,
  answers: Answers,
): { questions: QuestionCompleteness[]; readers: ReaderCompleteness[] } {
  return {
    questions: template.questions.map((section) => questionOf(template, answers, section)),
    readers: Object.entries(template.edition.readers).map(([reader, fields]) => {
      const asked = fields.filter((id) => isAsked(template, answers, id))
      const missing = missingFields(template, answers, asked)
      return { reader, answered: asked.length - missing.length, of: asked.length, missing }
    }),
  }
}

function questionOf(template: Template, answers: Answers, section: string): QuestionCompleteness {
  const asked = template.fieldsOf(section).filter((field) => isAsked(template, answers, field.id))
  const missing = asked.filter((field) => !isAnswered(valueOf(answers, field.id))).map((field) => field.id)
  const number = template.sections.find((s) => s.id === section)?.number ?? 0
  return { section, number, answered: asked.length - missing.length, of: asked.length, missing }
}
