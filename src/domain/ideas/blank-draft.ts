import { SYSTEM } from '../actor.js'
import type { Idea } from '../types.gen.js'
import { record } from './record.js'
import { closed } from './sitting.js'

/**
 * A draft without anything that its submitter wrote, as it is until it is gone. That it was removed is the
 * last entry of its history, whose words are erased next (docs/history.md).
 */
export function blankDraft(idea: Idea, now: Date, newId: () => string): Idea {
  const { link: _link, messages: _messages, ...kept } = idea
  const blank: Idea = {
    ...kept,
    answers: {},
    earlier: [],
    contact: {},
    tags: [],
    consents: [],
    advice: [],
    variants: {},
    outbox: [],
    expiry: { removed: now.toISOString() },
  }
  const removed = record(idea, blank, { what: 'remove-draft' }, SYSTEM, now, newId)
  // Killed before it is gone, it is found again by its last change.
  return { ...removed, changed: idea.changed, pending: closed(removed.pending) }
}
