import type { Answers } from '../../types.gen.js'
import { type AnswerValue, isAnswered, isFilled, type Row } from './values.js'

/** What a caller sends: values to set, null to take away. */
export type AnswersPatch = Readonly<Record<string, Readonly<Record<string, AnswerValue | null>>>>

/**
 * Answers with a patch laid over them, field by field. What is empty is taken away; rows that have no id get one
 * from `newId`, so that their translations keep up with them.
 */
export function applyAnswers(answers: Answers, patch: AnswersPatch, newId: () => string): Answers {
  const next: Record<string, Record<string, AnswerValue>> = { ...answers }
  for (const [section, fields] of Object.entries(patch)) {
    const inside: Record<string, AnswerValue> = { ...next[section] }
    for (const [name, value] of Object.entries(fields)) {
      const cleaned = clean(value, newId)
      if (cleaned === undefined) delete inside[name]
      else inside[name] = cleaned
    }
    if (Object.keys(inside).length > 0) next[section] = inside
    else delete next[section]
  }
  return next
}

function clean(value: AnswerValue | null, newId: () => string): AnswerValue | undefined {
  if (!isAnswered(value)) return undefined
  if (typeof value === 'string') return value.trim()
  if (!Array.isArray(value)) return value as number
  const items = value as readonly unknown[]
  if (items.every((item) => typeof item === 'string')) return items.filter(isAnswered) as string[]
  return items.map((item) => cleanRow(item as Row, newId)).filter(isFilled) as AnswerValue
}

function cleanRow(row: Row, newId: () => string): Row {
  const filled = Object.entries(row).filter(([, value]) => isAnswered(value))
  const trimmed = filled.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
  return {
    ...Object.fromEntries(trimmed),
    id: typeof row.id === 'string' && row.id !== '' ? row.id : newId(),
  }
}
