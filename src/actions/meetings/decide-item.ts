import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import { withoutGaps } from '../../domain/ideas/record.js'
import { aboutItem } from '../../domain/meetings/about-idea.js'
import { carryOut, type Decided, noteDecision } from '../../domain/meetings/carry-out.js'
import { itemIn, type NewDecision, recordDecision } from '../../domain/meetings/change-items.js'
import {
  checkDecision,
  FREE_DECISIONS,
  namesSomebody,
  possibleDecisions,
} from '../../domain/meetings/decisions.js'
import type { KnownIdea } from '../../domain/meetings/propose-agenda.js'
import type { NewDecision as GivenDecision, Meeting } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { advisorNamed } from '../ideas/advisor-named.js'
import { type Change, changeIdea } from '../ideas/change-idea.js'
import { findItem } from './find-item.js'
import { type AskingMeeting, saveMeeting } from './save-meeting.js'

export interface Outcome {
  readonly meeting: Meeting
  /** Why the decision was not carried through on the idea. It stands in the minutes all the same. */
  readonly refused?: DomainError
}

/**
 * Records what a meeting decided about an item, then carries it through on the idea by the ordinary acts of
 * the process. The minutes come first: what was decided was decided, whatever the process says to who writes
 * it down.
 * @throws DomainError `not-found`, `invalid-input`, `minutes-approved`, `version-required`,
 * `changed-meanwhile`
 */
export async function decideItem(
  deps: Deps,
  asking: AskingMeeting,
  item: string,
  given: GivenDecision,
): Promise<Outcome> {
  const { known } = await findItem(deps, asking, item)
  const possible = known ? possibleDecisions(known.context, known.idea) : FREE_DECISIONS
  const errors = checkDecision(given, possible)
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
  const decision = await named(deps, given)
  const meeting = await saveMeeting(deps, asking, (before, moment) =>
    recordDecision(before, item, decision, aboutItem(undecided(before, item), known?.idea), moment),
  )
  return carryThrough(deps, { ...asking, meeting: meeting.id }, item)
}

/** What was proposed is looked up anew when a decision is changed before its idea has lost it. */
const undecided = (meeting: Meeting, id: string) => {
  const item = itemIn(meeting, id)
  return item.proposals ? item : { ...item, decision: undefined }
}

async function named(deps: Deps, { person, ...given }: GivenDecision): Promise<NewDecision> {
  const who =
    namesSomebody(given.kind) && person !== undefined
      ? await advisorNamed(deps, person, '/person')
      : undefined
  return withoutGaps({ ...given, words: given.words ?? '', person: who }) as NewDecision
}

/**
 * Carries through what was decided about an item, once however often it is asked for. What the process
 * refuses is written into the idea's history as decided and not yet done.
 * @throws DomainError `not-found`, also when nothing is decided there
 */
export async function carryThrough(deps: Deps, asking: AskingMeeting, item: string): Promise<Outcome> {
  const { meeting, item: found } = await findItem(deps, asking, item)
  const { decision, idea } = found
  if (!decision) throw new DomainError('not-found')
  if (idea === undefined) return { meeting }
  const decided = { meeting, decision }
  const { actor } = asking
  const write = (step: string, change: Change) =>
    changeIdea(deps, { idea, actor, revision: 'latest', request: markOf(decision.id, step) }, change)
  try {
    await write('done', (context, before, now, newId) =>
      carryOut(context, before, decided, actor, now, newId),
    )
    return { meeting }
  } catch (error) {
    const refused = refusalIn(error)
    try {
      await write('told', (context, before, now, newId) =>
        noteDecision(context, before, decided, false, actor, now, newId),
      )
    } catch (untold) {
      refusalIn(untold)
    }
    return { meeting, refused }
  }
}

/** @throws what is no refusal of the process */
function refusalIn(error: unknown): DomainError {
  if (error instanceof DomainError && error.status < 500) return error
  throw error
}

/** A decision is told once and done once, also when the answer to who asked was lost. */
const markOf = (decision: string, step: string) => ({
  key: hash(`meeting ${decision} ${step}`),
  fingerprint: hash(step),
})

/**
 * Why this actor could not carry a decision through now, without doing anything; undefined when they could.
 */
export function refusalNow(
  deps: Deps,
  actor: Actor,
  decided: Decided,
  { context, idea }: KnownIdea,
): DomainError | undefined {
  try {
    carryOut(context, idea, decided, actor, deps.clock(), deps.newId)
    return undefined
  } catch (error) {
    return refusalIn(error)
  }
}
