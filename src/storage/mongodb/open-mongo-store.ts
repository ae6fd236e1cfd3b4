import { MongoClient, type MongoClientOptions } from 'mongodb'
import { type CollectionSpec, type Store, StoreUnavailableError } from '../port.js'
import { openMongoCollection } from './mongo-collection.js'
import type { RetryLimits } from './retry.js'

export interface MongoChoice {
  readonly uri: string
  /** How long a write is tried again while the server cannot be reached. */
  readonly retry?: RetryLimits
  readonly serverSelectionTimeoutMS?: number
}

/**
 * A MongoDB server, replica set or cluster, with the database named in the address (`fyrsteg` if none is).
 * No sessions, no transactions: every write is one guarded write to one document.
 * @throws StoreUnavailableError when it cannot be reached or is too old.
 */
export async function openMongoStore({
  uri,
  retry,
  serverSelectionTimeoutMS = 5000,
}: MongoChoice): Promise<Store> {
  const client = new MongoClient(uri, optionsOf(serverSelectionTimeoutMS))
  const db = client.db(nameIn(uri))
  try {
    await client.connect()
    await db.command({ ping: 1 })
  } catch (cause) {
    await client.close().catch(() => {})
    throw new StoreUnavailableError(`MongoDB cannot be reached: ${(cause as Error).message}`, { cause })
  }
  return {
    engine: 'mongodb',
    collection: <T extends { readonly id: string }>(spec: CollectionSpec<T>) =>
      openMongoCollection(db, spec, retry),
    async ping() {
      await db.command({ ping: 1 })
    },
    close: () => client.close(),
  }
}

const optionsOf = (serverSelectionTimeoutMS: number): MongoClientOptions => ({
  // What is acknowledged is in the journal of a majority; this means the same on one server and on many.
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
  // The driver's own retries need sessions; ours recognise a write that was done (see write-once.ts).
  retryWrites: false,
  retryReads: true,
  ignoreUndefined: true,
  serverSelectionTimeoutMS,
  appName: 'fyrsteg',
})

function nameIn(uri: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]*\/([^?]*)/.exec(uri)?.[1]
  return path ? decodeURIComponent(path) : 'fyrsteg'
}
