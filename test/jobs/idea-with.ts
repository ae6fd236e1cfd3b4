import { nameOf, SYSTEM } from '../../src/domain/actor.js'
import type { Idea, OutboxItem } from '../../src/domain/types.gen.js'

export const NOW = '2026-11-23T09:30:00.000Z'

const stamp = { by: nameOf(SYSTEM), at: NOW }

/** An idea that waits in the queue, with effects to be carried out. */
export const ideaWith = (outbox: OutboxItem[], more: Partial<Idea> = {}): Idea => ({
  id: 'i1',
  revision: 1,
  reference: '2026-0001',
  track: 'solution',
  state: 'submitted',
  step: null,
  since: NOW,
  language: 'sv',
  template: '2026-1',
  process: '2026-1',
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
  pending: [{ id: 'h1', revision: 1, what: 'create', to: 'submitted', ...stamp }],
  doneRequests: [],
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
