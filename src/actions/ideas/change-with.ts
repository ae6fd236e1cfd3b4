import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { type Asking, type Changed, changeIdea } from './change-idea.js'

/** A pure change of the domain, such as `editIdea`. */
export type DomainChange<I> = (
  context: Context,
  idea: Idea,
  input: I,
  actor: Actor,
  now: Date,
  newId: () => string,
) => Idea

/**
 * Carries out one change of the domain with what was sent.
 * @throws DomainError as the change and `changeIdea` do
 */
export const changeWith = <I>(
  deps: Deps,
  asking: Asking,
  change: DomainChange<I>,
  input: I,
): Promise<Changed> =>
  changeIdea(deps, asking, (context, idea, now, newId) =>
    change(context, idea, input, asking.actor, now, newId),
  )
