import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { isFuture } from '../dates/for-machines.js'
import { LIMITS } from '../limits.js'
import { codeIn, filled, notLonger, realDate, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import type { Advice, Idea } from '../types.gen.js'
import { mailToSubmitter } from './mails.js'
import { type Happening, type Marked, record, withoutGaps } from './record.js'

export type AdviceInput = Omit<Advice, 'id' | 'by' | 'at'> & Marked

/** A note that is no advice stays inside. */
const NOTE = 'note'
const INNER = { pointer: '/visibility', code: 'not-a-choice', params: { choices: 'team' } }

/**
 * Records advice as it was given. Who sees it is fixed when it is written: internal unless it is meant for
 * the submitter, who is then told by mail.
 * @throws DomainError `not-allowed`, `invalid-input`
 */
export function giveAdvice(
  context: Context,
  idea: Idea,
  { request, ...given }: AdviceInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'advise')
  refuseAny([
    ...realDate('/date', given.date),
    ...(isFuture(given.date, now) ? [{ pointer: '/date', code: 'in-future' }] : []),
    ...codeIn('/kind', given.kind, 'adviceKind', context.vocabularies),
    ...(given.kind === NOTE && given.visibility !== 'team' ? [INNER] : []),
    ...filled('/said', given.said),
    ...notLonger('/said', given.said, LIMITS.lesson),
    ...notLonger('/agreed', given.agreed, LIMITS.reason),
    ...(given.due === undefined ? [] : realDate('/due', given.due)),
  ])
  const advice: Advice = withoutGaps({ id: newId(), ...given, by: nameOf(actor), at: now.toISOString() })
  const mails = given.visibility === 'submitter' ? mailToSubmitter(idea, 'advice', {}, now, newId) : []
  const next = { ...idea, advice: [...idea.advice, advice], outbox: [...idea.outbox, ...mails] }
  const data = { advice: advice.id, kind: advice.kind, visibility: advice.visibility }
  return record(idea, next, { what: 'advise', data, request } as Happening, actor, now, newId)
}
