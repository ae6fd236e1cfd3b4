import type { Context } from '../context.js'
import { unitIn } from '../translation/unit-state.js'
import type { Idea, MemorySentence } from '../types.gen.js'
import { type Content, codedPair, type PackageUnit, packageUnits, textOf } from './package-unit.js'

/** Two texts that say the same: signed off here, or taken in with a file. */
export interface MemoryPair {
  readonly source: Content
  readonly target: Content
  /** Of the case or idea that it comes from; none for what came with a file. */
  readonly reference?: string
  /** Whose work it is, when it came with a file. */
  readonly maker?: string
  /** When it was signed off, or last changed by its maker (RFC 3339, UTC). */
  readonly at: string
  /** Sentence beside sentence, or a whole text. */
  readonly isSentence: boolean
}

/**
 * What an idea adds to the memory of a pair of languages: what is signed off, sentence by sentence where it
 * fits. A case that was withdrawn adds nothing.
 */
export function memoryPairs(context: Context, idea: Idea, language: string): MemoryPair[] {
  if (idea.publications.at(-1)?.withdrawn) return []
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

/** A sentence of a file, with its marks as marks again. */
export function foreignPair({ source, target, from, to, at, maker, whole }: MemorySentence): MemoryPair {
  const [left, right] = codedPair({ source, from, target, to })
  return {
    source: left,
    target: right,
    ...(maker !== undefined && { maker }),
    at,
    isSentence: whole !== true,
  }
}

/** Each pair once: our own before those of files, and the newest of equals. */
export function withoutDoubles(pairs: readonly MemoryPair[]): MemoryPair[] {
  const newest = new Map<string, MemoryPair>()
  for (const pair of pairs) {
    const key = JSON.stringify([textOf(pair.source), textOf(pair.target)])
    const known = newest.get(key)
    if (known === undefined || isBetter(pair, known)) newest.set(key, pair)
  }
  const order = ([a]: [string, MemoryPair], [b]: [string, MemoryPair]): number => (a < b ? -1 : 1)
  return [...newest].sort(order).map(([, pair]) => pair)
}

const isBetter = (one: MemoryPair, other: MemoryPair): boolean => {
  const isOurs = one.reference !== undefined
  return isOurs === (other.reference !== undefined) ? other.at < one.at : isOurs
}
