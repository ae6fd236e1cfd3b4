import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { mayDo } from '../process/permissions.js'
import type { Idea, TranslationUnit } from '../types.gen.js'

/** Whether drafts, notes and findings of a translation are this actor's to read. */
export const seesDrafts = (actor: Actor, { process }: Context, idea: Idea): boolean =>
  mayDo(process, actor, idea, 'read-inner')

/** A translation as others may read it: what was signed off, and nothing that was noted on the way. */
export function signedOnly(unit: TranslationUnit | undefined): TranslationUnit | undefined {
  if (unit?.signedOff === undefined || unit.state !== 'reviewed') return undefined
  const { note: _n, waived: _w, ...rest } = unit
  return rest
}
