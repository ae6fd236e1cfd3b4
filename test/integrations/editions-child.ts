/**
 * Carries out what stands in the outbox of an idea; its store kills it at a given write: `editions-child.ts
 * sqlite|mongodb ADDRESS WRITE before|after`.
 */
import { openCore } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import type { Collection, CollectionSpec, Store } from '../../src/storage/port.js'
import { openSqliteStore } from '../../src/storage/sqlite/open-sqlite-store.js'

const [engine, address = '', at = '1', side = 'before'] = process.argv.slice(2)
const store = await (engine === 'sqlite'
  ? openSqliteStore({ folder: address })
  : openMongoStore({ uri: address }))
let writes = 0

async function dying<T>(write: () => Promise<T>): Promise<T> {
  writes += 1
  const isTime = writes === Number(at)
  const die = () => process.kill(process.pid, 'SIGKILL')
  if (isTime && side === 'before') die()
  try {
    return await write()
  } finally {
    if (isTime) die()
  }
}

function deadly<T extends { readonly id: string }>(collection: Collection<T>): Collection<T> {
  const insert = collection.insert.bind(collection)
  const replace = collection.replace.bind(collection)
  return Object.assign(collection, {
    insert: (doc: T) => dying(() => insert(doc)),
    replace: (doc: T, version: number) => dying(() => replace(doc, version)),
  })
}

const open = store.collection.bind(store)
const made: Store = Object.assign(store, {
  collection: async <T extends { readonly id: string }>(spec: CollectionSpec<T>) => {
    const collection = await open(spec)
    return ['cases', 'caseEditions', 'ideas'].includes(spec.name) ? deadly(collection) : collection
  },
})
const { outbox, close } = await openCore(readConfig({ ...process.env, LOG_LEVEL: 'silent' }), { store: made })
await outbox.settle('i1')
await close()
