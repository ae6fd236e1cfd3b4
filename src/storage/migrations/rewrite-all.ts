import { inBatches } from '../batches.js'
import type { Meta, Store } from '../port.js'
import { bareSpec } from './bare-spec.js'
import type { OnDocuments } from './migration.js'

const AT_ONCE = 64

/**
 * Writes every document of these collections as the engine writes documents now. Collections that are done are
 * remembered; a document that is written twice is the same.
 */
export async function rewriteAll(
  store: Store,
  mark: string,
  names: readonly string[],
  onDocuments: OnDocuments,
): Promise<void> {
  const done = await store.meta.get(mark)
  for (const name of names.slice(done === null ? 0 : names.indexOf(done) + 1)) {
    await rewrite(store, name, onDocuments)
    await remember(store.meta, mark, name)
  }
}

async function rewrite(store: Store, name: string, onDocuments: OnDocuments): Promise<void> {
  const collection = await store.collection(bareSpec(name))
  const expected = await collection.size()
  let done = 0
  for await (const batch of inBatches(collection.scan(), AT_ONCE)) {
    await Promise.all(batch.map(({ doc, version }) => collection.replace(doc, version)))
    done += batch.length
    onDocuments(done, expected)
  }
}

const remember = async (meta: Meta, mark: string, name: string): Promise<boolean> =>
  meta.set(mark, name, await meta.get(mark))
