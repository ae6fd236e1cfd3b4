import { DomainError } from '../../domain/errors.js'
import { addItems, type NewItem } from '../../domain/meetings/change-items.js'
import { assertRoom, hasRoom } from '../../domain/meetings/limits.js'
import { assertOpen } from '../../domain/meetings/moment.js'
import { proposeForAgenda, withdrawProposal } from '../../domain/meetings/propose.js'
import { proposeAgenda, type Reason } from '../../domain/meetings/propose-agenda.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Idea, Meeting, NewAgendaItem, NewProposal } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { type Asking, type Changed, changeIdea } from '../ideas/change-idea.js'
import { changeWith } from '../ideas/change-with.js'
import { type FoundIdea, findIdea } from '../ideas/find-idea.js'
import { findMeeting, plannedMeetings } from './find-meetings.js'
import { type AskingMeeting, saveMeeting } from './save-meeting.js'

/**
 * Puts an idea up for the next meeting. It waits with the idea, so that it is not lost when no meeting is
 * planned; when one is, it is put at once on the next agenda that has room.
 * @throws DomainError as `proposeForAgenda` and `changeIdea`
 */
export async function proposeIdea(deps: Deps, asking: Asking, given: NewProposal): Promise<Changed> {
  const { actor, request } = asking
  const input = { text: given.text, language: given.language ?? actor.language }
  const done = await changeWith(deps, asking, proposeForAgenda, { ...input, ...(request && { request }) })
  const next = (await plannedMeetings(deps)).find((meeting) => hasRoom(meeting))
  if (next) await addIdea(deps, { meeting: next.id, actor, revision: next.revision }, done)
  return done
}

/** Takes one's own proposal back; what stands on an agenda stays there until it is taken off. */
export const withdrawProposalOf = (deps: Deps, asking: Asking): Promise<Changed> =>
  changeIdea(deps, asking, (context, idea, now, newId) =>
    withdrawProposal(context, idea, {}, asking.actor, now, newId),
  )

/**
 * Puts an idea, or a matter of its own, on the agenda of a meeting.
 * @throws DomainError `invalid-input`, `not-found`, `minutes-approved`, `agenda-full`
 */
export async function putOnAgenda(
  deps: Deps,
  asking: AskingMeeting,
  { idea: id, title, proposal, language }: NewAgendaItem,
): Promise<Meeting> {
  if ((id === undefined) === (title === undefined)) throw oneOfThem()
  // Looked at first: a proposal must not stay with the idea when there is no agenda to put it on.
  const meeting = await findMeeting(deps, asking.meeting)
  assertOpen(meeting)
  if (id === undefined || meeting.items.every(({ idea }) => idea !== id)) assertRoom(meeting)
  if (id === undefined) return addItem(deps, asking, { title: title as string, reasons: ['by-hand'] })
  const { actor } = asking
  const found = await ideaNamed(deps, id, asking)
  if (proposal === undefined) return addIdea(deps, asking, found)
  const input = { text: proposal, language: language ?? actor.language }
  const adding = { idea: found.idea.id, actor, revision: 'latest', found } as const
  return addIdea(deps, asking, await changeWith(deps, adding, proposeForAgenda, input))
}

const oneOfThem = (): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '/idea', code: 'idea-or-title' }] })

/** Only what the actor may read from the inside, and what was sent in. @throws DomainError `invalid-input` */
async function ideaNamed(deps: Deps, id: string, { actor }: AskingMeeting): Promise<FoundIdea> {
  const unknown = new DomainError('invalid-input', { errors: [{ pointer: '/idea', code: 'unknown-idea' }] })
  try {
    const found = await findIdea(deps, id, actor)
    if (!mayDo(found.context.process, actor, found.idea, 'read-inner')) throw unknown
    return found
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') throw unknown
    throw error
  }
}

function addIdea(deps: Deps, asking: AskingMeeting, { idea, context }: FoundIdea): Promise<Meeting> {
  const [suggestion] = proposeAgenda([{ idea, context }], undefined)
  const reasons: readonly Reason[] = suggestion?.reasons ?? ['by-hand']
  return addItem(deps, asking, { idea: idea.id, reasons, since: suggestion?.since })
}

type Added = Omit<NewItem, 'since'> & { readonly since?: Idea['since'] | undefined }

const addItem = (deps: Deps, asking: AskingMeeting, item: Added): Promise<Meeting> =>
  saveMeeting(deps, asking, (meeting, moment) =>
    addItems(meeting, [{ ...item, since: item.since ?? moment.now.toISOString() }], moment),
  )
