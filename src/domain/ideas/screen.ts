import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { LIMITS } from '../limits.js'
import { filled, notLonger, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import type { Idea, Screening } from '../types.gen.js'
import { changesOf, type Happening, type Marked, record, stampOf, withoutGaps } from './record.js'

export interface ScreeningInput extends Marked {
  readonly tests?: Screening['tests']
  readonly conclusion?: Screening['conclusion']
  readonly motivation?: string
}

/**
 * The screening of partnership proposal 2014, appendix 8: test by test, and a conclusion that is a person's,
 * never computed, and is never without a motivation. Tests are merged; what is not given stays.
 * @throws DomainError `not-allowed`, `invalid-input`
 */
export function screen(
  context: Context,
  idea: Idea,
  { tests = {}, conclusion, motivation, request }: ScreeningInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'judge')
  const known = context.template.edition.screening.tests
  refuseAny([
    ...Object.keys(tests)
      .filter((test) => !known.includes(test))
      .map((value) => ({ pointer: `/tests/${value}`, code: 'unknown-test', params: { value } })),
    ...Object.entries(tests).flatMap(([test, { motivation }]) =>
      notLonger(`/tests/${test}/motivation`, motivation, LIMITS.reason),
    ),
    ...notLonger('/motivation', motivation, LIMITS.reason),
    ...(conclusion === undefined ? [] : filled('/motivation', motivation ?? idea.screening?.motivation)),
  ])
  const screening: Screening = withoutGaps({
    tests: { ...idea.screening?.tests, ...tests },
    conclusion: conclusion ?? idea.screening?.conclusion,
    motivation: motivation ?? idea.screening?.motivation,
    ...stampOf(actor, now),
  })
  const next = { ...idea, screening }
  const happening = { what: 'screen', changes: changesOf(idea, next, ['screening']), request } as Happening
  return record(idea, next, happening, actor, now, newId)
}
