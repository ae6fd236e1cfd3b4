import { hash } from '../hash.js'
import type { Idea, TranslationCounts, TranslationUnit } from '../types.gen.js'
import { sourceOf } from './units-of.js'

/** `missing` and `outdated` are found here and never stored. */
export type UnitState = keyof TranslationCounts

export const unitIn = (
  idea: Pick<Idea, 'variants'>,
  language: string,
  unitId: string,
): TranslationUnit | undefined => {
  const units = Object.hasOwn(idea.variants, language) ? idea.variants[language] : undefined
  return units && Object.hasOwn(units, unitId) ? units[unitId] : undefined
}

/** How far a unit has come. It is outdated when its source has moved, unless that edit was said to be minor. */
export function unitState(
  idea: Pick<Idea, 'variants' | 'answers'>,
  language: string,
  unitId: string,
): UnitState {
  const unit = unitIn(idea, language, unitId)
  if (unit === undefined || unit.text.trim() === '') return 'missing'
  const source = sourceOf(idea.answers, unitId)
  return source !== undefined && isOutdated(unit, source) ? 'outdated' : unit.state
}

const isOutdated = (unit: TranslationUnit, source: string): boolean =>
  unit.source.text !== source && !(unit.accepted ?? []).includes(hash(source))
