import { StoreUnavailableError } from '../storage/errors.js'
import type { Store } from '../storage/port.js'
import { NotADemoError } from './demo-folder.js'

/** Whoever empties a database must know that it was made to be emptied. */
const MARK = 'fyrsteg_demo'

/**
 * An empty database beside the one that the address names, marked as a demo's. An earlier demo's is replaced;
 * one that holds anything else is left alone.
 * @throws NotADemoError, StoreUnavailableError
 */
export async function openDemoDatabase(uri: string): Promise<Store> {
  const { databaseIn, openMongoStore } = await import('../storage/mongodb/open-mongo-store.js')
  const choice = { uri, database: `${databaseIn(uri)}-demo` }
  await emptyDatabase(choice)
  return openMongoStore(choice)
}

async function emptyDatabase(choice: { readonly uri: string; readonly database: string }): Promise<void> {
  const { connect } = await import('../storage/mongodb/open-mongo-store.js')
  const { client, db } = await connect(choice)
  try {
    const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
    if (names.includes(MARK)) await db.dropDatabase()
    else if (names.length > 0) throw new NotADemoError(choice.database)
    await db.createCollection(MARK)
  } catch (cause) {
    if (cause instanceof NotADemoError) throw cause
    throw new StoreUnavailableError(`${choice.database}: ${(cause as Error).message}`, { cause })
  } finally {
    await client.close()
  }
}
