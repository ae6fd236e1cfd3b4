import { isSealed, sealPending } from '../../domain/history/seal-pending.js'
import { checkLimits } from '../../domain/ideas/budget.js'
import { overflowOf } from '../../domain/ideas/overflow.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'

type Saving = Pick<Deps, 'collections' | 'effects' | 'newSecret' | 'clock'>

/**
 * The one door through which ideas are written: what has happened is chained in the very write that makes it,
 * and an idea that has grown too large is refused.
 * @param before as it was read
 * @returns null when the stored version is another by now
 * @throws DomainError `list-full`, `idea-too-large`
 */
export async function saveIdea(
  deps: Saving,
  next: Idea,
  before: Snapshot<Idea>,
): Promise<Snapshot<Idea> | null> {
  const saved = await deps.collections.ideas.replace(complete(deps, before.doc, next), before.version)
  if (saved) schedule(deps, saved.doc)
  return saved
}

/** The first write of an idea. @throws DuplicateError, and DomainError as `saveIdea` does */
export async function saveNewIdea(deps: Saving, idea: Idea): Promise<Snapshot<Idea>> {
  const saved = await deps.collections.ideas.insert(complete(deps, null, idea))
  schedule(deps, saved.doc)
  return saved
}

function complete({ newSecret }: Saving, before: Idea | null, next: Idea): Idea {
  const idea = sealPending(next, () => newSecret().slice(0, 22))
  checkLimits(before, idea)
  return idea
}

/** So many entries may gather in an idea before they are copied to the history: a write is not always two. */
const GATHERED = 4

function schedule({ effects, clock }: Saving, idea: Idea): void {
  const now = clock().toISOString()
  const hasGathered = idea.pending.filter(isSealed).length >= GATHERED || overflowOf(idea).length > 0
  // What is to be told on a day to come waits for the sweep.
  if (idea.outbox.some(({ due }) => due <= now) || hasGathered) effects.schedule(idea.id)
}
