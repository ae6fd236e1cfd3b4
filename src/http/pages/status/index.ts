import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { changeIdea } from '../../../actions/ideas/change-idea.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { isLink } from '../../../actions/ideas/private-link.js'
import { readFile } from '../../../actions/ideas/read-file.js'
import { renewIdeaLink } from '../../../actions/ideas/renew-idea-link.js'
import { sendMessage } from '../../../actions/ideas/send-message.js'
import { actorOfBearer } from '../../../actions/people/find-actor.js'
import { moveIdea } from '../../../actions/process/move-idea.js'
import { DomainError } from '../../../domain/errors.js'
import { downloadHeaders } from '../../../domain/ideas/download-headers.js'
import { setConsent } from '../../../domain/ideas/set-consent.js'
import { moveThat } from '../../../domain/process/moves-for.js'
import { takesInput } from '../../../domain/process/takes-input.js'
import { type Page, type Pages, page } from '../page.js'
import { askedFor, formOf } from '../sent-values.js'
import { keepLink, openFormSession } from '../submission/open-form-session.js'
import { nextPage } from '../submission/start-page.js'
import { renewPage, withdrawPage } from './ask-pages.js'
import { statusPage } from './status-page.js'
import type { Visit } from './visit.js'

type Answer = (visit: Visit, reply: FastifyReply) => string | FastifyReply | Promise<string | FastifyReply>

/** The page of whoever holds the private link: where the idea stands, messages, files, and taking it back. */
export const statusPages: Pages = (app, { deps }) => {
  const at = (url: string, answer: Answer, more: Partial<Page> = {}): void =>
    page(app, {
      ...more,
      url: `/link/:secret${url}`,
      access: 'public',
      handle: async (request, reply) => answer(await visitOf(deps, request, reply), reply),
    })
  const post = { method: 'POST', strictOf: deps.config.requestsPerMinute } as const

  at('', (visit) => statusPage(visit))
  at('/messages', (visit, reply) => takeMessage(deps, visit, reply), post)
  at('/continue', (visit, reply) => goOn(deps, visit, reply), post)
  at('/consent', (visit, reply) => takeConsent(deps, visit, reply), post)
  at('/withdraw', (visit) => withdrawPage(visit))
  at('/withdraw', (visit, reply) => withdraw(deps, visit, reply), post)
  at('/renew', (visit) => renewPage(visit))
  at('/renew', (visit, reply) => renew(deps, visit, reply), post)
  at('/files/:file', (visit, reply) => sendFile(deps, visit, reply))
}

async function visitOf(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const { secret } = request.params as { secret: string }
  if (!isLink(secret)) throw new DomainError('link-expired')
  const bearer = await actorOfBearer(deps, secret)
  const actor = { ...bearer, language: request.language, address: request.ip }
  // The address is the secret. No other site is told where a reader comes from; a stricter policy than that
  // would make browsers send forms from here without an origin, and they would be refused.
  reply.header('x-robots-tag', 'noindex')
  const [done] = askedFor(request, 'done')
  return {
    deps,
    request,
    linkOwner: { actor, secret },
    found: await findIdea(deps, actor.id, actor),
    here: `/${request.language}/link/${secret}`,
    ...(done !== undefined && { done }),
  }
}

const asking = ({ linkOwner: { actor }, found }: Visit) =>
  ({ idea: actor.id, actor, revision: 'latest', found }) as const

const back = ({ here }: Visit, reply: FastifyReply, done: string): FastifyReply =>
  reply.redirect(`${here}?done=${done}`, 303)

/** What is wrong with the one text that was sent, in words. @throws what no text can mend */
function wrongText({ request: { t } }: Visit, error: unknown): string {
  if (!(error instanceof DomainError) || error.code !== 'invalid-input') throw error
  const [first] = error.extras.errors ?? []
  return t(`errors:fields.${first?.code ?? 'wrong'}`, first?.params)
}

async function takeMessage(deps: Deps, visit: Visit, reply: FastifyReply) {
  const { text = '' } = formOf(visit.request)
  try {
    await sendMessage(deps, asking(visit), plain(text))
    return back(visit, reply, 'message')
  } catch (error) {
    const said = { error: wrongText(visit, error), typed: text }
    return reply.status(422).send(await statusPage({ ...visit, ...said }))
  }
}

/** Texts are kept without control characters: who pastes from elsewhere need not know of them. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\n\r\t]/gu, '').toWellFormed()

/** Only now does the browser keep the link: who merely opens somebody's link goes on with the own idea. */
async function goOn(deps: Deps, visit: Visit, reply: FastifyReply) {
  const { request, linkOwner } = visit
  keepLink(deps, reply, linkOwner.secret)
  const walk = await openFormSession(deps, request, reply, linkOwner.secret)
  const { to = '' } = formOf(request)
  return reply.redirect(walk.at(to === 'check' || to === 'files' ? to : nextPage(walk)), 303)
}

async function takeConsent(deps: Deps, visit: Visit, reply: FastifyReply) {
  const { state } = formOf(visit.request)
  if (state !== 'given' && state !== 'withdrawn') throw new DomainError('invalid-request')
  const { actor } = visit.linkOwner
  await changeIdea(deps, asking(visit), (context, idea, now, newId) => {
    const known = idea.consents.find(({ kind }) => kind === 'publish')
    if (!known || known.state === state) return idea
    return setConsent(context, idea, { id: known.id, state }, actor, now, newId)
  })
  return back(visit, reply, 'consent')
}

async function withdraw(deps: Deps, visit: Visit, reply: FastifyReply) {
  const { note = '' } = formOf(visit.request)
  const said = plain(note).trim()
  try {
    const { idea, context } = visit.found
    const move = moveThat(context.process, idea, visit.linkOwner.actor, 'withdraw')?.id ?? ''
    const isTaken = said !== '' && takesInput(context.process, move, 'note')
    await moveIdea(deps, asking(visit), { move, ...(isTaken && { note: said }) })
    return back(visit, reply, 'withdrawn')
  } catch (error) {
    const wrong = { error: wrongText(visit, error), typed: note }
    return reply.status(422).send(withdrawPage({ ...visit, ...wrong }))
  }
}

async function renew(deps: Deps, visit: Visit, reply: FastifyReply) {
  const { link } = await renewIdeaLink(deps, asking(visit))
  const here = `/${visit.request.language}/link/${link.secret}`
  return back({ ...visit, here }, reply, 'link')
}

async function sendFile(deps: Deps, { request, linkOwner }: Visit, reply: FastifyReply) {
  const { file: id } = request.params as { file: string }
  const { file, content } = await readFile(deps, linkOwner.actor.id, id, linkOwner.actor)
  return reply.headers(downloadHeaders(file)).send(content)
}
