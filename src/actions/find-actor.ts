import { timingSafeEqual } from 'node:crypto'
import { type Actor, VISITOR } from '../domain/actor.js'
import { DomainError } from '../domain/errors.js'
import { hash } from '../domain/hash.js'
import type { Credential, Person } from '../types.gen.js'
import { type ActorCache, cacheOf } from './actor-cache.js'
import type { Deps } from './deps.js'
import { ideaOfLink, isLink } from './private-link.js'

type Looking = Pick<Deps, 'collections' | 'clock'>

/**
 * Who holds this session's secret; a visitor, when the session is over or unknown.
 * A person who may no longer sign in is a visitor at once.
 */
export async function actorOfSession(deps: Looking, secret: string): Promise<Actor> {
  return (await actorOf(deps, hash(secret), 'session')) ?? VISITOR
}

/**
 * Who holds this bearer secret: a machine's token, or the private link of an idea.
 * @throws DomainError `bad-credentials` (unknown, or over), `link-expired` (another link has taken its place).
 */
export async function actorOfBearer(deps: Looking, secret: string): Promise<Actor> {
  if (isLink(secret)) return submitterOf(deps, secret)
  const actor = await actorOf(deps, hash(secret), 'token')
  if (!actor) throw new DomainError('bad-credentials')
  return actor
}

async function actorOf(deps: Looking, id: string, kind: Credential['kind']): Promise<Actor | undefined> {
  const cache = cacheOf(deps.collections)
  const now = deps.clock().getTime()
  const known = cache.get(id, kind, now)
  return known ?? (await lookUp(deps, cache, id, kind, now))
}

async function lookUp(
  { collections }: Looking,
  cache: ActorCache,
  id: string,
  kind: Credential['kind'],
  now: number,
): Promise<Actor | undefined> {
  const mark = cache.mark()
  const credential = (await collections.credentials.get(id))?.doc
  if (credential?.kind !== kind || Date.parse(credential.expires) <= now) return undefined
  const person = (await collections.people.get(credential.person))?.doc
  if (!person?.active) return undefined
  const actor = actorFor(person, credential)
  cache.put(mark, id, { actor, kind, expires: Date.parse(credential.expires) }, now)
  return actor
}

function actorFor(person: Person, { kind, label, scopes }: Credential): Actor {
  const { id, name, language, roles: grants } = person
  if (kind === 'session') return { kind: 'person', id, name, language, grants }
  const readOnly = !scopes?.includes('write')
  return { kind: 'machine', id, name: label ? `${name} (${label})` : name, language, grants, readOnly }
}

/** A link names its idea, so that looking it up is one step; what counts is its secret part. */
async function submitterOf({ collections }: Looking, secret: string): Promise<Actor> {
  const idea = (await collections.ideas.get(ideaOfLink(secret)))?.doc
  if (!idea?.link || !isSame(idea.link.hash, hash(secret))) throw new DomainError('link-expired')
  const { id, contact, language } = idea
  return {
    kind: 'submitter',
    id,
    name: contact.name ?? '',
    language: contact.language ?? language,
    grants: [],
  }
}

/** Takes the same time wherever the two differ. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}
