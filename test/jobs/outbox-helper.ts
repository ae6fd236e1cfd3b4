import type { Test } from 'tap'
import { readConfig } from '../../src/installation/config.js'
import { type Core, openCore } from '../../src/installation/open-core.js'
import { NOW } from './idea-with.js'
import { newFolder } from './new-folder.js'

export interface Opened extends Core {
  /** The clock of this core: stands still until it is moved. */
  forward(milliseconds: number): void
  readonly told: { level: string; message: string; details: Record<string, unknown> }[]
}

/** A core on a folder of its own, with a clock that the test holds. */
export async function openTestCore(t: Test, env: Record<string, string> = {}): Promise<Opened> {
  let now = Date.parse(NOW)
  const told: Opened['told'] = []
  const tell = (level: string) => (details: object, message: string) => {
    told.push({ level, message, details: details as Record<string, unknown> })
  }
  const log = { info: tell('info'), warn: tell('warn'), error: tell('error') }
  const core = await openCore(readConfig({ DATA_DIR: env.DATA_DIR ?? newFolder(t), ...env }), {
    clock: () => new Date(now),
    log,
  })
  t.teardown(() => core.close())
  return {
    ...core,
    told,
    forward: (milliseconds) => {
      now += milliseconds
    },
  }
}
