import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Deps } from '../../actions/deps.js'
import { actorOfBearer, actorOfSession } from '../../actions/people/find-actor.js'
import type { Origin, SignedIn } from '../../actions/people/sign-in.js'
import { type Actor, VISITOR } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking, in the language that they are answered in. */
    actor: Actor
  }
}

export const SESSION_COOKIE = 'fyrsteg_session'
/** Where a submitter's browser keeps the private link after it was opened. */
export const LINK_COOKIE = 'fyrsteg_link'
/** By which a browser is known to whom it signed in before. */
const BROWSER_COOKIE = 'fyrsteg_browser'

/** Finds out who is asking: by `Authorization: Bearer`, else by the session's cookie. */
export const signInPlugin = plugin(async (app: FastifyInstance, { deps }: { deps: Deps }) => {
  await app.register(cookie)
  app.decorateRequest('actor')
  app.addHook('onRequest', (request, _reply, done) => {
    const settle = (actor: Actor): void => {
      request.actor = { ...actor, language: request.language }
      done()
    }
    const found = actorFrom(deps, request)
    if (found === undefined) settle(VISITOR)
    else found.then(settle, done)
  })
})

/** undefined: a visitor, who needs no looking up. */
function actorFrom(deps: Deps, request: FastifyRequest): Promise<Actor> | undefined {
  const { authorization } = request.headers
  if (authorization !== undefined) return actorOfHeader(deps, authorization)
  const session = request.cookies[SESSION_COOKIE]
  return session === undefined ? undefined : actorOfSession(deps, session)
}

const actorOfHeader = async (deps: Deps, header: string): Promise<Actor> =>
  actorOfBearer(deps, bearerIn(header))

function bearerIn(header: string): string {
  const secret = /^Bearer +([\w-]{1,300})$/i.exec(header)?.[1]
  if (secret === undefined) throw new DomainError('bad-credentials')
  return secret
}

/** Where a sign-in comes from. */
export const originOf = ({ ip, headers, cookies }: FastifyRequest): Origin => ({
  address: ip,
  userAgent: headers['user-agent'],
  browser: cookies[BROWSER_COOKIE],
})

/** A year: as long as people use a browser between two visits. */
const KNOWN_FOR = 365 * 86_400_000

/** Gives the browser its session, and what it is known by the next time. */
export function setSignedIn(reply: FastifyReply, session: SignedIn, secure: boolean): void {
  setSecretCookie(reply, SESSION_COOKIE, session.secret, { expires: session.expires, secure })
  const expires = new Date(session.expires.getTime() + KNOWN_FOR)
  setSecretCookie(reply, BROWSER_COOKIE, session.browser, { expires, secure })
}

/** Gives the browser the session; it is never readable by scripts, and never sent by other sites' forms. */
export function setSecretCookie(
  reply: FastifyReply,
  name: typeof SESSION_COOKIE | typeof LINK_COOKIE | typeof BROWSER_COOKIE,
  secret: string,
  { expires, secure }: { readonly expires?: Date; readonly secure: boolean },
): void {
  reply.setCookie(name, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    ...(expires && { expires }),
  })
}

export const clearSecretCookie = (
  reply: FastifyReply,
  name: typeof SESSION_COOKIE | typeof LINK_COOKIE,
): FastifyReply => reply.clearCookie(name, { path: '/' })

/** Whether people reach us by https, so that cookies may insist on it. */
export const isSecure = ({ baseUrl }: { readonly baseUrl?: string }): boolean =>
  baseUrl?.startsWith('https:') ?? false
