import { hash } from '../hash.js'
import type { Idea, MemorySentence, TranslationUnit } from '../types.gen.js'
import { segmentsOf } from './segments-of.js'

/** Texts longer than this are no sentence, and nobody is helped by them. */
export const LONGEST_SENTENCE = 1000

/**
 * The sentences that an idea gives to the memory: of every text that is signed off, as it was signed off.
 * Where source and translation have equally many sentences, they belong together one by one; else the texts
 * as a whole do. A case that was withdrawn gives none: what may no longer be read is not offered either.
 */
export function memoryOf(idea: Idea): MemorySentence[] {
  if (idea.publications.at(-1)?.withdrawn) return []
  return Object.entries(idea.variants).flatMap(([language, units]) =>
    Object.entries(units).flatMap(([id, unit]) => sentencesIn(idea, language, id, unit)),
  )
}

function sentencesIn(idea: Idea, to: string, unit: string, { signedOff }: TranslationUnit): MemorySentence[] {
  if (!signedOff) return []
  const pairs = pairsOf(signedOff.source.text, idea.language, signedOff.text, to)
  return pairs
    .filter(({ source, target }) => source.length <= LONGEST_SENTENCE && target.length <= LONGEST_SENTENCE)
    .map((pair, n) => ({
      id: hash(JSON.stringify([idea.id, to, unit, n])),
      idea: idea.id,
      ...(idea.reference !== undefined && { reference: idea.reference }),
      unit,
      from: idea.language,
      to,
      ...pair,
      at: signedOff.at,
    }))
}

type Pair = Pick<MemorySentence, 'source' | 'target' | 'whole'>

function pairsOf(source: string, from: string, target: string, to: string): Pair[] {
  const [left, right] = [sentences(source, from), sentences(target, to)]
  if (left.length !== right.length || left.length <= 1)
    return source.trim() && target.trim()
      ? [{ source: source.trim(), target: target.trim(), whole: true }]
      : []
  return left.map((text, n) => ({ source: text, target: right[n] as string }))
}

const sentences = (text: string, language: string): string[] =>
  segmentsOf(text, language).flatMap(({ kind, text: own }) => (kind === 'sentence' ? [own] : []))
