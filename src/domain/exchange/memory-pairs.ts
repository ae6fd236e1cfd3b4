import type { Idea } from '../../types.gen.js'
import type { Context } from '../context.js'
import { unitIn } from '../translation/unit-state.js'
import { type Content, type PackageUnit, packageUnits, textOf } from './package-unit.js'

/** Two texts that say the same, signed off. */
export interface MemoryPair {
  readonly source: Content
  readonly target: Content
  /** Of the case or idea that it comes from. */
  readonly reference: string
  /** When it was signed off (RFC 3339, UTC). */
  readonly at: string
  /** Sentence beside sentence, or a whole text. */
  readonly isSentence: boolean
}

/** What an idea adds to the memory of a pair of languages: what is signed off, sentence by sentence where it fits. */
export function memoryPairs(context: Context, idea: Idea, language: string): MemoryPair[] {
  const reference = idea.reference ?? idea.id
  return packageUnits(context, idea, language)
    .filter(({ state }) => state === 'reviewed')
    .flatMap((unit) =>
      pairsOf(unit).map((pair) => ({ ...pair, reference, at: signedAt(idea, language, unit.id) })),
    )
}

const signedAt = (idea: Idea, language: string, unit: string): string => {
  const translation = unitIn(idea, language, unit)
  return translation?.signedOff?.at ?? translation?.at ?? idea.changed.at
}

const pairsOf = ({ pieces }: PackageUnit): Pick<MemoryPair, 'source' | 'target' | 'isSentence'>[] =>
  pieces.flatMap(({ kind, source, target }) => {
    if (kind === 'between' || target === undefined || !hasWords(source) || !hasWords(target)) return []
    return [{ source, target, isSentence: pieces.length > 1 }]
  })

const hasWords = (content: Content): boolean => /[\p{L}\p{N}]/u.test(textOf(content))

/** Each pair once: the newest sign-off counts. */
export function withoutDoubles(pairs: readonly MemoryPair[]): MemoryPair[] {
  const newest = new Map<string, MemoryPair>()
  for (const pair of pairs) {
    const key = JSON.stringify([textOf(pair.source), textOf(pair.target)])
    const known = newest.get(key)
    if (known === undefined || known.at < pair.at) newest.set(key, pair)
  }
  const order = ([a]: [string, MemoryPair], [b]: [string, MemoryPair]): number => (a < b ? -1 : 1)
  return [...newest].sort(order).map(([, pair]) => pair)
}
