import type { Actor } from '../../domain/actor.js'
import { nameOf } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { assertSize } from '../../domain/meetings/limits.js'
import type { Moment } from '../../domain/meetings/moment.js'
import type { Meeting } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/** Who asks for a change of which meeting, as it stood when they read it. */
export interface AskingMeeting {
  readonly meeting: string
  readonly actor: Actor
  /** The revision that was read; absent when it was not said. */
  readonly revision: number | undefined
}

/** A pure change; it gives the same object back when nothing changes. */
export type MeetingChanger = (meeting: Meeting, moment: Moment) => Meeting

/** More rivals than this at one meeting means that something else is wrong. */
const TRIES = 50

/**
 * The one way in which a meeting is written: one guarded write. A rival who was faster is no reason to give
 * up; whether the same part was changed meanwhile is the change's to say.
 * @throws DomainError `not-found`, `changed-meanwhile`, `meeting-too-large`, and whatever the change refuses
 * with
 */
export async function saveMeeting(
  deps: Deps,
  { meeting: id, actor, revision: read }: AskingMeeting,
  change: MeetingChanger,
): Promise<Meeting> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await deps.collections.meetings.get(id)
    if (!stored) throw new DomainError('not-found')
    const now = deps.clock()
    const next = change(stored.doc, { actor, now, newId: deps.newId, read })
    if (next === stored.doc) return next
    assertSize(stored.doc, next)
    const changed = { by: nameOf(actor), at: now.toISOString() }
    const written = { ...next, revision: stored.doc.revision + 1, changed }
    const saved = await deps.collections.meetings.replace(written, stored.version)
    if (saved) return saved.doc
  }
  throw new DomainError('changed-meanwhile')
}
