import { DomainError } from '../../domain/errors.js'
import type { KnownIdea } from '../../domain/meetings/propose-agenda.js'
import type { Meeting } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { refusingBadCursors } from '../ideas/cursors.js'
import type { Paging } from '../people/list-people.js'

export type MeetingState = Meeting['state']

const NEWEST = { by: 'start', direction: 'desc' } as const
const OLDEST = { by: 'start', direction: 'asc' } as const
const HELD: readonly MeetingState[] = ['held', 'approved']

/** @throws DomainError `not-found` */
export async function findMeeting({ collections }: Pick<Deps, 'collections'>, id: string): Promise<Meeting> {
  const meeting = (await collections.meetings.get(id))?.doc
  if (!meeting) throw new DomainError('not-found')
  return meeting
}

/** One page of meetings, the latest first. */
export async function listMeetings(
  { collections }: Deps,
  { after, limit, state }: Paging & { readonly state?: readonly MeetingState[] },
): Promise<{ items: Meeting[]; next: string | null }> {
  const filter = state && state.length > 0 ? { scalars: { state } } : {}
  const query = { ...filter, sort: NEWEST, limit, ...(after !== undefined && { after }) }
  const page = await refusingBadCursors(() => collections.meetings.find(query))
  return { items: page.items.map(({ doc }) => doc), next: page.next }
}

const PLANNED = 50

/** Meetings that are planned, the next one first. */
export async function plannedMeetings({ collections }: Deps): Promise<Meeting[]> {
  const query = { scalars: { state: ['planned'] }, sort: OLDEST, limit: PLANNED }
  return (await collections.meetings.find(query)).items.map(({ doc }) => doc)
}

/** The meeting that was held last. */
export async function lastMeeting({ collections }: Deps): Promise<Meeting | undefined> {
  const query = { scalars: { state: HELD }, sort: NEWEST, limit: 1 }
  return (await collections.meetings.find(query)).items[0]?.doc
}

/**
 * The ideas that a meeting is about, by id, with their definitions; whether somebody may read them is another
 * question.
 */
export async function ideasOf(
  deps: Deps,
  { items }: Pick<Meeting, 'items'>,
): Promise<Map<string, KnownIdea>> {
  const ids = [...new Set(items.flatMap(({ idea }) => (idea === undefined ? [] : [idea])))]
  const found = await Promise.all(ids.map((id) => deps.collections.ideas.get(id)))
  return new Map(
    found.flatMap((snapshot) => {
      if (!snapshot) return []
      const idea = snapshot.doc
      return [[idea.id, { idea, context: deps.definitions.contextOf(idea) }] as const]
    }),
  )
}
