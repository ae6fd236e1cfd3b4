import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { Credential } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { assertInPerson } from './change-account.js'
import { remove, revokeAll } from './revoke-secrets.js'

const MOST = 200

/** Where this person is signed in now, the latest first. */
export async function listSessions({ collections, clock }: Deps, person: string): Promise<Credential[]> {
  const query = { scalars: { person: [person], kind: ['session'] }, limit: MOST }
  const { items } = await collections.credentials.find(query)
  const now = clock().toISOString()
  return items.map(({ doc }) => doc).filter(({ expires }) => expires > now)
}

/** @throws DomainError `not-found` when it is not a session of this person; `not-allowed` for a machine */
export async function endSession({ collections }: Deps, id: string, actor: Actor): Promise<void> {
  assertInPerson(actor)
  const session = (await collections.credentials.get(id))?.doc
  if (session?.kind !== 'session' || session.person !== actor.id) throw new DomainError('not-found')
  await remove(collections, id)
}

/** Ends every session but the one that asks. @throws DomainError `not-allowed` for a machine */
export async function endOtherSessions(deps: Deps, actor: Actor, session: string | undefined): Promise<void> {
  assertInPerson(actor)
  await revokeAll(deps, actor.id, ['session'], session)
}
