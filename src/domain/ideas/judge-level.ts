import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { LIMITS } from '../limits.js'
import { notLonger, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import type { Idea } from '../types.gen.js'
import { sketchOfAnswer } from './level-age.js'
import { changeOf, type Happening, type Marked, record, stampOf, withoutGaps } from './record.js'

export interface LevelInput extends Marked {
  /** Section id of the question. */
  readonly question: string
  /** 0 nothing · 1 named · 2 described · 3 substantiated · 4 independently confirmed. */
  readonly level: number
  readonly note?: string
}

/**
 * How well a question is answered, as a person judges it. Gates ask for levels.
 * @throws DomainError `not-allowed`, `invalid-input`
 */
export function judgeLevel(
  context: Context,
  idea: Idea,
  { question, level, note, request }: LevelInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'judge')
  const isQuestion = context.template.questions.includes(question)
  const isLevel = Number.isInteger(level) && level >= 0 && level <= 4
  refuseAny([
    ...(isQuestion ? [] : [{ pointer: '/question', code: 'unknown-question', params: { value: question } }]),
    ...(isLevel ? [] : [{ pointer: '/level', code: 'not-in-vocabulary' }]),
    ...notLonger('/note', note, LIMITS.note),
  ])
  const sketch = sketchOfAnswer(idea.answers, question)
  const judgement = withoutGaps({ level, note, sketch, ...stampOf(actor, now) })
  const changes = [changeOf(`/levels/${question}/level`, idea.levels[question]?.level, level)]
  const next = { ...idea, levels: { ...idea.levels, [question]: judgement } }
  return record(idea, next, { what: 'judge', note, changes, request } as Happening, actor, now, newId)
}
