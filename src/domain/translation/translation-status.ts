import type { Template } from '../template/compile-template.js'
import type { Idea, TranslationUnit } from '../types.gen.js'
import { type UnitState, unitIn, unitState } from './unit-state.js'
import { type SourceUnit, unitsOf } from './units-of.js'

export interface UnitStatus extends SourceUnit {
  readonly state: UnitState
  readonly unit?: TranslationUnit
}

export interface TranslationStatus {
  readonly language: string
  readonly units: readonly UnitStatus[]
  readonly counts: Readonly<Record<UnitState, number>>
  /** Ids of the required units that are not signed off against the source as it is now. */
  readonly unsigned: readonly string[]
}

const NONE: Record<UnitState, number> = {
  missing: 0,
  machine: 0,
  draft: 0,
  translated: 0,
  reviewed: 0,
  outdated: 0,
}

/** Where the translation into one language stands. */
export function translationStatus(
  template: Template,
  idea: Pick<Idea, 'answers' | 'variants'>,
  language: string,
): TranslationStatus {
  const units = unitsOf(template, idea.answers).map((source): UnitStatus => {
    const unit = unitIn(idea, language, source.id)
    return { ...source, state: unitState(idea, language, source.id), ...(unit && { unit }) }
  })
  const counts = { ...NONE }
  for (const { state } of units) counts[state] += 1
  const unsigned = units.filter(({ required, state }) => required && state !== 'reviewed').map(({ id }) => id)
  return { language, units, counts, unsigned }
}
