import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { ageOfStamp, stampFor } from '../../../actions/ideas/form-stamp.js'
import { isLink } from '../../../actions/ideas/private-link.js'
import type { LinkOwner } from '../../../actions/ideas/submit-form.js'
import { actorOfBearer } from '../../../actions/people/find-actor.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { FormValues } from '../../../domain/submission/form-values.js'
import type { FormTrace } from '../../../domain/submission/spam-signals.js'
import { clearCookie, cookieOf, endOf, isSecure, setSecretCookie } from '../../plugins/cookies.js'
import { askedFor } from '../sent-values.js'
import { channelOf } from './channel.js'
import type { FormSession } from './form-session.js'

/** Easy Swedish: the same form in plainer words. */
const EASY = 'sv-x-lattlast'

/** @param secret the private link; usually the one that the browser keeps */
export async function openFormSession(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  secret = cookieOf(request, 'link'),
): Promise<FormSession> {
  const { texts, current } = deps.definitions
  const isEasy = request.language === 'sv' && askedFor(request, 'easy').length > 0
  const language = isEasy ? EASY : request.language
  const linkOwner = await linkOwnerOf(deps, request, reply, secret)
  const found = linkOwner && (await findIdea(deps, linkOwner.actor.id, linkOwner.actor))
  const context = found?.context ?? current
  const idea = found?.idea
  const channel = await channelOf(deps, request, idea)
  return {
    deps,
    request,
    context,
    t: texts.in(language),
    has: (key) => texts.has(language, key) || texts.has(request.language, key),
    language,
    isEasy,
    ...(linkOwner && { linkOwner: { ...linkOwner, ...(found && { found }) } }),
    ...(idea && { idea }),
    ...(channel && { channel }),
    pages: [...context.template.sections.map(({ id }) => id), 'files', 'contact', 'check'],
    isDraft: idea === undefined || idea.state === context.process.definition.start,
    at: (page, query = {}) => {
      const chosen = channel?.choices.length ? channel.party?.id : undefined
      const kept = { ...(chosen !== undefined && { party: chosen }), ...(isEasy && { easy: '1' }) }
      const asked = new URLSearchParams({ ...query, ...kept }).toString()
      const path = `/${request.language}/submit${page && `/${page}`}`
      return asked === '' ? path : `${path}?${asked}`
    },
  }
}

/**
 * Whoever has a private link in the browser. A link that has been replaced is forgotten, and nothing is said
 * of it.
 */
async function linkOwnerOf(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string | undefined,
): Promise<LinkOwner | undefined> {
  if (secret === undefined) return undefined
  try {
    if (!isLink(secret)) throw new DomainError('link-expired')
    const actor = await actorOfBearer(deps, secret)
    return { secret, actor: { ...actor, language: request.language } }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'link-expired') throw error
    clearCookie(reply, 'link')
    return undefined
  }
}

export function keepLink({ config, clock }: Deps, reply: FastifyReply, secret: string): void {
  const expires = endOf('link', clock())
  setSecretCookie(reply, 'link', secret, { expires, secure: isSecure(config) })
}

/** A field that people do not see and programs fill in, and when the form was handed out. */
export const marks = ({ deps, t, idea, sent }: Pick<FormSession, 'deps' | 't' | 'idea' | 'sent'>): Html =>
  html`
    <div class="trap">
      <label for="homepage">${t('submission:trap')}</label>
      <input id="homepage" name="homepage" type="text" tabindex="-1" autocomplete="off">
    </div>
    <input type="hidden" name="stamp" value="${stampFor(deps, sent?.get('stamp')?.[0])}">
    <input type="hidden" name="revision" value="${idea?.revision ?? 0}">
  `

const OURS = new Set(['homepage', 'stamp', 'revision', 'go', 'party'])

export function traceOf({ deps, linkOwner, request }: FormSession, values: FormValues): FormTrace {
  const texts = [...values].flatMap(([name, given]) => (OURS.has(name) ? [] : given))
  return {
    // Whoever has signed in is known: they may be as quick as they like.
    isFirst: linkOwner === undefined && request.actor.kind !== 'person',
    trap: (values.get('homepage')?.[0] ?? '') !== '',
    seconds: ageOfStamp(deps, values.get('stamp')?.[0] ?? ''),
    texts,
  }
}
