import type { Deps } from '../../actions/deps.js'
import { spreadNotification } from '../../actions/notifications/spread-notification.js'
import type { Letters } from '../letters.js'
import type { CarryOut } from './effect.js'

/** Tells people of what has happened. A letter that cannot be sent now stays, and is sent by the sweep. */
export const spreadNotifications =
  (deps: Deps, letters: Letters): CarryOut =>
  async (item, idea) => {
    for (const id of await spreadNotification(deps, item, idea)) await letters.send(id)
  }
