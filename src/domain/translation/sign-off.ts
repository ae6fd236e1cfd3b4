import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError, type FieldError } from '../errors.js'
import { type Marked, record } from '../ideas/record.js'
import { effect } from '../process/outbox.js'
import { mayDo } from '../process/permissions.js'
import type { Idea, TranslationUnit } from '../types.gen.js'
import { withUnit } from './save-unit.js'
import { textErrors } from './unit-findings.js'
import { unitIn, unitState } from './unit-state.js'
import { sourceOf } from './units-of.js'

export interface SignOffInput extends Marked {
  readonly language: string
  /** Unit ids, at least one. */
  readonly units: readonly string[]
}

/**
 * A second person signs off translations, pinned to the source that was read. All of them or none;
 * what is signed off already stays as it is, and when that is all, the idea is handed back unchanged.
 * @throws DomainError not-allowed; second-person-needed (naming the units that the actor wrote);
 * invalid-input
 *   naming the units that are missing, drafts, machine-made and unread, outdated, or wrong.
 */
export function signOff(
  context: Context,
  idea: Idea,
  input: SignOffInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  if (!mayDo(context.process, actor, idea, 'sign-off')) throw new DomainError('not-allowed')
  const { language, units } = input
  if (units.length === 0) throw invalid([{ pointer: '/units', code: 'too-few', params: { limit: 1 } }])
  refuseUnready(idea, language, units)
  refuseWrong(context, idea, language, units)
  refuseOwn(idea, language, units, actor)
  const open = [...new Set(units)].filter((id) => unitState(idea, language, id) !== 'reviewed')
  if (open.length === 0) return idea
  const next = open.reduce(
    (made, id) => withUnit(made, language, id, signed(made, language, id, actor, now)),
    idea,
  )
  const happening = {
    what: 'sign-off' as const,
    data: { language, units: open },
    ...(input.request && { request: input.request }),
  }
  return record(idea, withMemory(next, now, newId()), happening, actor, now, newId)
}

function refuseUnready(idea: Idea, language: string, units: readonly string[]): void {
  const errors = units.flatMap((id, n): FieldError[] => {
    const state = unitState(idea, language, id)
    if (state === 'translated' || state === 'reviewed') return []
    return [{ pointer: `/units/${n}`, code: `unit-${state}`, params: { unit: id } }]
  })
  if (errors.length > 0) throw invalid(errors)
}

/** What is signed off is kept for other translations. */
const withMemory = (idea: Idea, now: Date, id: string): Idea => ({
  ...idea,
  outbox: [...idea.outbox, effect('memory', {}, now, id)],
})

/** What is wrong whatever it means (a lost address, a text too long) cannot be signed off; warnings can. */
function refuseWrong(context: Context, idea: Idea, language: string, units: readonly string[]): void {
  const errors = units.flatMap((id, n): FieldError[] => {
    const wrong = unitState(idea, language, id) === 'reviewed' ? [] : textErrors(context, idea, language, id)
    return wrong.map(({ code }) => ({ pointer: `/units/${n}`, code: `text-${code}`, params: { unit: id } }))
  })
  if (errors.length > 0) throw invalid(errors)
}

const invalid = (errors: readonly FieldError[]): DomainError => new DomainError('invalid-input', { errors })

/** Nobody signs off the own translation. */
function refuseOwn(idea: Idea, language: string, units: readonly string[], actor: Actor): void {
  const errors = units.flatMap((id, n): FieldError[] => {
    const unit = unitIn(idea, language, id)
    if (unit?.by.id !== actor.id || unit.state === 'reviewed') return []
    return [{ pointer: `/units/${n}`, code: 'own-translation', params: { unit: id } }]
  })
  if (errors.length > 0) throw new DomainError('second-person-needed', { errors })
}

function signed(idea: Idea, language: string, id: string, actor: Actor, now: Date): TranslationUnit {
  const unit = unitIn(idea, language, id) as TranslationUnit
  const source = { revision: idea.revision, text: sourceOf(idea.answers, id) ?? unit.source.text }
  return {
    ...unit,
    state: 'reviewed',
    signedOff: { by: nameOf(actor), at: now.toISOString(), source, text: unit.text },
  }
}
