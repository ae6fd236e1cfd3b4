import { withoutGaps } from '../../domain/ideas/record.js'
import { aboutItem } from '../../domain/meetings/about-idea.js'
import { changeHead, type HeadChange } from '../../domain/meetings/change-head.js'
import { removeItem, writeNote } from '../../domain/meetings/change-items.js'
import type { Meeting, MeetingChange } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { checkAttendants } from './check-attendants.js'
import { findItem } from './find-item.js'
import { findMeeting, ideasOf } from './find-meetings.js'
import { type AskingMeeting, saveMeeting } from './save-meeting.js'

/**
 * Changes time, place, people or state. Minutes that are approved keep what their ideas were called that day.
 * @throws DomainError `not-found`, and as `changeHead` refuses
 */
export async function changeMeeting(
  deps: Deps,
  asking: AskingMeeting,
  change: MeetingChange,
): Promise<Meeting> {
  await checkAttendants(deps, 'called', change.called ?? [])
  await checkAttendants(deps, 'present', change.present ?? [])
  const start = change.start === undefined ? undefined : new Date(change.start).toISOString()
  const given = withoutGaps({ ...change, start }) as HeadChange
  const ideas = await ideasOf(deps, await findMeeting(deps, asking.meeting))
  return saveMeeting(deps, asking, (meeting, moment) => {
    const next = changeHead(meeting, given, moment)
    if (next.state !== 'approved') return next
    const items = next.items.map((item) => ({
      ...item,
      ...aboutItem(item, ideas.get(item.idea ?? '')?.idea),
    }))
    return { ...next, items }
  })
}

/** @throws DomainError `not-found`, and as `writeNote` of the domain */
export async function noteItem(
  deps: Deps,
  asking: AskingMeeting,
  item: string,
  text: string,
): Promise<Meeting> {
  await findItem(deps, asking, item)
  return saveMeeting(deps, asking, (meeting, moment) => writeNote(meeting, item, text, moment))
}

/** @throws DomainError `not-found`, and as `removeItem` of the domain */
export async function takeOffAgenda(deps: Deps, asking: AskingMeeting, item: string): Promise<Meeting> {
  await findItem(deps, asking, item)
  return saveMeeting(deps, asking, (meeting) => removeItem(meeting, item))
}
