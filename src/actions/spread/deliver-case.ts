import { recordDelivery } from '../../domain/spread/deliver.js'
import type { NewDelivery } from '../../types.gen.js'
import type { Asking, Changed } from '../change-idea.js'
import { changeWith } from '../change-with.js'
import type { Deps } from '../deps.js'

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
