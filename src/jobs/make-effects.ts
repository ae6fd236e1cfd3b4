import type { Deps } from '../actions/deps.js'
import type { OutboxItem } from '../domain/types.gen.js'
import type { Mailer } from '../integrations/mail/mailer.js'
import type { CarryOut } from './effects/effect.js'
import { hidePictures } from './effects/hide-pictures.js'
import { keepMemory } from './effects/keep-memory.js'
import { linkMerged } from './effects/link-merged.js'
import { publishEdition } from './effects/publish-edition.js'
import { sendMail } from './effects/send-mail.js'
import { showUptakes } from './effects/show-uptakes.js'
import { spreadNotifications } from './effects/spread-notifications.js'
import { withdrawEditions } from './effects/withdraw-editions.js'
import type { Letters } from './letters.js'

/** A tombstone for the readers, and nothing of it in the memory. */
const withdrawCase = (deps: Deps): CarryOut => {
  const [withdraw, keep] = [withdrawEditions(deps), keepMemory(deps)]
  return async (item, idea) => {
    await withdraw(item, idea)
    await keep(item, idea)
  }
}

/** Every kind of effect with what carries it out. */
export const makeEffects = (
  deps: Deps,
  mailer: Mailer,
  letters: Letters,
): Readonly<Record<OutboxItem['kind'], CarryOut>> => ({
  mail: sendMail(deps, mailer),
  notification: spreadNotifications(deps, letters),
  'case-edition': publishEdition(deps),
  'case-withdrawal': withdrawCase(deps),
  'case-pictures': hidePictures(deps),
  'merge-link': linkMerged(deps),
  memory: keepMemory(deps),
  spread: showUptakes(deps),
})
