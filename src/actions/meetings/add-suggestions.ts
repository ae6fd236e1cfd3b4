import { addItems } from '../../domain/meetings/change-items.js'
import type { Meeting } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { type AskingMeeting, saveMeeting } from './save-meeting.js'
import { suggestAgenda } from './suggest-agenda.js'

/** Puts chosen suggestions on the agenda. @param chosen ids of ideas, or titles of matters without one */
export async function addSuggestions(
  deps: Deps,
  asking: AskingMeeting,
  chosen: readonly string[],
): Promise<Meeting> {
  const { suggestions } = await suggestAgenda(deps, asking.actor)
  const items = suggestions.filter(({ idea, title }) => chosen.includes(idea ?? title ?? ''))
  return saveMeeting(deps, asking, (meeting, moment) => addItems(meeting, items, moment))
}
