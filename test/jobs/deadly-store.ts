import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import type { Collection, CollectionSpec, Store } from '../../src/storage/port.js'
import { openSqliteStore } from '../../src/storage/sqlite/open-sqlite-store.js'

/**
 * A store whose process dies at a given write to some collections, for programs that are started as
 * `child.ts sqlite|mongodb ADDRESS WRITE before|after`: before the write is handed on, or when it is done and nobody has
 * heard of it.
 */
export async function openDeadlyStore(names: readonly string[]) {
  const [engine, address = '', at = '1', side = 'before'] = process.argv.slice(2)
  const store = await (engine === 'sqlite'
    ? openSqliteStore({ folder: address })
    : openMongoStore({ uri: address }))
  let writes = 0
  const dying = async <T>(write: () => Promise<T>): Promise<T> => {
    writes += 1
    const isTime = writes === Number(at)
    if (isTime && side === 'before') die()
    try {
      return await write()
    } finally {
      // Also when what was inserted is there already.
      if (isTime) die()
    }
  }
  const open = store.collection.bind(store)
  const made: Store = Object.assign(store, {
    collection: async <T extends { readonly id: string }>(spec: CollectionSpec<T>) => {
      const collection = await open(spec)
      return names.includes(spec.name) ? deadly(collection, dying) : collection
    },
  })
  return { store: made, at, side }
}

const die = () => process.kill(process.pid, 'SIGKILL')

function deadly<T extends { readonly id: string }>(
  collection: Collection<T>,
  dying: <R>(write: () => Promise<R>) => Promise<R>,
): Collection<T> {
  const insert = collection.insert.bind(collection)
  const replace = collection.replace.bind(collection)
  return Object.assign(collection, {
    insert: (doc: T) => dying(() => insert(doc)),
    replace: (doc: T, version: number) => dying(() => replace(doc, version)),
  })
}
