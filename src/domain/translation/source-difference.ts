import type { DifferencePiece, Idea } from '../types.gen.js'
import { wordDifference } from '../word-difference.js'
import { unitIn } from './unit-state.js'
import { sourceOf } from './units-of.js'

export type Piece = DifferencePiece

/** A page shows what has changed in all texts of a case. */
const MANY = 6

/**
 * What has changed in the source of a unit since it was signed off or, before any sign-off, since it was
 * translated. Empty when nothing has, or when there is no translation.
 */
export function sourceDifference(idea: Idea, language: string, unitId: string): Piece[] {
  const unit = unitIn(idea, language, unitId)
  const now = sourceOf(idea.answers, unitId)
  const then = unit?.signedOff?.source.text ?? unit?.source.text
  return now === undefined || then === undefined || now === then ? [] : wordDifference(then, now, MANY)
}
