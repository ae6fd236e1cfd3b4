import type { Actor } from '../domain/actor.js'
import { DomainError } from '../domain/errors.js'
import type { RequestMark } from '../domain/idea/record.js'
import type { NewParty, Party, PartyChange } from '../types.gen.js'
import type { Deps } from './deps.js'
import { addEntity, changeEntity, type Made } from './entities.js'

/** @throws DomainError `already-exists`, `key-reused`, `invalid-input` */
export async function createParty(
  deps: Deps,
  { id, ...given }: NewParty,
  actor: Actor,
  request?: RequestMark,
): Promise<Made<Party>> {
  refuseUnknownCodes(deps, given)
  const content = { ...given, active: given.active ?? true }
  return addEntity(
    deps,
    deps.collections.parties,
    { content, ...(id !== undefined && { id }), ...(request && { request }) },
    actor,
  )
}

/** @throws DomainError `not-found`, `version-required`, `changed-meanwhile`, `invalid-input` */
export async function changeParty(
  deps: Deps,
  id: string,
  revision: number | undefined,
  change: PartyChange,
  actor: Actor,
): Promise<Party> {
  refuseUnknownCodes(deps, change)
  const next = ({ kind: _k, name: _n, municipality: _m, agreement: _a, ...rest }: Party): Party => ({
    ...rest,
    ...change,
  })
  return changeEntity(deps, deps.collections.parties, id, revision, next, actor)
}

/** All parties, in the order in which they joined; those that have left come along only when asked for. */
export async function listParties({ collections }: Deps, withLeft = false): Promise<Party[]> {
  const parties: Party[] = []
  for await (const { doc } of collections.parties.scan()) if (withLeft || doc.active) parties.push(doc)
  return parties
}

function refuseUnknownCodes({ definitions: { vocabularies } }: Deps, { municipality }: Partial<Party>): void {
  if (municipality === undefined || vocabularies.has('municipality', municipality)) return
  const params = { value: municipality, vocabulary: 'municipality' }
  throw new DomainError('invalid-input', {
    errors: [{ pointer: '/municipality', code: 'unknown-code', params }],
  })
}

/** @throws DomainError `not-found` */
export async function readParty({ collections }: Deps, id: string): Promise<Party> {
  const party = (await collections.parties.get(id))?.doc
  if (!party) throw new DomainError('not-found')
  return party
}
