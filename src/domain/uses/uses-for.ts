import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { assertMay, mayDo } from '../process/permissions.js'
import type { Delivery, Idea, ReaderRequest, Uptake } from '../types.gen.js'

/**
 * What readers asked, for those who answer them: nobody else has to know who a reader is.
 * @throws DomainError `not-allowed`
 */
export function requestsFor(actor: Actor, { process }: Context, idea: Idea): readonly ReaderRequest[] {
  assertMay(process, actor, idea, 'answer')
  return idea.requests ?? []
}

/** Whom the case was handed to, for the staff. @throws DomainError `not-allowed` */
export function deliveriesFor(actor: Actor, { process }: Context, idea: Idea): readonly Delivery[] {
  assertMay(process, actor, idea, 'read-inner')
  return idea.deliveries ?? []
}

/**
 * All that was told of uptakes, for the staff; who told it for those who look after them.
 * @throws DomainError `not-allowed`
 */
export function uptakesFor(actor: Actor, { process }: Context, idea: Idea): readonly Uptake[] {
  assertMay(process, actor, idea, 'read-inner')
  const uptakes = idea.uptakes ?? []
  if (mayDo(process, actor, idea, 'uptake')) return uptakes
  return uptakes.map(({ teller: _, ...told }) => told)
}
