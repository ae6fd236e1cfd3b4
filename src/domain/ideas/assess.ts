import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError, type FieldError } from '../errors.js'
import type { AssessmentRequest, Idea } from '../types.gen.js'
import { judgeLevel } from './judge-level.js'
import { screen } from './screen.js'
import { tick } from './tick.js'

type Step = (idea: Idea) => Idea

/**
 * Everything that is judged of an idea at once: levels, screening and ticks. All of it or nothing is done;
 * what is as it was makes no entry in the history.
 * @throws DomainError `not-allowed`, `invalid-input` with all that is wrong
 */
export function assess(
  context: Context,
  idea: Idea,
  { levels = {}, ticks = {}, screening }: AssessmentRequest,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const steps: [pointer: string, step: Step][] = [
    ...Object.entries(levels)
      .filter(([question, { level, note }]) => isOther(idea.levels[question], { level, note }))
      .map(([question, given]): [string, Step] => [
        `/levels/${question}`,
        (before) => judgeLevel(context, before, { question, ...given }, actor, now, newId),
      ]),
    ...(screening && !isScreened(idea, screening)
      ? [
          ['/screening', (before: Idea) => screen(context, before, screening, actor, now, newId)] satisfies [
            string,
            Step,
          ],
        ]
      : []),
    ...Object.entries(ticks).map(([requirement, { note }]): [string, Step] => [
      `/ticks/${requirement}`,
      (before) => tick(context, before, { requirement, note }, actor, now, newId),
    ]),
  ]
  return carriedOut(idea, steps)
}

function carriedOut(idea: Idea, steps: readonly (readonly [string, Step])[]): Idea {
  const errors: FieldError[] = []
  const next = steps.reduce((before, [pointer, step]) => {
    try {
      return step(before)
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'invalid-input') throw error
      errors.push(...(error.extras.errors ?? []).map((one) => ({ ...one, pointer: pointer + one.pointer })))
      return before
    }
  }, idea)
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
  return next
}

/** A level that is out of date is judged anew, also by the same words. */
const isOther = (
  judged: Idea['levels'][string] | undefined,
  { level, note }: { readonly level: number; readonly note: string | undefined },
): boolean => judged?.level !== level || judged.outdated === true || (note ?? '') !== (judged.note ?? '')

function isScreened(
  { screening: before }: Idea,
  { tests, conclusion, motivation }: NonNullable<AssessmentRequest['screening']>,
): boolean {
  const isSame = Object.entries(tests).every(([test, { answer, motivation }]) => {
    const known = before?.tests[test]
    return known?.answer === answer && (known.motivation ?? '') === (motivation ?? '')
  })
  return (
    isSame &&
    (conclusion === undefined || conclusion === before?.conclusion) &&
    (motivation === undefined || motivation === before?.motivation)
  )
}
