import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { RequestMark } from '../../domain/ideas/record.js'
import { allTerms, termView } from '../../domain/terms/all-terms.js'
import { makeTermbase, type Termbase } from '../../domain/terms/find-terms.js'
import type { NewTerm, Term, TermChange, TermView } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { addEntity, changeEntity, idFrom, type Made } from '../entities.js'

/** The agreed terms in Swedish order; those that are retired come along only when asked for. */
export async function listTerms(
  { collections, definitions }: Deps,
  withRetired = false,
): Promise<TermView[]> {
  const stored: Term[] = []
  for await (const { doc } of collections.terms.scan()) stored.push(doc)
  return allTerms(definitions.terms, stored).filter(({ active }) => withRetired || active)
}

/** The terms that hold, made ready to be found. */
export const openTermbase = async (deps: Deps): Promise<Termbase> => makeTermbase(await listTerms(deps))

/** @throws DomainError `already-exists` when the Swedish is there, `key-reused` */
export async function createTerm(
  deps: Deps,
  given: NewTerm,
  actor: Actor,
  request?: RequestMark,
): Promise<Made<TermView>> {
  const content = { ...given, checked: given.checked ?? false, active: true }
  // What the same request made before is no twin of it.
  await refuseTwice(deps, given.sv, request && idFrom(request.key))
  const entity = { content, ...(request && { request }) }
  const { doc, replayed } = await addEntity(deps, deps.collections.terms, entity, actor)
  return { doc: termView(doc), replayed }
}

/**
 * A term of the product becomes the partnership's own by its first change.
 * @throws DomainError `not-found`, `version-required`, `changed-meanwhile`, `already-exists`
 */
export async function changeTerm(
  deps: Deps,
  id: string,
  revision: number | undefined,
  change: TermChange,
  actor: Actor,
): Promise<TermView> {
  const { terms } = deps.collections
  await refuseTwice(deps, change.sv, id)
  const content = { ...change, checked: change.checked ?? false }
  const builtIn = deps.definitions.terms.find((term) => term.id === id)
  if (builtIn === undefined || (await terms.get(id))) {
    const next = ({ id, revision, request, created, changed }: Term): Term => ({
      ...content,
      id,
      revision,
      ...(request && { request }),
      created,
      changed,
    })
    return termView(await changeEntity(deps, terms, id, revision, next, actor))
  }
  if (revision === undefined) throw new DomainError('version-required')
  if (revision !== 0) throw new DomainError('changed-meanwhile', { revision: 0 })
  return termView((await addEntity(deps, terms, { id, content }, actor)).doc)
}

/** Two entries for one Swedish term would contradict each other. */
async function refuseTwice(deps: Deps, sv: string, own?: string): Promise<void> {
  const wanted = sv.trim().toLowerCase()
  const twin = (await listTerms(deps, true)).find((term) => term.sv.toLowerCase() === wanted)
  if (twin && twin.id !== own) throw new DomainError('already-exists', { params: { key: 'sv' } })
}
