import { baseUrlOf } from './actions/base-url.js'
import type { Log } from './actions/deps.js'
import { buildApp } from './installation/build-app.js'
import type { Config } from './installation/config.js'
import { portOf } from './installation/free-port.js'
import { limitHeap, putOffOptimizing } from './installation/limit-heap.js'
import { type Core, type Overrides, openCore } from './installation/open-core.js'
import { makeFederation } from './jobs/federation.js'

export interface Serving {
  readonly core: Core
  /** Public address, without a slash at the end. */
  readonly address: string
  /** Answers what has begun, finishes the effects under way, closes the store. Safe to call twice. */
  stop(): Promise<void>
}

/** Milliseconds. */
const LONG_START = 2000

/**
 * Everything that an installation is, up and listening.
 * @throws RefusedPortError, ConfigError, DefinitionError, StoreLockedError, StoreUnavailableError or the
 * system's error.
 */
export async function serve(settings: Config, overrides: Overrides = {}): Promise<Serving> {
  putOffOptimizing()
  // A start that takes longer has work to do: a store is being upgraded.
  const late = setTimeout(limitHeap, LONG_START)
  try {
    return await start({ ...settings, port: await portOf(settings) }, overrides)
  } finally {
    clearTimeout(late)
    limitHeap()
  }
}

async function start(config: Config, overrides: Overrides): Promise<Serving> {
  const log = lateLog()
  const core = await openCore(config, { log, ...overrides })
  try {
    const app = await buildApp(core)
    log.use(app.log)
    await app.listen({ port: config.port, host: config.host })
    core.outbox.start()
    core.packages.start()
    const federation = makeFederation(core.deps)
    federation?.start()
    let stopping: Promise<void> | undefined
    const stop = () => (stopping ??= Promise.all([app.close(), federation?.stop()]).then(() => core.close()))
    return { core, address: baseUrlOf(config), stop }
  } catch (error) {
    await core.close()
    throw error
  }
}

/**
 * The log belongs to the HTTP server, which is made from the core, which needs a log: bound when both are
 * there.
 */
function lateLog(): Log & { use(log: Log): void } {
  let inner: Log | undefined
  return {
    use: (log) => {
      inner = log
    },
    info: (details, message) => inner?.info(details, message),
    warn: (details, message) => inner?.warn(details, message),
    error: (details, message) => inner?.error(details, message),
  }
}
