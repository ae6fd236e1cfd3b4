import { stems } from '../search/stems.js'
import { answerTo, codesOfPart } from '../template/parts.js'
import type { Case } from '../types.gen.js'

/**
 * What readers look for next weighs most: the same challenge, then the same kind of solution, then the same
 * words.
 */
const WEIGHTS = { mainChallenge: 4, challenge: 2, kind: 2, word: 1 } as const
/** Shared words alone make a case related from this many; fewer are chance. */
const MOST_WORDS = 5

/**
 * Cases that a reader of this one may want to read next, the closest first; the newer one of equals.
 * A case that shares neither challenge nor kind is not related, however many words it shares.
 */
export function relatedCases(doc: Case, others: readonly Case[], limit = 3): Case[] {
  const own = traitsOf(doc)
  return others
    .filter(({ reference, state }) => reference !== doc.reference && state === 'published')
    .map((other) => ({ other, score: scoreOf(own, traitsOf(other)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.other.reference < b.other.reference ? 1 : -1))
    .slice(0, limit)
    .map(({ other }) => other)
}

interface Traits {
  readonly main: string | undefined
  readonly challenges: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

function traitsOf(doc: Case): Traits {
  const { edition } = doc
  const text = (['title', 'summary', 'problem'] as const).map((part) => answerTo(edition, part) ?? '')
  return {
    main: codesOfPart(edition, 'mainChallenge')[0],
    challenges: new Set(codesOfPart(edition, 'challenges')),
    kinds: new Set(codesOfPart(edition, 'kind')),
    words: new Set(stems(text.join('\n'))),
  }
}

function scoreOf(one: Traits, other: Traits): number {
  const same = one.main !== undefined && one.main === other.main ? WEIGHTS.mainChallenge : 0
  const shared =
    same +
    WEIGHTS.challenge * common(one.challenges, other.challenges) +
    WEIGHTS.kind * common(one.kinds, other.kinds)
  return shared === 0 ? 0 : shared + WEIGHTS.word * Math.min(MOST_WORDS, common(one.words, other.words))
}

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((value) => other.has(value)).length
