import { stems } from '../search/stems.js'
import type { Idea } from '../types.gen.js'
import { contactKeyOf } from './contact-keys.js'
import { titleOf } from './mails.js'

/** Why two ideas may be the same one. */
export type Likeness = 'title' | 'text' | 'owner'

export interface Duplicate {
  readonly idea: Idea
  readonly why: readonly Likeness[]
}

/** More words of a title than this are not asked for. */
const MOST_WORDS = 6
/** So great a part of the shorter one's words must be in the other. */
const TITLE_SHARE = 0.6
const TEXT_SHARE = 0.5
/** Shorter texts have words in common by chance. */
const FEWEST_WORDS = 8

/** What to look up: the words of the title, and each two of them that stand together. */
export function wordsToAsk(idea: Idea): string[][] {
  const words = stems(titleOf(idea)).slice(0, MOST_WORDS)
  const pairs = words.slice(1).map((word, n) => [words[n] as string, word])
  return [...pairs, ...words.map((word) => [word])]
}

/** The key of the same owner: what one person has, and nobody else. */
export const ownerKey = ({ contact: { email = '', phone = '' } }: Idea): string | undefined =>
  email === '' ? (phone === '' ? undefined : contactKeyOf(phone)) : contactKeyOf(email)

/** Those of the candidates that are like the idea, the likest first. */
export function likelyDuplicates(idea: Idea, candidates: readonly Idea[], most: number): Duplicate[] {
  const [title, text] = [stems(titleOf(idea)), stems(textOf(idea))]
  const owner = ownerKey(idea)
  const scored = candidates.map((other) => {
    const alike = {
      title: shareOf(title, stems(titleOf(other)), 1),
      text: shareOf(text, stems(textOf(other)), FEWEST_WORDS),
    }
    const why: Likeness[] = [
      ...(alike.title >= TITLE_SHARE ? (['title'] as const) : []),
      ...(alike.text >= TEXT_SHARE ? (['text'] as const) : []),
      ...(owner !== undefined && ownerKey(other) === owner ? (['owner'] as const) : []),
    ]
    return { idea: other, why, score: alike.title + alike.text + why.length }
  })
  return scored
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ idea, why }) => ({ idea, why }))
}

/** The part of the shorter one's words that is in the other. */
function shareOf(one: readonly string[], other: readonly string[], fewest: number): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < fewest) return 0
  const known = new Set(long)
  return short.filter((word) => known.has(word)).length / short.length
}

/** Everything that was written in the answers, but for the title. */
function textOf(idea: Idea): string {
  const title = titleOf(idea)
  const texts = Object.values(idea.answers).flatMap((section) => stringsIn(section))
  return texts.filter((text) => text !== title).join('\n')
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}
