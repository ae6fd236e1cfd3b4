import type { Idea } from '../types.gen.js'

/**
 * The languages that an idea is translated into here: those that are switched on, and those already begun.
 */
export function variantsOf(switchedOn: string, idea: Pick<Idea, 'language' | 'variants'>): string[] {
  const all = new Set([...switchedOn.split(','), ...Object.keys(idea.variants)])
  all.delete(idea.language)
  return [...all]
}
