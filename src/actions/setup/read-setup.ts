import { PRODUCT_NOTICE } from '../../domain/definitions/notices.js'
import { SETUP_ROLES, type Setup, setupOf } from '../../domain/setup/setup.js'
import type { Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import type { LetterState } from './test-letter.js'

/** People of a role that are looked at: one who may sign in is enough. */
const LOOKED_AT = 50

/**
 * What is left before others are let in. Few documents are read, however many there are.
 * @param letter what became of the letter that tried the mail server
 */
export async function readSetup(deps: Deps, letter?: LetterState): Promise<Setup> {
  const { config, definitions, collections } = deps
  const [parties, ideas, administrators, ...held] = await Promise.all([
    collections.parties.find({ limit: 1 }),
    collections.ideas.find({ limit: 1 }),
    peopleWith(deps, 'administrator'),
    ...SETUP_ROLES.map((role) => peopleWith(deps, role)),
  ])
  return setupOf({
    hasContact: config.contactEmail !== undefined,
    sendsMail: config.smtpUrl !== undefined && letter !== 'failed',
    hasOwnPrivacy: definitions.notices.privacy.current.edition !== PRODUCT_NOTICE,
    hasOwnLook: config.themeFile !== undefined || config.markFile !== undefined,
    hasParties: parties.items.length > 0,
    roles: heldRoles(held),
    hasIdeas: ideas.items.length > 0,
    marks: administrators.flatMap(({ setup }) => setup ?? []),
  })
}

/** Roles that somebody has; who reviews is somebody else than the one who translates. */
function heldRoles([advisors = [], translators = [], reviewers = []]: readonly Person[][]): string[] {
  const isReviewed = reviewers.some(({ id }) => translators.some((other) => other.id !== id))
  return [
    ...(advisors.length > 0 ? ['advisor'] : []),
    ...(translators.length > 0 ? ['translator'] : []),
    ...(isReviewed ? ['reviewer'] : []),
  ]
}

async function peopleWith({ collections }: Deps, role: string): Promise<Person[]> {
  const { items } = await collections.people.find({ tags: { role: [role] }, limit: LOOKED_AT })
  return items.map(({ doc }) => doc).filter(({ active, password }) => active && password !== undefined)
}
