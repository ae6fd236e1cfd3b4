import type { Store } from './port.js'

export interface StoreChoice {
  readonly mongodbUri?: string | undefined
  readonly dataFolder: string
}

/**
 * The engine that the configuration asks for. Only that engine's driver is loaded.
 * @throws StoreLockedError, StoreUnavailableError
 */
export async function openStore({ mongodbUri, dataFolder }: StoreChoice): Promise<Store> {
  if (mongodbUri !== undefined) {
    const { openMongoStore } = await import('./mongodb/open-mongo-store.js')
    return openMongoStore({ uri: mongodbUri })
  }
  const { openSqliteStore } = await import('./sqlite/open-sqlite-store.js')
  return openSqliteStore({ folder: dataFolder })
}
