import type { NewDelivery } from '../../domain/types.gen.js'
import { recordDelivery } from '../../domain/uses/deliver.js'
import type { Deps } from '../deps.js'
import type { Asking, Changed } from '../ideas/change-idea.js'
import { changeWith } from '../ideas/change-with.js'

/**
 * Records that a case was handed to a named receiver, and sends it where that is asked.
 * @throws DomainError as `recordDelivery` and `changeIdea` do.
 */
export const deliverCase = (
  deps: Deps,
  asking: Asking,
  delivery: NewDelivery & { readonly selection?: string },
): Promise<Changed> => {
  const { contactEmail } = deps.config
  return changeWith(deps, asking, recordDelivery, { ...delivery, contactEmail })
}
