import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { renewIdeaLink } from '../../../actions/ideas/renew-idea-link.js'
import { STAFF_ROLES } from '../../../domain/actor.js'
import { ownParties } from '../../../domain/parties/channelled.js'
import { clearCookie } from '../../plugins/cookies.js'
import { type Pages, page } from '../page.js'
import { formOf } from '../sent-values.js'
import { keepLink, openFormSession } from '../submission/open-form-session.js'
import { nextPage } from '../submission/start-page.js'
import { findPartnerIdea, partnerIdeaPage } from './idea-page.js'
import { ideasPage } from './ideas-page.js'
import { overviewPage } from './overview-page.js'
import { partyPage } from './party-page.js'
import { strikePage, takeStrike } from './strike-page.js'
import { takeNote } from './take-note.js'

/**
 * A contact person's side: the own organisation's ideas, and how it keeps its agreement. Staff read every
 * party's.
 */
export const partnerPages: Pages = (app, { deps }) => {
  const own = { access: ['partner'] } as const
  const read = { access: ['partner', ...STAFF_ROLES] } as const
  const write = { access: ['partner', 'administrator'], method: 'POST' } as const
  page(app, { ...own, url: '/partner', handle: (request) => ideasPage(deps, request) })
  page(app, { ...own, url: '/partner/submit', method: 'POST', handle: begin })
  page(app, { ...own, url: '/partner/ideas/:idea', handle: (request) => partnerIdeaPage(deps, request) })
  page(app, {
    ...own,
    url: '/partner/ideas/:idea/continue',
    method: 'POST',
    strictOf: deps.config.requestsPerMinute,
    handle: (request, reply) => goOn(deps, request, reply),
  })
  page(app, { access: STAFF_ROLES, url: '/parties', handle: (request) => overviewPage(deps, request) })
  page(app, { ...read, url: '/parties/:party', handle: (request) => partyPage(deps, request) })
  page(app, { ...write, url: '/parties/:party/notes', handle: (...asked) => takeNote(deps, ...asked) })
  const note = '/parties/:party/notes/:note/strike'
  page(app, { access: write.access, url: note, handle: (request) => strikePage(deps, request) })
  page(app, { ...write, url: note, handle: (...asked) => takeStrike(deps, ...asked) })
}

/**
 * The next idea begins on an empty form: the one before lies in the list, and the browser forgets its link.
 */
async function begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { party = '' } = formOf(request)
  const known = ownParties(request.actor).includes(party) ? `?party=${encodeURIComponent(party)}` : ''
  return clearCookie(reply, 'link').redirect(`/${request.language}/submit${known}`, 303)
}

/** A draft that was left is taken up in the ordinary form, by a new private link. */
async function goOn(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { actor } = request
  const { idea } = await findPartnerIdea(deps, request)
  const { link } = await renewIdeaLink(deps, { idea: idea.id, actor, revision: 'latest' })
  keepLink(deps, reply, link.secret)
  const walk = await openFormSession(deps, request, reply, link.secret)
  return reply.redirect(walk.at(nextPage(walk)), 303)
}
