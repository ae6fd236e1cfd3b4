import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import type { Credential } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

const PAGE = 200

/** Ends this session; that it has ended already is no error. */
export async function signOut({ collections }: Deps, secret: string): Promise<void> {
  await remove(collections, hash(secret))
}

/** @throws DomainError `not-found` when the token is not this person's. */
export async function revokeToken({ collections }: Deps, person: string, id: string): Promise<void> {
  const token = (await collections.credentials.get(id))?.doc
  if (token?.kind !== 'token' || token.person !== person) throw new DomainError('not-found')
  await remove(collections, id)
}

/** Ends all secrets of these kinds that a person holds, at once. @param except id of one that goes on */
export async function revokeAll(
  { collections }: Pick<Deps, 'collections'>,
  person: string,
  kinds: readonly Credential['kind'][],
  except?: string,
): Promise<void> {
  for (;;) {
    const query = { scalars: { person: [person], kind: kinds }, limit: PAGE }
    const { items } = await collections.credentials.find(query)
    const ending = items.filter(({ doc }) => doc.id !== except)
    await Promise.all(ending.map(({ doc, version }) => collections.credentials.remove(doc.id, version)))
    if (items.length < PAGE) break
  }
}

/** Ends a secret, whosever it is; that it has ended already is no error. */
export async function remove(collections: Deps['collections'], id: string): Promise<void> {
  const stored = await collections.credentials.get(id)
  if (stored) await collections.credentials.remove(id, stored.version)
}
