import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError, type FieldError } from '../errors.js'
import { type Marked, record } from '../ideas/record.js'
import { LIMITS } from '../limits.js'
import { filled, notLonger, refuseAny } from '../process/input-checks.js'
import { mayDo } from '../process/permissions.js'
import type { Idea, TranslationUnit } from '../types.gen.js'
import { isWaivable } from './checks/finding.js'
import { withUnit } from './save-unit.js'
import { unitIn } from './unit-state.js'

export interface Waiver extends Marked {
  readonly language: string
  readonly unit: string
  /** Code and mark of the warning, as it was told. */
  readonly code: string
  readonly mark: string
  /** Why it may stand. */
  readonly note: string
}

/**
 * Somebody has looked at a warning and lets it stand; the reason goes into the history. Said twice, it is
 * said once.
 * @throws DomainError not-allowed, invalid-input
 */
export function waiveFinding(
  context: Context,
  idea: Idea,
  waiver: Waiver,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const { language, unit: id, code, mark, request } = waiver
  if (!mayDo(context.process, actor, idea, 'translate')) throw new DomainError('not-allowed')
  const unit = unitIn(idea, language, id)
  const note = waiver.note.trim()
  if (unit === undefined) throw invalid({ pointer: '/unit', code: 'unit-missing' })
  if (!isWaivable(code)) throw invalid({ pointer: '/code', code: 'not-waivable' })
  refuseAny([...filled('/note', note), ...notLonger('/note', note, LIMITS.waiver)])
  const before = unit.waived ?? []
  if (before.some((one) => one.code === code && one.mark === mark)) return idea
  const waived = { code, mark, note, by: nameOf(actor), at: now.toISOString() }
  const next: TranslationUnit = { ...unit, waived: [...before, waived] }
  const happening = {
    what: 'waive' as const,
    note,
    data: { language, unit: id, code },
    ...(request && { request }),
  }
  return record(idea, withUnit(idea, language, id, next), happening, actor, now, newId)
}

const invalid = (error: FieldError): DomainError => new DomainError('invalid-input', { errors: [error] })
