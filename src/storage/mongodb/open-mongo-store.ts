import { type Db, MongoClient, type MongoClientOptions } from 'mongodb'
import { type CollectionSpec, type Store, StoreUnavailableError } from '../port.js'
import { openMongoCollection } from './mongo-collection.js'
import type { RetryLimits } from './retry.js'
import type { Stored } from './stored.js'

export interface MongoChoice {
  readonly uri: string
  /** How long a read or write is tried again while the server cannot be reached. */
  readonly retry?: RetryLimits
  readonly serverSelectionTimeoutMS?: number
  /** How long a reply is waited for before the connection is given up. */
  readonly replyTimeoutMS?: number
}

/**
 * A MongoDB server, replica set or cluster, with the database named in the address (`fyrsteg` if none is).
 * No transactions: every write is one guarded write to one document.
 * @throws StoreUnavailableError when it cannot be reached or is too old.
 */
export async function openMongoStore(choice: MongoChoice): Promise<Store> {
  const { client, db } = await connect(choice)
  return {
    engine: 'mongodb',
    collection: <T extends { readonly id: string }>(spec: CollectionSpec<T>) =>
      openMongoCollection(db, spec, choice.retry),
    versions: (documents) =>
      Promise.all(documents.map(({ collection, id }) => versionOf(db, collection, id))),
    // Other processes write too, whose writes nobody tells us of.
    publicMark: async () => ({ mark: '', quiet: false }),
    async ping() {
      await db.command({ ping: 1 })
    },
    close: () => client.close(),
  }
}

async function versionOf(db: Db, collection: string, id: string): Promise<number | null> {
  const found = await db
    .collection<Stored>(collection)
    .findOne({ _id: { $eq: id } }, { projection: { 'store.version': 1 } })
  return found?.store.version ?? null
}

async function connect(choice: MongoChoice) {
  let client: MongoClient | undefined
  try {
    client = new MongoClient(choice.uri, optionsOf(choice))
    const db = client.db(nameIn(choice.uri))
    await client.connect()
    await db.command({ ping: 1 })
    return { client, db }
  } catch (cause) {
    await client?.close().catch(() => {})
    throw new StoreUnavailableError(`MongoDB cannot be reached: ${(cause as Error).message}`, { cause })
  }
}

const optionsOf = ({ serverSelectionTimeoutMS = 5000, replyTimeoutMS = 10_000 }: MongoChoice) =>
  ({
    // What is acknowledged is in the journal of a majority; this means the same on one server and on many.
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
    // The driver's own retries need sessions; ours recognise a write that was done (see retry.ts).
    retryWrites: false,
    retryReads: false,
    ignoreUndefined: true,
    serverSelectionTimeoutMS,
    connectTimeoutMS: Math.min(serverSelectionTimeoutMS, replyTimeoutMS),
    // A connection that is silent without being closed would otherwise be waited for without end.
    socketTimeoutMS: replyTimeoutMS,
    appName: 'fyrsteg',
  }) satisfies MongoClientOptions

function nameIn(uri: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]*\/([^?]*)/.exec(uri)?.[1]
  return path ? decodeURIComponent(path) : 'fyrsteg'
}
