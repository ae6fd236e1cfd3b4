import { ideasOf } from '../../../actions/meetings/find-meetings.js'
import type { AskingMeeting } from '../../../actions/meetings/save-meeting.js'
import { meetingFor } from '../../../domain/meetings/meeting-for.js'
import type { Meeting, MeetingView } from '../../../domain/types.gen.js'
import { etagOf, revisionOf } from '../asked.js'
import { type Call, type Operation, operation, type Parts, type Register } from '../operation.js'
import { ETAG, IF_MATCH, MEETING } from '../parameters.js'

/** Those who meet, and those who prepare what is met about. */
export const WHO_MEETS = ['workgroup', 'advisor', 'administrator'] as const

export interface MeetingParts extends Parts {
  readonly params: { readonly meeting: string }
}

export interface ItemParts extends MeetingParts {
  readonly params: { readonly meeting: string; readonly item: string }
}

export const askingOf = <P extends MeetingParts>({ params, request }: Call<P>): AskingMeeting => ({
  meeting: params.meeting,
  actor: request.actor,
  revision: revisionOf(request),
})

export const CHANGED = {
  status: 200,
  description: 'The changed meeting',
  shape: 'api-meeting',
  headers: ETAG,
} as const

/** The meeting as this actor may see it. */
export const viewFor = async <P extends Parts>(
  { deps, request, reply }: Call<P>,
  meeting: Meeting,
): Promise<MeetingView> => {
  reply.header('etag', etagOf(meeting))
  return meetingFor(request.actor, meeting, await ideasOf(deps, meeting))
}

type Write<P extends Parts> = Omit<Operation<P>, 'tag' | 'access' | 'headers' | 'answers'> &
  Partial<Pick<Operation<P>, 'answers' | 'headers'>>

/**
 * An operation that changes one meeting: it names the version that was read, and is refused if the same part
 * was changed since.
 */
export const meetingWrite = <P extends MeetingParts>(write: Write<P>): Register =>
  operation<P>({
    tag: 'partnership',
    answers: [CHANGED],
    headers: IF_MATCH,
    ...write,
    access: WHO_MEETS,
    params: { ...MEETING, ...write.params },
    refusals: [
      'minutes-approved',
      'version-required',
      'changed-meanwhile',
      'invalid-input',
      'meeting-too-large',
      ...(write.refusals ?? []),
    ],
  })
