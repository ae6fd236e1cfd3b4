import type { Context } from '../context.js'
import type { Effect } from './behaviour.js'
import type { Process } from './compile-process.js'
import type { Matter } from './subject.js'
import { earlierEffects } from './upgrade-definition.js'

/**
 * What a move that history tells of did. An idea can have come from another edition, whose moves this one
 * does not know; of those, only the ones that the product has always had can be told.
 */
export const effectsOf = (process: Process, what: string): readonly Effect[] =>
  process.move(what)?.effects ?? earlierEffects(what)

/** The act, or the effect of the move, by which history tells of something that has words of its own. */
export const toldAs = (
  { process }: Pick<Context<Matter>, 'process'>,
  what: string,
  acts: readonly string[],
  effects: readonly Effect[],
): string | undefined =>
  acts.find((act) => act === what) ?? effectsOf(process, what).find((effect) => effects.includes(effect))
