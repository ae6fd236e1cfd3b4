import { type Actor, nameOf } from '../../domain/actor.js'
import { hash } from '../../domain/hash.js'
import { effect } from '../../domain/process/outbox.js'
import type { Credential } from '../../domain/types.gen.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { assertInPerson } from '../people/change-account.js'

/** How long a letter is tried, and what became of it can be seen. */
const HOUR = 60 * 60_000

/** What became of the last letter that tried the mail server. */
export type LetterState = 'sent' | 'waiting' | 'failed'

/**
 * Sends a letter to the administrator, by the way that all letters go.
 * @throws DomainError `not-allowed`
 */
export async function sendTestLetter(deps: Deps, actor: Actor): Promise<void> {
  assertInPerson(actor)
  const now = deps.clock()
  const letter = { template: 'test', person: actor.id, site: baseUrlOf(deps.config) }
  const credential: Credential = {
    id: hash(deps.newSecret()),
    kind: 'letter',
    person: actor.id,
    expires: new Date(now.getTime() + HOUR).toISOString(),
    created: { by: nameOf(actor), at: now.toISOString() },
    letter: effect('mail', letter, now, deps.newId()),
  }
  await deps.collections.credentials.insert(credential)
  deps.effects.scheduleLetter(credential.id)
}

/** The last one of the hour; undefined when there was none. */
export async function testLetterState(deps: Deps, actor: Actor): Promise<LetterState | undefined> {
  const query = { scalars: { person: [actor.id], kind: ['letter'] }, limit: 50 }
  const { items } = await deps.collections.credentials.find(query)
  const now = deps.clock().toISOString()
  const [last] = items
    .map(({ doc }) => doc)
    .filter(({ expires }) => expires > now)
    .sort((a, b) => (a.created.at < b.created.at ? 1 : -1))
  if (!last) return undefined
  if (!last.letter) return 'sent'
  return last.letter.attempts > 0 ? 'failed' : 'waiting'
}
