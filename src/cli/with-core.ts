import { existsSync } from 'node:fs'
import { type Config, readConfig } from '../installation/config.js'
import { type Core, type Overrides, openCore } from '../installation/open-core.js'
import { NoStoreError } from '../storage/errors.js'
import { printUpgrade } from './print-upgrade.js'
import type { Terminal } from './terminal.js'

export interface Opening extends Pick<Overrides, 'halfImported'> {
  /** It reads what is there: a folder that is not there is a mistake, and none is made. */
  readonly needsStore?: boolean
}

/** @throws NoStoreError */
function assertStore({ mongodbUri, dataDir }: Config): void {
  if (mongodbUri === undefined && !existsSync(dataDir)) throw new NoStoreError(dataDir)
}

/**
 * Opens the store that the environment names, for a command that needs no HTTP, and closes it whatever
 * happens.
 */
export async function withCore<T>(
  terminal: Terminal,
  work: (core: Core) => Promise<T>,
  { halfImported = false, needsStore = false }: Opening = {},
): Promise<T> {
  const config = readConfig(terminal.env)
  if (needsStore) assertStore(config)
  const core = await openCore(config, { onUpgrade: printUpgrade(terminal), halfImported })
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}

/** The same, for a command that only makes sense where there is a store already. @throws NoStoreError */
export const withStore = <T>(terminal: Terminal, work: (core: Core) => Promise<T>): Promise<T> =>
  withCore(terminal, work, { needsStore: true })
