import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { MoveRequest as Move } from '../../domain/process/move-request.js'
import { mayMove } from '../../domain/process/permissions.js'
import { transition } from '../../domain/process/transition.js'
import type { MoveRequest } from '../../domain/types.gen.js'
import { DuplicateError } from '../../storage/errors.js'
import type { Deps } from '../deps.js'
import { advisorNamed } from '../ideas/advisor-named.js'
import { type Asking, type Change, type Changed, changeIdea } from '../ideas/change-idea.js'
import { findIdea } from '../ideas/find-idea.js'
import { forgetHint, giveBack, nextReference } from '../ideas/references.js'

/** More rivals than this at the references of one year means that something else is wrong. */
const TRIES = 100

/**
 * Moves an idea in the advisory process; sending it in gives it its reference.
 * @throws DomainError as `transition` refuses, and as `changeIdea` does.
 */
export async function moveIdea(deps: Deps, asking: Asking, asked: MoveRequest): Promise<Changed> {
  const { move, isSubmission } = await resolved(deps, asking, asked)
  if (!isSubmission) return changeIdea(deps, asking, moving(move, asking.actor))
  return submit(deps, asking, move)
}

const moving =
  (move: Move, actor: Actor): Change =>
  (context, idea, now, newId) => {
    const result = transition(context, idea, move, actor, now, newId)
    if (!result.ok) throw result.error
    return result.idea
  }

async function submit(deps: Deps, asking: Asking, move: Move): Promise<Changed> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const reference = await nextReference(deps.collections, deps.clock())
    try {
      const done = await changeIdea(deps, asking, moving({ ...move, reference }, asking.actor))
      if (done.idea.reference !== reference) giveBack(deps.collections, reference)
      return done
    } catch (error) {
      if (!(error instanceof DuplicateError)) {
        giveBack(deps.collections, reference)
        throw error
      }
      // Taken by another process: ask the store again.
      forgetHint(deps.collections, reference)
    }
  }
  throw new DomainError('store-unavailable')
}

interface Resolved {
  readonly move: Move
  /** It needs a reference to give. */
  readonly isSubmission: boolean
}

/**
 * Ids of people and ideas become what the domain takes: the receiver's name, the other idea's id. Who may not
 * do the move learns nothing of either; the domain refuses them.
 */
async function resolved(deps: Deps, { idea: id, actor }: Asking, asked: MoveRequest): Promise<Resolved> {
  const { receiver, into, ...rest } = asked
  const { idea, context } = await findIdea(deps, id, actor)
  const isSubmission = context.process.does(asked.move, 'submit')
  if (!mayMove(context.process, actor, idea, asked.move)) return { move: rest, isSubmission }
  const move = {
    ...rest,
    ...(receiver !== undefined && { receiver: await advisorNamed(deps, receiver, '/receiver') }),
    ...(into !== undefined && { into: await ideaNamed(deps, into, actor) }),
  }
  return { move, isSubmission }
}

async function ideaNamed(deps: Deps, id: string, actor: Actor): Promise<string> {
  try {
    return (await findIdea(deps, id, actor)).idea.id
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not-found') throw error
    throw new DomainError('invalid-input', { errors: [{ pointer: '/into', code: 'unknown-idea' }] })
  }
}
