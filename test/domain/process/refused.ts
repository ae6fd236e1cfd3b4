import type { Actor } from '../../../src/domain/actor.js'
import { DomainError } from '../../../src/domain/errors.js'
import type { MoveRequest } from '../../../src/domain/process/move-request.js'
import { transition } from '../../../src/domain/process/transition.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId, readyIdea } from './ready-idea.js'

export const person = (id: string, role: 'advisor' | 'workgroup' | 'reviewer'): Actor => ({
  kind: 'person',
  id,
  name: id,
  language: 'sv',
  grants: [{ role }],
})
export const KIM = person('u-kim', 'workgroup')
export const ideaIn = (state: string, changes: Partial<Idea> = {}): Idea =>
  readyIdea(context.process, state, changes)

export const refused = (idea: Idea, request: MoveRequest, actor: Actor = ADVISOR): DomainError => {
  const result = transition(context, idea, request, actor, NOW, newId)
  if (result.ok) throw new Error('it was not refused')
  return result.error
}
export const thrown = (attempt: () => unknown): DomainError => {
  try {
    attempt()
  } catch (error) {
    if (error instanceof DomainError) return error
  }
  throw new Error('nothing was refused')
}
export const brief = ({ code, extras: { params, errors } }: DomainError): unknown => ({
  code,
  ...(params && { params }),
  ...(errors && { errors }),
})

/** It lacks one thing before the next step. */
export const lacking = ideaIn('identification', {
  levels: { ...ideaIn('draft').levels, challenge: { level: 1 } as never },
})
