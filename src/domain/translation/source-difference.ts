import { diff } from '../packages.js'
import type { DifferencePiece, Idea } from '../types.gen.js'
import { unitIn } from './unit-state.js'
import { sourceOf } from './units-of.js'

export type Piece = DifferencePiece

/** What stands differently, word by word. */
export function differenceOf(before: string, after: string): Piece[] {
  return diff()
    .diffWordsWithSpace(before, after)
    .map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }))
}

/**
 * What has changed in the source of a unit since it was signed off or, before any sign-off, since it was translated.
 * Empty when nothing has, or when there is no translation.
 */
export function sourceDifference(idea: Idea, language: string, unitId: string): Piece[] {
  const unit = unitIn(idea, language, unitId)
  const now = sourceOf(idea.answers, unitId)
  const then = unit?.signedOff?.source.text ?? unit?.source.text
  return now === undefined || then === undefined || now === then ? [] : differenceOf(then, now)
}
