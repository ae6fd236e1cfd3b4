import { FORMAT, formatOf, raiseFormat } from '../format.js'
import { type LeaseTimes, withLease } from '../lease.js'
import type { Store } from '../port.js'
import { MIGRATIONS } from './index.js'
import type { Migration } from './migration.js'

/** What happens to a store of an earlier format, for the operator. */
export type UpgradeNews =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'begun'; readonly from: number; readonly engine: Store['engine'] }
  | { readonly kind: 'copied'; readonly copy: string }
  | { readonly kind: 'step'; readonly to: number }
  | { readonly kind: 'documents'; readonly to: number; readonly done: number; readonly expected: number }
  | { readonly kind: 'done'; readonly to: number }

export type OnNews = (news: UpgradeNews) => void

export interface MigrateOptions {
  readonly onNews: OnNews
  readonly migrations?: readonly Migration[]
  readonly times?: LeaseTimes
}

/**
 * Brings a store of an earlier format up to today's, one migration after the other. Killed, it goes on where
 * it was. Of several processes one does it, and the others wait.
 * @throws NoRoomError, StoreNewerError, LeaseLostError
 */
export async function migrate(store: Store, options: MigrateOptions): Promise<void> {
  // One process has the embedded store at a time: it needs no lease, and nobody would release one after a
  // crash.
  if (store.engine === 'sqlite') return migrateAlone(store, options)
  const onWait = () => options.onNews({ kind: 'waiting' })
  const isNeeded = async () => (await formatOf(store)) < FORMAT
  await withLease(store.meta, 'upgrade', () => migrateAlone(store, options), {
    isNeeded,
    onWait,
    times: options.times,
  })
}

async function migrateAlone(
  store: Store,
  { onNews, migrations = MIGRATIONS }: MigrateOptions,
): Promise<void> {
  const from = await formatOf(store)
  onNews({ kind: 'begun', from, engine: store.engine })
  await keepCopy(store, from, onNews)
  for (const { to, run } of migrations.filter(({ to }) => to > from)) {
    onNews({ kind: 'step', to })
    await run(store, (done, expected) => onNews({ kind: 'documents', to, done, expected }))
    await raiseFormat(store, to)
  }
  await store.meta.set(COPY, null, await store.meta.get(COPY))
  onNews({ kind: 'done', to: await formatOf(store) })
}

/** Where the copy of an upgrade lies that is not at its end yet. */
const COPY = 'upgrade-copy'

/** What an interrupted upgrade has changed already is not copied again as if it were the store as it was. */
async function keepCopy(store: Store, from: number, onNews: OnNews): Promise<void> {
  const made = await store.meta.get(COPY)
  const copy = await store.keepCopy(`format-${from}`, made)
  if (copy === null) return
  if (copy !== made) await store.meta.set(COPY, copy, made)
  onNews({ kind: 'copied', copy })
}
