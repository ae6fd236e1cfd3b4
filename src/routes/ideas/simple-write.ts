import { changeIdea } from '../../actions/change-idea.js'
import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import type { Idea } from '../../types.gen.js'
import type { Call } from '../operation.js'
import { askingOf, type IdeaParts } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

/** A pure change of the domain, such as `editIdea`. */
type DomainChange<I> = (
  context: Context,
  idea: Idea,
  input: I,
  actor: Actor,
  now: Date,
  newId: () => string,
) => Idea

/** Carries out one change of the domain with what was sent, and answers with the idea as it is then. */
export async function writeWith<I, P extends IdeaParts>(call: Call<P>, change: DomainChange<I>, input: I) {
  const { actor } = call.request
  const done = await changeIdea(call.deps, askingOf(call), (context, idea, now, newId) =>
    change(context, idea, input, actor, now, newId),
  )
  return sendChanged(call.request, call.reply, done)
}
