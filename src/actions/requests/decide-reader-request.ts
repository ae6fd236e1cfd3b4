import { decideRequest } from '../../domain/requests/decide-request.js'
import type { RequestDecision } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import type { Asking, Changed } from '../ideas/change-idea.js'
import { changeWith } from '../ideas/change-with.js'

/**
 * Answers a reader's question, or whatever else is decided about it. Letters name the contact function as the
 * one to answer to.
 * @throws DomainError as `decideRequest` and `changeIdea` do.
 */
export const decideReaderRequest = (
  deps: Deps,
  asking: Asking,
  decision: RequestDecision & { readonly item: string },
): Promise<Changed> => {
  const { contactEmail } = deps.config
  return changeWith(deps, asking, decideRequest, { ...decision, contactEmail })
}
