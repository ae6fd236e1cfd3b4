import { setTimeout } from 'node:timers/promises'
import { nameOf, SYSTEM } from '../../domain/actor.js'
import { hash } from '../../domain/hash.js'
import { mailAddress } from '../../domain/people/mail-address.js'
import { effect } from '../../domain/process/outbox.js'
import type { Credential, Person } from '../../domain/types.gen.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { removeExpired } from '../ideas/remove-expired.js'
import { isNameless } from './accept-invitation.js'

/** How long the link can be used. */
export const RESET_MINUTES = 60

/** Links that work at the same time, so that nobody's box is filled by others. */
const MOST = 3

/**
 * How long any answer takes, at least: who asks cannot tell by it whether the address is known. Milliseconds.
 */
const PAUSE = 300

/**
 * Sends a one-time link to who has forgotten the password. Whether there is such a person is told to nobody.
 * Link and letter are one document and one write: when this returns, the letter goes out even if the process
 * is killed.
 */
export async function forgottenPassword(deps: Deps, email: string): Promise<void> {
  await Promise.all([sendLink(deps, email), setTimeout(PAUSE)])
}

async function sendLink(deps: Deps, email: string): Promise<void> {
  const person = (await deps.collections.people.getBy('email', mailAddress(email)))?.doc
  if (!person?.active || isNameless(person)) return
  await removeExpired(deps)
  if ((await countLinks(deps, person)) >= MOST) return
  const credential = resetFor(deps, person, deps.newSecret())
  await deps.collections.credentials.insert(credential)
  deps.effects.scheduleLetter(credential.id)
}

async function countLinks({ collections, clock }: Deps, { id }: Person): Promise<number> {
  const { items } = await collections.credentials.find({
    scalars: { person: [id], kind: ['reset'] },
    range: { expires: { from: clock().getTime() } },
    limit: MOST,
  })
  return items.length
}

function resetFor(deps: Deps, person: Person, secret: string): Credential {
  const now = deps.clock()
  const link = `${baseUrlOf(deps.config)}/${person.language}/invitation/${secret}`
  const letter = { template: 'password-reset', person: person.id, link, minutes: String(RESET_MINUTES) }
  return {
    id: hash(secret),
    kind: 'reset',
    person: person.id,
    expires: new Date(now.getTime() + RESET_MINUTES * 60_000).toISOString(),
    created: { by: nameOf(SYSTEM), at: now.toISOString() },
    letter: effect('mail', letter, now, deps.newId()),
  }
}
