import type { Test } from 'tap'
import { type Core, openCore } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { nameOf, SYSTEM } from '../../src/domain/actor.js'
import type { Idea, OutboxItem } from '../../src/types.gen.js'

export const NOW = '2026-11-23T09:30:00.000Z'

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
  const core = await openCore(readConfig({ DATA_DIR: t.testdir(), ...env }), {
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

const stamp = { by: nameOf(SYSTEM), at: NOW }

/** An idea that waits in the queue, with effects to be carried out. */
export const ideaWith = (core: Core, outbox: OutboxItem[], more: Partial<Idea> = {}): Idea => ({
  id: 'i1',
  revision: 1,
  reference: '2026-0001',
  track: 'solution',
  state: 'submitted',
  step: null,
  since: NOW,
  language: 'sv',
  template: core.deps.definitions.current.template.edition.edition,
  process: core.deps.definitions.current.process.definition.edition,
  origin: { kind: 'web' },
  parties: [],
  contact: { email: 'åsa@exempel.se' },
  tags: [],
  answers: { about: { title: 'Bollihop på gården' } },
  earlier: [],
  levels: {},
  ticks: {},
  consents: [],
  advisor: null,
  advice: [],
  variants: {},
  publications: [],
  merged: [],
  history: [{ id: 'h1', revision: 1, what: 'create', to: 'submitted', ...stamp }],
  outbox,
  created: stamp,
  changed: stamp,
  ...more,
})

export const mail = (id: string, data: Record<string, unknown> = {}): OutboxItem => ({
  id,
  kind: 'mail',
  data: {
    template: 'submitted',
    language: 'sv',
    to: 'asa@exempel.se',
    reference: '2026-0001',
    ideaId: 'i1',
    title: 'Bollihop på gården',
    status: { label: 'En rådgivare läser.', next: 'Vi hör av oss.', time: 'Inom tre veckor.' },
    ...data,
  },
  attempts: 0,
  due: NOW,
})
