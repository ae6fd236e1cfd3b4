import { PRODUCT_NOTICE } from '../../domain/definitions/notices.js'
import { SETUP_ROLES, type Setup, setupOf } from '../../domain/setup/setup.js'
import type { Deps } from '../deps.js'

/** People of a role that are looked at: one who may sign in is enough. */
const LOOKED_AT = 50

/** What is left before others are let in. Few documents are read, however many there are. */
export async function readSetup(deps: Deps): Promise<Setup> {
  const { config, definitions, collections } = deps
  const [parties, ideas, administrators, ...held] = await Promise.all([
    collections.parties.find({ limit: 1 }),
    collections.ideas.find({ limit: 1 }),
    peopleWith(deps, 'administrator'),
    ...SETUP_ROLES.map((role) => peopleWith(deps, role)),
  ])
  return setupOf({
    hasContact: config.contactEmail !== undefined,
    sendsMail: config.smtpUrl !== undefined,
    hasOwnPrivacy: definitions.notices.privacy.current.edition !== PRODUCT_NOTICE,
    hasOwnLook: config.themeFile !== undefined || config.markFile !== undefined,
    hasParties: parties.items.length > 0,
    roles: SETUP_ROLES.filter((_, n) => (held[n]?.length ?? 0) > 0),
    hasIdeas: ideas.items.length > 0,
    marks: administrators.flatMap(({ setup }) => setup ?? []),
  })
}

async function peopleWith({ collections }: Deps, role: string) {
  const { items } = await collections.people.find({ tags: { role: [role] }, limit: LOOKED_AT })
  return items.map(({ doc }) => doc).filter(({ active }) => active)
}
