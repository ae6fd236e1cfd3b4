import type { Actor } from '../../domain/actor.js'
import type { RequestMark } from '../../domain/ideas/record.js'
import { itemOf } from '../../domain/meetings/change-items.js'
import { MOST_ITEMS } from '../../domain/meetings/limits.js'
import type { Attendant, Meeting, NewMeeting } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { addEntity, type Made } from '../entities.js'
import { checkAttendants } from './check-attendants.js'
import { lastMeeting, plannedMeetings } from './find-meetings.js'
import { listMembers } from './list-members.js'
import { notYetOnAny, suggestAgenda } from './suggest-agenda.js'

/**
 * Plans a meeting. Unless it is said otherwise, those are called who were called last time, and what waits is
 * put on its agenda.
 * @throws DomainError `invalid-input`, `key-reused`
 */
export async function planMeeting(
  deps: Deps,
  { agenda = true, called, language, kind, start, ...given }: NewMeeting,
  actor: Actor,
  request?: RequestMark,
): Promise<Made<Meeting>> {
  if (called) await checkAttendants(deps, 'called', called)
  const content = {
    ...given,
    kind: kind ?? ('workgroup' as const),
    language: language ?? actor.language,
    start: new Date(start).toISOString(),
    headRevision: 1,
    state: 'planned' as const,
    called: called ?? (await usuallyCalled(deps)),
    present: [],
    items: agenda ? await firstAgenda(deps, actor) : [],
  }
  return addEntity(deps, deps.collections.meetings, { content, ...(request && { request }) }, actor)
}

const usuallyCalled = async (deps: Deps): Promise<Attendant[]> =>
  (await lastMeeting(deps))?.called ?? (await listMembers(deps))

/** What waits and is not on another planned agenda already. */
async function firstAgenda(deps: Deps, actor: Actor): Promise<Meeting['items']> {
  const { suggestions } = await suggestAgenda(deps, actor)
  const free = notYetOnAny(await plannedMeetings(deps), suggestions)
  const ready = free.filter((one) => one.ready).slice(0, MOST_ITEMS)
  return ready.map((suggestion) => itemOf(suggestion, deps.newId()))
}
