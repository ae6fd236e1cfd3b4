import { type Actor, rolesOn } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { LIMITS } from '../limits.js'
import { filled, notLonger, refuseAny } from '../process/input-checks.js'
import { assertMay, mayDo } from '../process/permissions.js'
import type { Requirement } from '../process/rows.js'
import type { Idea } from '../types.gen.js'
import { changeOf, type Happening, type Marked, record, stampOf } from './record.js'

export interface TickInput extends Marked {
  /** Id of a requirement that a person ticks. */
  readonly requirement: string
  /** What was found, or decided. */
  readonly note: string
}

/**
 * A person says that a requirement is met, with a note.
 * @throws DomainError `not-allowed` (also where only some roles may tick it), `invalid-input`
 */
export function tick(
  context: Context,
  idea: Idea,
  { requirement: id, note, request }: TickInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertTickable(context, idea, id, actor)
  refuseAny([...filled('/note', note), ...notLonger('/note', note, LIMITS.note)])
  const made = { note, ...stampOf(actor, now) }
  const next = { ...idea, ticks: { ...idea.ticks, [id]: made } }
  const changes = [changeOf(`/ticks/${id}`, idea.ticks[id], made)]
  return record(idea, next, { what: 'tick', note, changes, request } as Happening, actor, now, newId)
}

/**
 * Takes a tick back.
 * @throws DomainError `not-allowed`, `invalid-input` (there is none)
 */
export function untick(
  context: Context,
  idea: Idea,
  { requirement: id, request }: Omit<TickInput, 'note'>,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertTickable(context, idea, id, actor)
  const { [id]: gone, ...ticks } = idea.ticks
  if (gone === undefined) refuseAny([{ pointer: '/requirement', code: 'not-ticked', params: { value: id } }])
  const changes = [changeOf(`/ticks/${id}`, gone, undefined)]
  return record(
    idea,
    { ...idea, ticks },
    { what: 'untick', changes, request } as Happening,
    actor,
    now,
    newId,
  )
}

/** Whether this is one of those who may say that a requirement is met. */
export const mayTick = ({ process }: Context, idea: Idea, id: string, actor: Actor): boolean =>
  mayDo(process, actor, idea, 'tick') && hasRole(process.requirement(id), idea, actor)

function hasRole(requirement: Requirement | undefined, idea: Idea, actor: Actor): boolean {
  const roles = rolesOn(actor, idea)
  return requirement?.tickedBy?.some((role) => roles.has(role)) ?? true
}

function assertTickable({ process }: Context, idea: Idea, id: string, actor: Actor): void {
  assertMay(process, actor, idea, 'tick')
  const requirement = process.requirement(id)
  if (requirement?.check !== 'ticked')
    throw new DomainError('invalid-input', {
      errors: [{ pointer: '/requirement', code: 'unknown-requirement', params: { value: id } }],
    })
  if (!hasRole(requirement, idea, actor)) throw new DomainError('not-allowed')
}
