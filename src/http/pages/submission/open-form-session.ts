import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { ageOfStamp, makeStamp } from '../../../actions/ideas/form-stamp.js'
import { isLink } from '../../../actions/ideas/private-link.js'
import type { LinkOwner } from '../../../actions/ideas/submit-form.js'
import { actorOfBearer } from '../../../actions/people/find-actor.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { FormValues } from '../../../domain/submission/form-values.js'
import type { FormTrace } from '../../../domain/submission/spam-signals.js'
import type { Idea } from '../../../domain/types.gen.js'
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
  secret = linksIn(request)[0],
): Promise<FormSession> {
  const { texts, current } = deps.definitions
  const isEasy = request.language === 'sv' && askedFor(request, 'easy').length > 0
  const language = isEasy ? EASY : request.language
  const linkOwner = await linkOwnerOf(deps, request, reply, secret)
  const found = linkOwner && (await findIdea(deps, linkOwner.actor.id, linkOwner.actor))
  const context = found?.context ?? current
  const idea = found?.idea
  const channel = await channelOf(deps, request, idea)
  const track = idea?.track ?? (askedFor(request, 'track').includes('solution') ? 'solution' : 'idea')
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
    track,
    isDraft: idea === undefined || idea.state === context.process.definition.start,
    at: (page, query = {}) => {
      const chosen = channel?.choices.length ? channel.party?.id : undefined
      const kept = {
        ...(chosen !== undefined && { party: chosen }),
        ...(isEasy && { easy: '1' }),
        ...(!idea && track === 'solution' && { track }),
      }
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
  if (secret === undefined || secret === '') return undefined
  const owner = await ownerOf(deps, request, secret)
  if (owner === undefined) keepLinks(deps, reply, ['', ...linksIn(request).filter((one) => one !== secret)])
  return owner
}

/** undefined: the link has been replaced, or is none. */
async function ownerOf(deps: Deps, request: FastifyRequest, secret: string): Promise<LinkOwner | undefined> {
  try {
    if (!isLink(secret)) throw new DomainError('link-expired')
    const actor = await actorOfBearer(deps, secret)
    return { secret, actor: { ...actor, language: request.language, address: request.ip } }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'link-expired') throw error
    return undefined
  }
}

/** Between private links in one cookie; no link has it. */
const BETWEEN = '~'
/** So many ideas of one browser. */
const MOST_LINKS = 6

/** The private links of this browser, the one in use first; empty when a new idea is begun. */
export const linksIn = (request: FastifyRequest): string[] => {
  const [now = '', ...earlier] = (cookieOf(request, 'link') ?? '').split(BETWEEN)
  return [...(now === '' && earlier.length === 0 ? [] : [now]), ...earlier]
}

/** The link in use from now on; those of earlier ideas stay in the browser as well. */
export function keepLink(deps: Deps, reply: FastifyReply, secret: string): void {
  const earlier = linksIn(reply.request).filter((one) => one !== secret && one !== '')
  keepLinks(deps, reply, [secret, ...earlier])
}

/** A new idea is begun; what was submitted before stays in the browser. */
export const setLinkAside = (deps: Deps, reply: FastifyReply): void => keepLink(deps, reply, '')

function keepLinks({ config, clock }: Deps, reply: FastifyReply, links: readonly string[]): void {
  const expires = endOf('link', clock())
  const kept = links.slice(0, MOST_LINKS).join(BETWEEN)
  if (kept === '') clearCookie(reply, 'link')
  else setSecretCookie(reply, 'link', kept, { expires, secure: isSecure(config) })
}

/** Earlier ideas of this browser, as far as their links still open them. */
export async function earlierIdeas(deps: Deps, request: FastifyRequest): Promise<EarlierIdea[]> {
  const found = await Promise.all(
    linksIn(request)
      .slice(1)
      .filter((secret) => secret !== '')
      .map(async (secret) => {
        const owner = await ownerOf(deps, request, secret)
        return owner && { secret, idea: (await findIdea(deps, owner.actor.id, owner.actor)).idea }
      }),
  )
  return found.filter((one) => one !== undefined)
}

export interface EarlierIdea {
  readonly secret: string
  readonly idea: Idea
}

/** A field that people do not see and programs fill in, and when the form was handed out. */
export const marks = ({ deps, t, idea }: Pick<FormSession, 'deps' | 't' | 'idea'>): Html =>
  html`
    <div class="trap">
      <label for="homepage">${t('submission:trap')}</label>
      <input id="homepage" name="homepage" type="text" tabindex="-1" autocomplete="off">
    </div>
    <input type="hidden" name="stamp" value="${makeStamp(deps)}">
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
