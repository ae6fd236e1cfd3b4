import { MongoClient, type MongoClientOptions } from 'mongodb'
import { StoreUnavailableError } from '../errors.js'
import type { CollectionSpec, Store } from '../port.js'
import { Marks } from './marks.js'
import { openMongoCollection, type Waits } from './mongo-collection.js'
import { mongoMeta } from './mongo-meta.js'
import { RETRY_LIMITS, retrying } from './retry.js'
import { readVersions } from './versions.js'

export interface MongoChoice extends Waits {
  readonly uri: string
  /** Another database than the one that the address names. */
  readonly database?: string
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
  const { retry = RETRY_LIMITS } = choice
  const marks = new Marks(db.collection('marks'))
  return {
    engine: 'mongodb',
    meta: mongoMeta(db, choice.retry),
    keepCopy: async () => null,
    collection: <T extends { readonly id: string }>(spec: CollectionSpec<T>) =>
      openMongoCollection(db, spec, choice),
    versions: (documents) => retrying(retry, () => readVersions(db, documents)),
    publicMark: () => retrying(retry, () => marks.read()),
    async ping() {
      await db.command({ ping: 1 }).catch((cause: Error) => {
        throw new StoreUnavailableError(`MongoDB cannot be reached: ${cause.message}`, { cause })
      })
    },
    close: () => client.close(),
  }
}

/** @throws StoreUnavailableError */
export async function connect(choice: MongoChoice) {
  let client: MongoClient | undefined
  try {
    client = new MongoClient(choice.uri, optionsOf(choice))
    const db = client.db(choice.database ?? databaseIn(choice.uri))
    await client.connect()
    await db.command({ ping: 1 })
    return { client, db }
  } catch (cause) {
    await client?.close().catch(() => {})
    throw new StoreUnavailableError(`MongoDB cannot be reached: ${(cause as Error).message}`, { cause })
  }
}

const optionsOf = ({ serverSelectionTimeoutMS = 3000, replyTimeoutMS = 10_000 }: MongoChoice) =>
  ({
    // What is acknowledged is in the journal of a majority; this means the same on one server and on many.
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
    // What is read cannot be taken back by a failover: a version that was seen is that version for ever.
    readConcern: { level: 'majority' },
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

/** The database that an address names. */
export function databaseIn(uri: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]*\/([^?]*)/.exec(uri)?.[1]
  return path ? decodeURIComponent(path) : 'fyrsteg'
}
