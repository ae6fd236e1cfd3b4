import { type Actor, nameOf } from '../domain/actor.js'
import { DomainError } from '../domain/errors.js'
import { hash } from '../domain/hash.js'
import type { RequestMark } from '../domain/ideas/record.js'
import type { Stamp } from '../domain/types.gen.js'
import { DuplicateError } from '../storage/errors.js'
import type { Collection } from '../storage/port.js'
import type { Deps } from './deps.js'

/** What people and parties have in common. */
interface Entity {
  readonly id: string
  readonly revision: number
  readonly request?: { readonly key: string; readonly fingerprint: string }
  readonly created: Stamp
  readonly changed: Stamp
}

type Content<T extends Entity> = Omit<T, 'id' | 'revision' | 'request' | 'created' | 'changed'>

export interface Made<T> {
  readonly doc: T
  /** True when the same request had made it before. */
  readonly replayed: boolean
}

/** An id that follows from an Idempotency-Key: whoever sends the key again finds what it made. */
export const idFrom = (key: string): string =>
  Buffer.from(hash(`id:${key}`), 'base64url')
    .toString('hex')
    .slice(0, 20)

/**
 * Adds a document.
 * @throws DomainError `already-exists` naming the key that is taken, `key-reused`.
 */
export async function addEntity<T extends Entity>(
  deps: Deps,
  collection: Collection<T>,
  {
    id,
    content,
    request,
  }: { readonly id?: string; readonly content: Content<T>; readonly request?: RequestMark },
  actor: Actor,
): Promise<Made<T>> {
  const stamp = { by: nameOf(actor), at: deps.clock().toISOString() }
  const key = request?.key
  const doc = {
    ...content,
    id: id ?? (key === undefined ? deps.newId() : idFrom(key)),
    revision: 1,
    ...(request && { request }),
    created: stamp,
    changed: stamp,
  } as unknown as T
  try {
    return { doc: (await collection.insert(doc)).doc, replayed: false }
  } catch (error) {
    if (!(error instanceof DuplicateError)) throw error
    return replayed(collection, doc, error)
  }
}

async function replayed<T extends Entity>(
  collection: Collection<T>,
  wanted: T,
  taken: DuplicateError,
): Promise<Made<T>> {
  const there = (await collection.get(wanted.id))?.doc
  if (wanted.request === undefined || there?.request?.key !== wanted.request.key)
    throw new DomainError('already-exists', { params: { key: taken.key }, cause: taken })
  if (there.request.fingerprint !== wanted.request.fingerprint) throw new DomainError('key-reused')
  return { doc: there, replayed: true }
}

/**
 * Changes a document if it is still at the revision that was read.
 * @throws DomainError `not-found`, `version-required`, `changed-meanwhile`, `already-exists`
 */
export async function changeEntity<T extends Entity>(
  deps: Deps,
  collection: Collection<T>,
  id: string,
  revision: number | undefined,
  change: (doc: T) => T,
  actor: Actor,
): Promise<T> {
  const stored = await collection.get(id)
  if (!stored) throw new DomainError('not-found')
  if (revision === undefined) throw new DomainError('version-required')
  const current = stored.doc.revision
  if (current !== revision) throw new DomainError('changed-meanwhile', { revision: current })
  const changed = { by: nameOf(actor), at: deps.clock().toISOString() }
  try {
    const saved = await collection.replace(
      { ...change(stored.doc), revision: current + 1, changed },
      stored.version,
    )
    if (!saved) throw new DomainError('changed-meanwhile')
    return saved.doc
  } catch (error) {
    if (error instanceof DuplicateError)
      throw new DomainError('already-exists', { params: { key: error.key }, cause: error })
    throw error
  }
}
