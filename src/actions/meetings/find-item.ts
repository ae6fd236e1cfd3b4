import { DomainError } from '../../domain/errors.js'
import { itemIn } from '../../domain/meetings/change-items.js'
import { maySee } from '../../domain/meetings/meeting-for.js'
import type { KnownIdea } from '../../domain/meetings/propose-agenda.js'
import type { AgendaItem, Meeting } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { findMeeting, ideasOf } from './find-meetings.js'
import type { AskingMeeting } from './save-meeting.js'

export interface FoundItem {
  readonly meeting: Meeting
  readonly item: AgendaItem
  /** The idea that it is about. */
  readonly known: KnownIdea | undefined
}

/**
 * An item of a meeting.
 * @throws DomainError `not-found`, also when it is about an idea that the actor may not read
 */
export async function findItem(
  deps: Deps,
  { meeting: id, actor }: Pick<AskingMeeting, 'meeting' | 'actor'>,
  itemId: string,
): Promise<FoundItem> {
  const meeting = await findMeeting(deps, id)
  const item = itemIn(meeting, itemId)
  const ideas = await ideasOf(deps, { items: [item] })
  if (!maySee(actor, item, ideas)) throw new DomainError('not-found')
  return { meeting, item, known: ideas.get(item.idea ?? '') }
}
