import type { FieldError } from '../errors.js'
import { stampOf, withoutGaps } from '../ideas/record.js'
import { refuseAny } from '../process/input-checks.js'
import type { Attendant, Meeting } from '../types.gen.js'
import { assertOpen, assertUntouched, type Moment, nextRevision } from './moment.js'

/** What is left out stays; null takes away. */
export interface HeadChange {
  readonly start?: string
  readonly language?: string
  readonly place?: string | null
  readonly link?: string | null
  readonly registration?: string | null
  readonly chair?: string | null
  readonly secretary?: string | null
  readonly called?: readonly Attendant[]
  readonly present?: readonly Attendant[]
  readonly state?: Meeting['state']
}

type State = Meeting['state']

/** Where a meeting can go from where it stands; what is approved stays so. */
const WAYS: Readonly<Record<State, readonly State[]>> = {
  planned: ['planned', 'held'],
  held: ['held', 'planned', 'approved'],
  approved: [],
}

/**
 * Changes all of a meeting that is not an item: time and place, people, and where it stands.
 * @throws DomainError `minutes-approved`, `version-required`, `changed-meanwhile`, `invalid-input`
 */
export function changeHead(meeting: Meeting, change: HeadChange, moment: Moment): Meeting {
  assertOpen(meeting)
  assertUntouched(meeting, meeting.headRevision, moment)
  const next = changed(meeting, change)
  refuseAny(checkState(meeting, next))
  const approved = next.state === 'approved' ? stampOf(moment.actor, moment.now) : undefined
  return withoutGaps({ ...next, headRevision: nextRevision(meeting), approved }) as Meeting
}

function changed(meeting: Meeting, { called, present, ...change }: HeadChange): Meeting {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const known = given.map(([name, value]) => [name, value ?? undefined])
  return {
    ...meeting,
    ...Object.fromEntries(known),
    called: called ? [...called] : meeting.called,
    present: present ? [...present] : meeting.present,
  }
}

function checkState({ state }: Meeting, next: Meeting): FieldError[] {
  const ways = WAYS[state]
  if (!ways.includes(next.state))
    return [{ pointer: '/state', code: 'not-a-choice', params: { choices: ways.join(', ') } }]
  const isAlone = next.state === 'approved' && next.present.length === 0
  return isAlone ? [{ pointer: '/present', code: 'too-few', params: { limit: 1 } }] : []
}
