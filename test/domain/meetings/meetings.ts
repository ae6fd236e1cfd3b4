import type { Actor } from '../../../src/domain/actor.js'
import type { AgendaItem, Idea, Meeting, MeetingDecision } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, readyIdea } from '../process/ready-idea.js'

const at = NOW.toISOString()
export const stamp = { by: { kind: 'person', id: 'u-maria', name: 'Maria Hedström' }, at } as const

export const person = (id: string, ...roles: Actor['grants'][number]['role'][]): Actor => ({
  kind: 'person',
  id,
  name: `Person ${id}`,
  language: 'sv',
  grants: roles.map((role) => ({ role })),
})

/** An idea with nothing of what only some have. */
export function bareIdea(state: string, changes: Partial<Idea> = {}): Idea {
  const {
    offer: _o,
    override: _v,
    pause: _p,
    closing: _c,
    held: _h,
    ...idea
  } = readyIdea(context.process, state)
  return { ...idea, id: `i-${state}`, advisor: null, ...changes }
}

/** The same, at its gate with nothing but the workgroup's decision missing. */
export function undecidedIdea(changes: Partial<Idea> = {}): Idea {
  const idea = bareIdea('identification')
  const { 'workgroup-decided': _, ...ticks } = idea.ticks
  return { ...idea, advisor: { kind: 'person', id: 'u-karin', name: 'Karin' }, ticks, ...changes }
}

export const item = (id: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  reasons: ['incoming'],
  since: at,
  ...more,
})

export const decision = (
  kind: MeetingDecision['kind'],
  more: Partial<MeetingDecision> = {},
): MeetingDecision => ({ id: `d-${kind}`, kind, words: 'Så blir det.', revision: 2, ...stamp, ...more })

export const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: 'm1',
  revision: 1,
  headRevision: 1,
  kind: 'workgroup',
  language: 'sv',
  start: '2026-12-09T12:00:00.000Z',
  state: 'planned',
  called: [],
  present: [],
  items: [],
  created: stamp,
  changed: stamp,
  ...more,
})
