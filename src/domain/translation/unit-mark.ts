import { DomainError } from '../errors.js'
import { hash } from '../hash.js'
import type { Idea } from '../types.gen.js'
import { unitIn } from './unit-state.js'
import { sourceOf } from './units-of.js'

/**
 * What a translator saw of one text: its translation and its source. Two people can work on two texts of one
 * idea; only when they change the same one are they told.
 */
export const markOfUnit = (
  idea: Pick<Idea, 'variants' | 'answers'>,
  language: string,
  unit: string,
): string => {
  const saved = unitIn(idea, language, unit)
  const seen = [saved?.text ?? '', saved?.state ?? '', sourceOf(idea.answers, unit) ?? '']
  return hash(JSON.stringify(seen)).slice(0, 22)
}

/** @throws DomainError `changed-meanwhile` when the text or its source is another one than was seen. */
export function assertSeen(
  idea: Pick<Idea, 'variants' | 'answers'>,
  language: string,
  unit: string,
  seen: string,
): void {
  if (markOfUnit(idea, language, unit) !== seen) throw new DomainError('changed-meanwhile')
}
