import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { assertMay } from '../process/permissions.js'
import type { Idea } from '../types.gen.js'
import { record } from './record.js'

/**
 * Asks the advisor to look at the idea again. It stands in the history, so that nobody is asked
 * by two.
 * @throws DomainError `not-allowed`; `invalid-input` when it has no advisor.
 */
export function remind(
  context: Context,
  idea: Idea,
  _input: object,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'arrange')
  if (!idea.advisor)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/advisor', code: 'required' }] })
  return record(idea, idea, { what: 'remind', data: { to: idea.advisor.id } }, actor, now, newId)
}
