import { readConfig } from '../installation/config.js'
import { type Core, type Overrides, openCore } from '../installation/open-core.js'
import { tellUpgrade } from './tell-upgrade.js'
import type { Terminal } from './terminal.js'

/**
 * Opens the store that the environment names, for a command that needs no HTTP, and closes it whatever
 * happens.
 */
export async function withCore<T>(
  terminal: Terminal,
  work: (core: Core) => Promise<T>,
  { halfImported = false }: Pick<Overrides, 'halfImported'> = {},
): Promise<T> {
  const core = await openCore(readConfig(terminal.env), { onUpgrade: tellUpgrade(terminal), halfImported })
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}
