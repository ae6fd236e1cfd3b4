import type { ProcessDefinition } from '../types.gen.js'
import { EFFECT_RULES, type Effect } from './behaviour.js'
import type { Move, Transition } from './rows.js'

/** A row whose behaviour cannot be; `key` is one of `definitions:rows`. */
export type Fault = readonly [row: string, key: string, params?: Readonly<Record<string, string>>]

export const listed = (values: readonly string[]): string => values.join(', ')

/** Read from a file, so that effects may be missing, or be anything. */
export const knownEffects = ({ effects }: Move): Effect[] =>
  Array.isArray(effects) ? effects.filter((effect) => Object.hasOwn(EFFECT_RULES, effect)) : []

/** `@same` is where it starts; `@step` is some state that stands for a step. */
export function targetsOf({ states }: ProcessDefinition, { from, to }: Transition): readonly string[] {
  if (to === '@same') return from
  if (to !== '@step') return [to]
  return states.filter(({ step }) => step !== undefined).map(({ id }) => id)
}
