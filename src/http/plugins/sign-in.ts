import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Deps } from '../../actions/deps.js'
import { actorOfBearer, actorOfSession } from '../../actions/people/find-actor.js'
import type { Origin, SignedIn } from '../../actions/people/sign-in.js'
import { type Actor, VISITOR } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { cookieOf, endOf, setSecretCookie } from './cookies.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking, in the language that they are answered in. */
    actor: Actor
  }
}

/** Finds out who is asking: by `Authorization: Bearer`, else by the session's cookie. */
export const signInPlugin = plugin(async (app: FastifyInstance, { deps }: { deps: Deps }) => {
  await app.register(cookie)
  app.decorateRequest('actor')
  app.addHook('onRequest', (request, _reply, done) => {
    const settle = (actor: Actor): void => {
      request.actor = { ...actor, language: request.language, address: request.ip }
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
  const session = cookieOf(request, 'session')
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
export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  userAgent: request.headers['user-agent'],
  browser: cookieOf(request, 'browser'),
})

/** Gives the browser its session, and what it is known by the next time. */
export function setSignedIn(reply: FastifyReply, session: SignedIn, secure: boolean): void {
  setSecretCookie(reply, 'session', session.secret, { expires: session.expires, secure })
  setSecretCookie(reply, 'browser', session.browser, { expires: endOf('browser', session.expires), secure })
}
