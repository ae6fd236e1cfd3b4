import { FORMAT, formatOf } from './format.js'
import { migrate, type OnNews } from './migrations/migrate.js'
import type { Store } from './port.js'

export interface StoreChoice {
  readonly mongodbUri?: string | undefined
  readonly dataFolder: string
}

/**
 * The store that the configuration asks for, in today's format: one of an earlier format is brought up to it
 * first.
 * @throws StoreLockedError, StoreUnavailableError, StoreNewerError, NoRoomError
 */
export async function openStore(choice: StoreChoice, onNews: OnNews = () => {}): Promise<Store> {
  const store = await openEngine(choice)
  try {
    if ((await formatOf(store)) === FORMAT) return store
    await migrate(store, { onNews })
  } catch (error) {
    await store.close()
    throw error
  }
  // What the migrations have opened knows the earlier keys.
  await store.close()
  return openEngine(choice)
}

/**
 * The engine alone, whatever its store holds. Only that engine's driver is loaded.
 * @throws StoreLockedError, StoreUnavailableError
 */
export async function openEngine({ mongodbUri, dataFolder }: StoreChoice): Promise<Store> {
  if (mongodbUri !== undefined) {
    const { openMongoStore } = await import('./mongodb/open-mongo-store.js')
    return openMongoStore({ uri: mongodbUri })
  }
  const { openSqliteStore } = await import('./sqlite/open-sqlite-store.js')
  return openSqliteStore({ folder: dataFolder })
}
