import type { FastifyRequest } from 'fastify'
import { type Pages, page } from '../page.js'
import { comparePage } from './compare-page.js'
import { editPage, takeEdit } from './edit-page.js'
import { show } from './show.js'
import { takeAct } from './take-act.js'
import { takeFile, takeLink, takeTemplate } from './take-once.js'
import { takePicture } from './take-picture.js'
import { visit } from './visit.js'

const access = ['signed-in'] as const

/** One idea, for those who work with it: everything that is known of it, and everything that can be done. */
export const ideaPages: Pages = (app, { deps }) => {
  const shown = (pageOf: (request: FastifyRequest) => string) => async (request: FastifyRequest) =>
    show(await visit(deps, request), pageOf(request))
  page(app, { url: '/ideas/compare', access, handle: (request) => comparePage(deps, request) })
  page(app, {
    url: '/ideas/:idea',
    access,
    handle: async (request, reply) => {
      const at = await visit(deps, request)
      // A contact person has a page of their own, in the words that the idea's owner is told.
      const theirs = `/${request.language}/partner/ideas/${at.idea.reference ?? at.idea.id}`
      return at.may('read-inner') ? show(at, '') : reply.redirect(theirs, 303)
    },
  })
  for (const name of ['screening', 'advice', 'around', 'pictures', 'spread', 'history', 'assess'])
    page(app, { url: `/ideas/:idea/${name}`, access, handle: shown(() => name) })
  page(app, {
    url: '/ideas/:idea/moves/:move',
    access,
    handle: shown(({ params }) => `moves/${(params as { move: string }).move}`),
  })
  page(app, {
    url: '/ideas/:idea/edit/:section',
    access,
    handle: async (request) =>
      editPage(await visit(deps, request), (request.params as { section: string }).section),
  })
  page(app, {
    url: '/ideas/:idea/edit/:section',
    access,
    method: 'POST',
    handle: (request, reply) => takeEdit(deps, request, reply),
  })
  const once = { link: takeLink, template: takeTemplate, files: takeFile }
  for (const [name, take] of Object.entries(once))
    page(app, {
      url: `/ideas/:idea/${name}`,
      access,
      method: 'POST',
      handle: (request, reply) => take(deps, request, reply),
    })
  page(app, {
    url: '/ideas/:idea/pictures',
    access,
    method: 'POST',
    strictOf: deps.config.requestsPerMinute,
    handle: (request, reply) => takePicture(deps, request, reply),
  })
  page(app, {
    url: '/ideas/:idea/acts/:act',
    access,
    method: 'POST',
    handle: (request, reply) => takeAct(deps, request, reply),
  })
}
