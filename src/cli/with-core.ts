import { type Core, openCore } from '../app.js'
import { readConfig } from '../config.js'
import type { Terminal } from './terminal.js'

/** Opens the store that the environment names, for a command that needs no HTTP, and closes it whatever happens. */
export async function withCore<T>(
  { env }: Pick<Terminal, 'env'>,
  work: (core: Core) => Promise<T>,
): Promise<T> {
  const core = await openCore(readConfig(env))
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}
