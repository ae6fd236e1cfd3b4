import type { Actor } from '../../../src/domain/actor.js'
import type { MoveRequest } from '../../../src/domain/process/move-request.js'
import { transition } from '../../../src/domain/process/transition.js'
import type { HistoryEntry, Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId, offerTo, readyIdea } from './ready-idea.js'

export const at = NOW.toISOString()
export const karin = { kind: 'person', id: 'u-karin', name: 'Karin Öberg' } as const
export const robin = { kind: 'person', id: 'u-r', name: 'Robin' } as const
export const SUBMITTER: Actor = { kind: 'submitter', id: 'compact', name: 'Åsa', language: 'sv', grants: [] }
export const RECEIVER: Actor = { ...robin, language: 'sv', grants: [] }

/** Who does it, the way in, and what is asked. */
export interface Asked {
  readonly state: string
  readonly changes?: Partial<Idea>
  readonly actor?: Actor
  readonly request: MoveRequest
}

/** The idea before and after a move that is made, and its entry in the history. */
export function decide({ state, changes, actor = ADVISOR, request }: Asked): {
  readonly idea: Idea
  readonly next: Idea
  readonly entry: HistoryEntry
} {
  const idea = readyIdea(context.process, state, { submitted: '2026-09-02T08:00:00.000Z', ...changes })
  const result = transition(context, idea, request, actor, NOW, newId)
  if (!result.ok) throw result.error
  const { next } = result
  return { idea, next, entry: next.pending.at(-1) as HistoryEntry }
}

/** An offer that can still be answered. */
export const OFFER = { offer: offerTo('u-r', '2027-01-20T00:00:00.000Z') }
