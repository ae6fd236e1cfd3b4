import type { Answers, Idea, LevelJudgement } from '../types.gen.js'
import { likeness, sketchOf } from './text-sketch.js'

/** Less than this left of the words that were judged, and the judgement is about another text. */
const LEFT = 0.5

/** What of the answers to a question a judgement remembers. */
export const sketchOfAnswer = (answers: Answers, question: string): string =>
  sketchOf(textsIn((answers as Readonly<Record<string, unknown>>)[question]).join(' '))

/**
 * The judgements after an edit: those whose answer is emptied or another are out of date, until the question
 * is judged again or the words are back. Judgements from before sketches were kept stay as they are.
 */
export function agedLevels(before: Idea, answers: Answers): Idea['levels'] {
  const aged = Object.entries(before.levels).map(
    ([question, judged]) => [question, aging(judged, answers, question)] as const,
  )
  return aged.some(([question, judged]) => judged !== before.levels[question])
    ? Object.fromEntries(aged)
    : before.levels
}

function aging(judged: LevelJudgement, answers: Answers, question: string): LevelJudgement {
  if (judged.sketch === undefined) return judged
  const isOutdated = likeness(judged.sketch, sketchOfAnswer(answers, question)) < LEFT
  if (isOutdated === (judged.outdated ?? false)) return judged
  const { outdated: _, ...rest } = judged
  return isOutdated ? { ...rest, outdated: true } : rest
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
