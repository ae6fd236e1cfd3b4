import { timingSafeEqual } from 'node:crypto'
import { type Actor, VISITOR } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import type { Credential, Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { ideaOfLink, isLink } from '../ideas/private-link.js'
import { actorCacheOf, type KnownActor } from './actor-cache.js'

type Looking = Pick<Deps, 'store' | 'collections' | 'clock'>

/**
 * Who holds this session's secret; a visitor, when the session is over or unknown.
 * A person who may no longer sign in is a visitor at once.
 */
export async function actorOfSession(deps: Looking, secret: string): Promise<Actor> {
  return (await actorOf(deps, hash(secret), 'session')) ?? VISITOR
}

/**
 * Who holds this bearer secret: a machine's token, or the private link of an idea.
 * @throws DomainError `bad-credentials` (unknown, or over), `link-expired` (another link has taken its
 * place).
 */
export async function actorOfBearer(deps: Looking, secret: string): Promise<Actor> {
  if (isLink(secret)) return submitterOf(deps, secret)
  const actor = await actorOf(deps, hash(secret), 'token')
  if (!actor) throw new DomainError('bad-credentials')
  return actor
}

async function actorOf(deps: Looking, id: string, kind: Credential['kind']): Promise<Actor | undefined> {
  const known = actorCacheOf(deps.collections).get(id)
  const now = deps.clock().getTime()
  if (known?.kind === kind && now < known.expires && (await isAsItWas(deps, known))) return known.actor
  return lookUp(deps, id, kind, now)
}

/** Whoever was deactivated or signed out, in whichever process, is out at once. */
async function isAsItWas({ store }: Looking, { documents, versions }: KnownActor): Promise<boolean> {
  const now = await store.versions(documents)
  return now.every((version, n) => version === versions[n])
}

async function lookUp(
  { collections }: Looking,
  id: string,
  kind: Credential['kind'],
  now: number,
): Promise<Actor | undefined> {
  const { credentials, people } = collections
  const credential = await credentials.get(id)
  if (credential?.doc.kind !== kind || Date.parse(credential.doc.expires) <= now) return undefined
  const person = await people.get(credential.doc.person)
  if (!person?.doc.active) return undefined
  const actor = actorFor(person.doc, credential.doc)
  const documents = [
    { collection: credentials.spec.name, id },
    { collection: people.spec.name, id: person.doc.id },
  ]
  const versions = [credential.version, person.version]
  const expires = Date.parse(credential.doc.expires)
  actorCacheOf(collections).set(id, { actor, kind, expires, documents, versions })
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
