import type { Actor } from '../../domain/actor.js'
import { DomainError, type FieldError } from '../../domain/errors.js'
import type { RequestMark } from '../../domain/ideas/record.js'
import { codeIn, refuseAny } from '../../domain/process/input-checks.js'
import type { NewParty, Party, PartyChange } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { addEntity, changeEntity, type Made } from '../entities.js'

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

function refuseUnknownCodes(
  { definitions: { vocabularies } }: Deps,
  { municipality, agreement }: Partial<Party>,
): void {
  refuseAny([
    ...(municipality === undefined
      ? []
      : codeIn('/municipality', municipality, 'municipality', vocabularies)),
    ...(agreement?.commitments ?? []).flatMap((code, n) =>
      codeIn(`/agreement/commitments/${n}`, code, 'commitment', vocabularies),
    ),
    ...periodErrors(agreement),
  ])
}

/** An agreement that ends before it begins is a slip of the finger. */
function periodErrors({ from, until }: NonNullable<Party['agreement']> = {}): FieldError[] {
  if (from === undefined || until === undefined || from <= until) return []
  return [{ pointer: '/agreement/until', code: 'before-beginning' }]
}

/** @throws DomainError `not-found` */
export async function readParty({ collections }: Deps, id: string): Promise<Party> {
  const party = (await collections.parties.get(id))?.doc
  if (!party) throw new DomainError('not-found')
  return party
}
