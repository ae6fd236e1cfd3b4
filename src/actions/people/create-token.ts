import { type Actor, nameOf } from '../../domain/actor.js'
import { hash } from '../../domain/hash.js'
import type { Credential, NewToken } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/** A secret for a machine that works in the actor's name, shown this once. */
export async function createToken(
  deps: Deps,
  { label, scopes, days }: NewToken,
  actor: Actor,
): Promise<{ token: Credential; secret: string }> {
  const now = deps.clock()
  const secret = `fyt_${deps.newSecret()}`
  const token = {
    id: hash(secret),
    kind: 'token',
    person: actor.id,
    label,
    scopes,
    expires: new Date(now.getTime() + days * 86_400_000).toISOString(),
    created: { by: nameOf(actor), at: now.toISOString() },
  } as const
  await deps.collections.credentials.insert({ ...token, scopes: [...scopes] })
  return { token: { ...token, scopes: [...scopes] }, secret }
}

/** The tokens that this person has made and that still work. */
export async function listTokens({ collections, clock }: Deps, person: string): Promise<Credential[]> {
  const query = { scalars: { person: [person], kind: ['token'] }, limit: 200 }
  const { items } = await collections.credentials.find(query)
  const now = clock().toISOString()
  return items.map(({ doc }) => doc).filter((token) => token.expires > now)
}
