import type { Deps } from '../actions/deps.js'
import type { OutboxItem } from '../types.gen.js'
import type { CarryOut } from './effects/effect.js'
import { linkMerged } from './effects/link-merged.js'
import { publishEdition } from './effects/publish-edition.js'
import { sendMail } from './effects/send-mail.js'
import { withdrawEditions } from './effects/withdraw-editions.js'
import type { Mailer } from './mailer.js'

/** Every kind of effect with what carries it out. */
export const makeEffects = (deps: Deps, mailer: Mailer): Readonly<Record<OutboxItem['kind'], CarryOut>> => ({
  mail: sendMail(deps, mailer),
  'case-edition': publishEdition(deps),
  'case-withdrawal': withdrawEditions(deps),
  'merge-link': linkMerged(deps),
})
