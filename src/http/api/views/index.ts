import { changeView, isOwn, listViews, removeView, saveView } from '../../../actions/ideas/saved-views.js'
import { type Actor, STAFF_ROLES } from '../../../domain/actor.js'
import type { NewSavedView, SavedView } from '../../../domain/types.gen.js'
import { etagOf, markOf, sayReplayed } from '../asked.js'
import { entityChange } from '../entity-change.js'
import { operation, type Register } from '../operation.js'
import { ETAG, IDEMPOTENCY_KEY, REPLAYED, VIEW } from '../parameters.js'

const viewFor = (actor: Actor, view: SavedView) => {
  const { id, revision, name, filter, shared } = view
  return { id, revision, name, filter, shared, mine: isOwn(view, actor) }
}

const list = operation({
  id: 'listSavedViews',
  method: 'GET',
  url: '/views',
  tag: 'ideas',
  summary: 'List your saved views of the ideas, and those that are shared',
  access: STAFF_ROLES,
  answers: [{ status: 200, description: 'The views', shape: 'api-saved-view-list' }],
  handle: async ({ deps, request: { actor } }) => ({
    items: (await listViews(deps, actor)).map((view) => viewFor(actor, view)),
  }),
})

const save = operation<{ body: NewSavedView }>({
  id: 'saveView',
  method: 'POST',
  url: '/views',
  tag: 'ideas',
  summary: 'Save a view of the ideas',
  description: 'At most 50 of one person, and 50 that are shared.',
  access: STAFF_ROLES,
  headers: IDEMPOTENCY_KEY,
  body: 'api-new-saved-view',
  answers: [
    { status: 201, description: 'The view', shape: 'api-saved-view', headers: { ...ETAG, ...REPLAYED } },
  ],
  refusals: ['already-exists', 'key-reused', 'invalid-input'],
  handle: async ({ deps, body, request, reply }) => {
    const { actor } = request
    const { doc, replayed } = await saveView(deps, body, actor, markOf(request, actor))
    sayReplayed(reply, replayed).status(201).header('etag', etagOf(doc))
    return viewFor(actor, doc)
  },
})

const change = entityChange<{ params: { view: string }; body: NewSavedView }>({
  id: 'changeView',
  url: '/views/:view',
  tag: 'ideas',
  summary: 'Change a saved view',
  description: 'Your own; administrators also change those that are shared.',
  access: STAFF_ROLES,
  params: VIEW,
  body: 'api-new-saved-view',
  answer: { description: 'The view as it is now', shape: 'api-saved-view' },
  refusals: [],
  change: async ({ deps, params, body, request: { actor } }, revision) =>
    viewFor(actor, await changeView(deps, params.view, revision, body, actor)),
})

const remove = operation<{ params: { view: string } }>({
  id: 'removeView',
  method: 'DELETE',
  url: '/views/:view',
  tag: 'ideas',
  summary: 'Delete a saved view',
  access: STAFF_ROLES,
  params: VIEW,
  answers: [{ status: 204, description: 'It is gone' }],
  handle: async ({ deps, params, request, reply }) => {
    await removeView(deps, params.view, request.actor)
    return reply.status(204).send()
  },
})

export const viewsOperations: readonly Register[] = [list, save, change, remove]
