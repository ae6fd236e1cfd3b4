import type { Actor } from '../actor.js'
import { withoutGaps } from '../ideas/record.js'
import { mayDo } from '../process/permissions.js'
import type { AgendaItem, Idea, Meeting, MeetingItemView, MeetingSummary, MeetingView } from '../types.gen.js'
import { aboutItem } from './about-idea.js'
import { isCarriedOut } from './carry-out.js'
import type { KnownIdea } from './propose-agenda.js'

export type KnownIdeas = ReadonlyMap<string, KnownIdea>

/** Whether this actor may read what an item is about. */
export function maySee(actor: Actor, { idea: id }: AgendaItem, ideas: KnownIdeas): boolean {
  const known = id === undefined ? undefined : ideas.get(id)
  return known === undefined || mayDo(known.context.process, actor, known.idea, 'read-inner')
}

/** A meeting as an actor may see it: items about ideas that are not theirs to read are only counted. */
export function meetingFor(actor: Actor, meeting: Meeting, ideas: KnownIdeas): MeetingView {
  const { request: _r, created: _c, changed: _d, headRevision: _h, items, ...head } = meeting
  const seen = items.filter((item) => maySee(actor, item, ideas))
  const hidden = items.length - seen.length
  const isFixed = meeting.state === 'approved'
  const shown = seen.map((item) => itemView(item, ideas.get(item.idea ?? '')?.idea, isFixed))
  return { ...head, items: shown, ...(hidden > 0 && { hidden }) }
}

/** Approved minutes name an idea as it was called then. */
function itemView(item: AgendaItem, idea: Idea | undefined, isFixed: boolean): MeetingItemView {
  const about = isFixed ? {} : aboutItem(item, idea)
  const carriedOut = item.decision && idea ? isCarriedOut(idea, item.decision) : undefined
  return withoutGaps({ proposals: [], ...item, ...about, carriedOut }) as MeetingItemView
}

export const meetingSummary = ({ id, kind, start, place, link, state, items }: Meeting): MeetingSummary =>
  withoutGaps({
    id,
    kind,
    start,
    place,
    link,
    state,
    items: items.length,
    decided: items.filter(({ decision }) => decision).length,
  }) as MeetingSummary
