import { migrate } from '../../../src/storage/migrations/migrate.js'
import { openMongoStore } from '../../../src/storage/mongodb/open-mongo-store.js'
import type { Collection, CollectionSpec, Store } from '../../../src/storage/port.js'
import { openSqliteStore } from '../../../src/storage/sqlite/open-sqlite-store.js'

/** Upgrades the store at an address and is killed at its nth write: half of the times before it, half after. */
const [address = '', at = '1'] = process.argv.slice(2)
const last = Number(at)
let writes = 0

async function deadly<R>(write: () => Promise<R>): Promise<R> {
  writes += 1
  const isLast = writes === last
  if (isLast && last % 2 === 0) process.kill(process.pid, 'SIGKILL')
  try {
    return await write()
  } finally {
    if (isLast) process.kill(process.pid, 'SIGKILL')
  }
}

const store = address.startsWith('mongodb:')
  ? await openMongoStore({ uri: address })
  : await openSqliteStore({ folder: address })

const mortal: Store = {
  ...store,
  async collection<T extends { readonly id: string }>(spec: CollectionSpec<T>): Promise<Collection<T>> {
    const collection = await store.collection(spec)
    return {
      spec,
      size: () => collection.size(),
      scan: () => collection.scan(),
      insert: (doc: T) => deadly(() => collection.insert(doc)),
      replace: (doc: T, version: number) => deadly(() => collection.replace(doc, version)),
    } as Collection<T>
  },
}
await migrate(mortal, { onNews: () => {}, times: { beat: 50, silence: 300 } })
await store.close()
