import { sendMessage as send } from '../../domain/ideas/messages.js'
import type { Deps } from '../deps.js'
import { type Asking, type Changed, changeIdea } from './change-idea.js'

/**
 * Says something to the other side. What others write meanwhile is no hindrance when `revision` is `latest`.
 * @throws DomainError as `sendMessage` of the domain and `changeIdea` do.
 */
export const sendMessage = (deps: Deps, asking: Asking, text: string): Promise<Changed> =>
  changeIdea(deps, asking, (context, idea, now, newId) =>
    send(context, idea, { text }, asking.actor, now, newId),
  )
