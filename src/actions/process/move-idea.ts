import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import { DomainError } from '../../domain/errors.js'
import type { MoveRequest as Move } from '../../domain/process/move-request.js'
import { mayMove } from '../../domain/process/permissions.js'
import { transition } from '../../domain/process/transition.js'
import type { Idea, MoveRequest } from '../../domain/types.gen.js'
import { DuplicateError } from '../../storage/errors.js'
import type { Deps } from '../deps.js'
import { advisorNamed } from '../ideas/advisor-named.js'
import { type Asking, type Change, type Changed, changeIdea } from '../ideas/change-idea.js'
import { findIdea } from '../ideas/find-idea.js'
import { type Reserved, reserveReference } from '../ideas/references.js'

/** More rivals than this at the references of one year means that something else is wrong. */
const TRIES = 100

/**
 * Moves an idea in the advisory process; sending it in gives it its reference.
 * @throws DomainError as `transition` refuses, and as `changeIdea` does.
 */
export async function moveIdea(deps: Deps, asking: Asking, asked: MoveRequest): Promise<Changed> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const reserved = reserveReference(deps.collections)
    try {
      const done = await changeIdea(deps, asking, moving(deps, asking.actor, asked, reserved))
      reserved.release(done.idea.reference)
      return done
    } catch (error) {
      if (error instanceof DuplicateError && reserved.isTaken()) continue
      reserved.release()
      throw error
    }
  }
  throw new DomainError('store-unavailable')
}

const moving =
  (deps: Deps, actor: Actor, asked: MoveRequest, reserved: Reserved): Change =>
  async (context, idea, now, newId) => {
    const move = mayMove(context.process, actor, idea, asked.move)
      ? await resolved(deps, context, actor, asked, () => reserved.reference(now))
      : withoutNames(asked)
    const result = transition(context, idea, move, actor, now, newId)
    if (!result.ok) throw result.error
    return result.next
  }

/** Who may not do the move learns nothing of the people and ideas that it names; the domain refuses them. */
const withoutNames = ({ receiver: _receiver, into: _into, ...rest }: MoveRequest): Move => rest

/** Ids of people and ideas become what the domain takes: the receiver's name, the other idea's id. */
async function resolved(
  deps: Deps,
  { process }: Context,
  actor: Actor,
  asked: MoveRequest,
  newReference: () => Promise<string>,
): Promise<Move> {
  const { receiver, into } = asked
  return {
    ...withoutNames(asked),
    ...(receiver !== undefined && { receiver: await advisorNamed(deps, receiver, '/receiver') }),
    ...(into !== undefined && { into: await ideaNamed(deps, into, actor) }),
    ...(process.does(asked.move, 'submit') && { reference: await newReference() }),
  }
}

async function ideaNamed(deps: Deps, id: string, actor: Actor): Promise<Idea['id']> {
  try {
    return (await findIdea(deps, id, actor)).idea.id
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not-found') throw error
    throw new DomainError('invalid-input', { errors: [{ pointer: '/into', code: 'unknown-idea' }] })
  }
}
