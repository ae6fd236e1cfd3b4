import { isStaff, STAFF_ROLES } from '../../../domain/actor.js'
import { type Pages, page } from '../page.js'
import { boardPage } from './board-page.js'
import { deskPage } from './desk-page.js'
import { labelsPage, takeLabel } from './labels-page.js'
import { listPage } from './list-page.js'
import { newIdeaPage, takeNewIdea } from './new-idea-page.js'
import { takeBulk } from './take-bulk.js'
import { takeRemoval, takeView } from './views-part.js'

/** Where staff begins the day: what waits, the board, and the list of everything. */
export const deskPages: Pages = (app, { deps }) => {
  const signedIn = ['signed-in'] as const
  page(app, {
    url: '/desk',
    access: signedIn,
    // A partner contact follows the ideas of the own organisation; nothing waits for them here.
    handle: async (request, reply) =>
      isStaff(request.actor) ? deskPage(deps, request) : reply.redirect(`/${request.language}/partner`, 303),
  })
  page(app, { url: '/board', access: STAFF_ROLES, handle: (request) => boardPage(deps, request) })
  page(app, {
    url: '/ideas',
    access: signedIn,
    handle: async (request, reply) =>
      isStaff(request.actor) ? listPage(deps, request) : reply.redirect(`/${request.language}/partner`, 303),
  })
  const post = { access: STAFF_ROLES, method: 'POST' } as const
  page(app, { ...post, url: '/views', handle: (request, reply) => takeView(deps, request, reply) })
  page(app, {
    ...post,
    url: '/views/:view/remove',
    handle: (request, reply) => takeRemoval(deps, request, reply),
  })
  page(app, { url: '/labels', access: STAFF_ROLES, handle: (request) => labelsPage(deps, request) })
  page(app, {
    url: '/labels',
    access: ['advisor', 'administrator'],
    method: 'POST',
    handle: (request, reply) => takeLabel(deps, request, reply),
  })
  const enter = { url: '/ideas/new', access: ['advisor', 'administrator'] } as const
  page(app, { ...enter, handle: (request) => newIdeaPage(deps, request) })
  page(app, { ...enter, method: 'POST', handle: (request, reply) => takeNewIdea(deps, request, reply) })
  page(app, {
    url: '/ideas/bulk',
    access: ['advisor', 'administrator'],
    method: 'POST',
    handle: (request, reply) => takeBulk(deps, request, reply),
  })
}
