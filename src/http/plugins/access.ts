import type { FastifyInstance, RouteOptions } from 'fastify'
import plugin from 'fastify-plugin'
import type { Actor } from '../../domain/actor.js'
import { hasRole } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { RoleGrant } from '../../domain/types.gen.js'

/**
 * Who may call a route at all: everybody, or holders of a private link (`submitter`), anyone signed in,
 * or those with one of these roles. What they may do to one idea is the domain's to say.
 */
export type Access = 'public' | readonly ('submitter' | 'signed-in' | RoleGrant['role'])[]

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** Who is not signed in is told by the page itself, which has read what was sent and does not lose it. */
    keepsForm?: boolean
  }
  interface FastifyInstance {
    /**
     * Whether there is a page at this route (`/:language/desk`) that this actor may open: what a menu shows.
     */
    mayOpen(url: string, actor: Actor): boolean
  }
}

/** What browsers send from a form without files. */
export const FORM = /^application\/x-www-form-urlencoded\b/i
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The one place where access by role is kept, before anything that was sent is looked at. */
export const accessPlugin = plugin(async (app: FastifyInstance) => {
  const routes: RouteOptions[] = []
  const readable = new Map<string, Access>()
  app.addHook('onRoute', (route) => {
    routes.push(route)
    if ([route.method].flat().includes('GET')) readable.set(route.url, route.config?.access ?? [])
  })
  app.decorate('mayOpen', (url: string, actor: Actor) => {
    const access = readable.get(url)
    return access !== undefined && refusalOf(access, actor, true) === undefined
  })
  // A route that forgot to say who may call it must not start: open by mistake is the worst default.
  app.addHook('onReady', async () => {
    const undeclared = routes.filter(({ config }) => config?.access === undefined).flatMap(namesOf)
    if (undeclared.length > 0) throw new Error(`config.access is not declared: ${undeclared.join(', ')}`)
  })
  app.addHook('onRequest', ({ actor, method, headers, routeOptions: { config } }, _reply, done) => {
    // Unknown addresses have no route; there, everybody is told so.
    const refused = refusalOf(config.access ?? 'public', actor, SAFE.has(method))
    const isKept = config.keepsForm && FORM.test(headers['content-type'] ?? '')
    done(isKept && refused?.code === 'not-signed-in' ? undefined : refused)
  })
})

const namesOf = ({ method, url }: RouteOptions): string[] => [method].flat().map((m) => `${m} ${url}`)

/** Why this actor may not call it (`not-signed-in` or `not-allowed`); undefined when they may. */
export function refusalOf(access: Access, actor: Actor, isReading: boolean): DomainError | undefined {
  if (actor.readOnly && !isReading) return new DomainError('not-allowed')
  if (access === 'public' || access.some((who) => is(actor, who))) return undefined
  return new DomainError(actor.kind === 'visitor' ? 'not-signed-in' : 'not-allowed')
}

function is(actor: Actor, who: Exclude<Access, 'public'>[number]): boolean {
  if (who === 'submitter') return actor.kind === 'submitter'
  const isSignedIn = actor.kind === 'person' || actor.kind === 'machine'
  return isSignedIn && (who === 'signed-in' || hasRole(actor, who))
}
