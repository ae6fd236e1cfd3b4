import { splitDefinition } from '../../domain/definitions/earlier.js'
import { splitMonth } from '../../domain/exchange/engine-ledger.js'
import { splitCase } from '../../domain/publication/upgrade-case.js'
import { inBatches } from '../batches.js'
import { CASE_EDITIONS } from '../collections/cases.js'
import { EARLIER_DEFINITIONS } from '../collections/definitions.js'
import { ENGINE_JOBS } from '../collections/translation.js'
import { insertOnce } from '../insert-once.js'
import type { Collection, CollectionSpec, Snapshot, Store } from '../port.js'
import { bareSpec } from './bare-spec.js'
import type { Migration } from './migration.js'

type Document = { readonly id: string }

interface Parting {
  readonly from: string
  readonly to: CollectionSpec<Document>
  /** The document as it is now, and what it lets go of; null when there is nothing to do. */
  readonly split: (doc: Document) => { readonly doc: Document; readonly left: readonly Document[] } | null
}

const parting = <T extends Document, L extends Document>(
  from: string,
  to: CollectionSpec<L>,
  split: (doc: T) => { readonly doc: T; readonly left: readonly L[] } | null,
): Parting => ({ from, to, split }) as unknown as Parting

const PARTINGS: readonly Parting[] = [
  parting('cases', CASE_EDITIONS, splitCase),
  parting('engineMonths', ENGINE_JOBS, splitMonth),
  parting('definitions', EARLIER_DEFINITIONS, splitDefinition),
]

/** A case may be some megabytes. */
const AT_ONCE = 16

/** What only grows leaves its document for a collection of its own (decision 15). */
export const toFormat3: Migration = {
  to: 3,
  async run(store, onDocuments) {
    const opened = await Promise.all(PARTINGS.map((one) => open(store, one)))
    const sizes = await Promise.all(opened.map(({ from }) => from.size()))
    const expected = sizes.reduce((sum, size) => sum + size, 0)
    let done = 0
    for (const { from, to, split } of opened)
      for await (const batch of inBatches(from.scan(), AT_ONCE)) {
        await Promise.all(batch.map((snapshot) => part({ from, to, split }, snapshot)))
        done += batch.length
        onDocuments(done, expected)
      }
  },
}

interface Opened extends Pick<Parting, 'split'> {
  readonly from: Collection<Document>
  readonly to: Collection<Document>
}

const open = async (store: Store, { from, to, split }: Parting): Promise<Opened> => ({
  from: await store.collection(bareSpec<Document>(from)),
  to: await store.collection(to),
  split,
})

/**
 * First the copies, whose ids follow from their place; then one write that lets go of what was copied. Killed
 * in between, the next run finds the copies and goes on. Of two that do it at once one writes last, and both
 * write the same.
 */
async function part({ from, to, split }: Opened, { doc, version }: Snapshot<Document>): Promise<void> {
  const parted = split(doc)
  if (!parted) return
  for (const one of parted.left) await insertOnce(to, one)
  await from.replace(parted.doc, version)
}
