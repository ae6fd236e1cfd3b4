import type { Actor } from '../../domain/actor.js'
import { localTime } from '../../domain/dates/for-machines.js'
import { DomainError } from '../../domain/errors.js'
import { meetingFor } from '../../domain/meetings/meeting-for.js'
import { minutesBlocks, minutesTitle } from '../../domain/meetings/minutes.js'
import type { MinutesDocument } from '../../domain/meetings/write-minutes-docx.js'
import type { Deps } from '../deps.js'
import { listParties } from '../parties/parties.js'
import { findMeeting, ideasOf } from './find-meetings.js'

/**
 * The minutes of a meeting in one language, to be shown or written as a document. Who may not read all of its
 * ideas may not have its minutes.
 * @throws DomainError `not-found`, `not-allowed`
 */
export async function readMinutes(
  deps: Deps,
  id: string,
  language: string,
  actor: Actor,
): Promise<MinutesDocument> {
  const meeting = await findMeeting(deps, id)
  const ideas = await ideasOf(deps, meeting)
  const seen = meetingFor(actor, meeting, ideas)
  if (seen.hidden !== undefined) throw new DomainError('not-allowed')
  const { current } = deps.definitions
  const names = new Map((await listParties(deps, true)).map(({ id, name }) => [id, name]))
  const partyName = (party: string): string => {
    const name = names.get(party)
    return name?.[language] ?? name?.sv ?? party
  }
  const contextOf = ({ idea }: { readonly idea?: string }) => ideas.get(idea ?? '')?.context ?? current
  const blocks = minutesBlocks({ meeting: seen, language, contextOf, partyName }, current)
  const publisher = deps.definitions.texts.in(language)('export:publisher')
  const title = minutesTitle(current, language, seen)
  return { title, publisher, language, at: meeting.changed.at, blocks }
}

/** `minutes-2026-12-09.sv.docx`, in the words of the language. */
export async function minutesFileName(deps: Deps, id: string, language: string): Promise<string> {
  const { start } = await findMeeting(deps, id)
  const { date } = localTime(start)
  return `${deps.definitions.texts.in(language)('meetings:minutes.file')}-${date}.${language}.docx`
}
