import { DomainError } from '../domain/errors.js'
import type { Deps } from './deps.js'

/** Milliseconds that a write is good for: whoever asks often costs one. */
const GOOD_FOR = 1000
const FACT = 'lastAsked'

const writes = new WeakMap<Deps['store'], { readonly at: number; readonly done: Promise<unknown> }>()

/**
 * Whether the store can be read and written, which a disk that is full or read-only cannot.
 * @throws DomainError `store-unavailable`
 */
export async function assertReady({ store }: Pick<Deps, 'store'>): Promise<void> {
  try {
    await store.ping()
    await written(store)
  } catch (cause) {
    throw new DomainError('store-unavailable', { cause })
  }
}

function written(store: Deps['store']): Promise<unknown> {
  const known = writes.get(store)
  if (known && performance.now() - known.at < GOOD_FOR) return known.done
  const done = writeFact(store)
  writes.set(store, { at: performance.now(), done })
  return done
}

const writeFact = async ({ meta }: Deps['store']): Promise<boolean> =>
  meta.set(FACT, new Date().toISOString(), await meta.get(FACT))
