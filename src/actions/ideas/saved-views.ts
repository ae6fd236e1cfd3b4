import { type Actor, hasRole } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { RequestMark } from '../../domain/ideas/record.js'
import { refuseAny } from '../../domain/process/input-checks.js'
import type { IdeaQuery, NewSavedView, SavedView } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { addEntity, changeEntity, type Made } from '../entities.js'

/** So many of one person, and so many that all share: more is no help. */
const MOST = 50

const ownOf = (actor: Actor) => ({ scalars: { owner: [actor.id] }, limit: MOST })
const SHARED = { scalars: { shared: [true] }, limit: MOST }

/** One's own, and those that are shared, by name. */
export async function listViews({ collections }: Deps, actor: Actor): Promise<SavedView[]> {
  const pages = await collections.savedViews.findEach([ownOf(actor), SHARED])
  const all = new Map(pages.flatMap(({ items }) => items.map(({ doc }) => [doc.id, doc] as const)))
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}

export const isOwn = ({ created }: SavedView, actor: Actor): boolean => created.by.id === actor.id

/** @throws DomainError `invalid-input` when there are too many, `key-reused` */
export async function saveView(
  deps: Deps,
  given: NewSavedView,
  actor: Actor,
  request?: RequestMark,
): Promise<Made<SavedView>> {
  const { name, filter, shared = false } = given
  const limit = shared ? SHARED : ownOf(actor)
  const { items } = await deps.collections.savedViews.find(limit)
  if (items.length >= MOST) refuseAny([{ pointer: '/name', code: 'too-many', params: { limit: MOST } }])
  const content = { name: name.trim(), filter: narrowing(filter), shared }
  return addEntity(deps, deps.collections.savedViews, { content, ...(request && { request }) }, actor)
}

/** What the view is about; where somebody was reading it is not. */
function narrowing({ after: _, facets: __, held: ___, ...filter }: IdeaQuery): IdeaQuery {
  return filter
}

/** @throws DomainError `not-found`, `version-required`, `changed-meanwhile`, `not-allowed` */
export async function changeView(
  deps: Deps,
  id: string,
  revision: number | undefined,
  { name, filter, shared = false }: NewSavedView,
  actor: Actor,
): Promise<SavedView> {
  await viewFor(deps, id, actor)
  const next = (view: SavedView) => ({ ...view, name: name.trim(), filter: narrowing(filter), shared })
  return changeEntity(deps, deps.collections.savedViews, id, revision, next, actor)
}

/** @throws DomainError `not-found`, `not-allowed` */
export async function removeView(deps: Deps, id: string, actor: Actor): Promise<void> {
  const { version } = await viewFor(deps, id, actor)
  await deps.collections.savedViews.remove(id, version)
}

/** One's own; an administrator may change what is shared. What is somebody else's is not there. */
async function viewFor({ collections }: Deps, id: string, actor: Actor) {
  const found = await collections.savedViews.get(id)
  if (!found || !(isOwn(found.doc, actor) || found.doc.shared)) throw new DomainError('not-found')
  if (!isOwn(found.doc, actor) && !hasRole(actor, 'administrator')) throw new DomainError('not-allowed')
  return found
}
