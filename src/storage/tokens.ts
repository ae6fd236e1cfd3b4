import { foldedStemsOf, stems, stemsOf, tellingWords } from '../domain/search/stems.js'
import type { Keys, Scalar } from './port.js'

/**
 * What a document is found by, as opaque ASCII tokens. No text that a person typed ever reaches an engine's
 * query language. `w` and a stem: in any of its texts; `w1`, `w2`: in the texts of that tier; `f`: a stem of
 * its words in plain letters, where that is another; `t` with facet and value; `s` with scalar and value.
 * (`w3` and `p` are free for the third tier and for pairs of words.)
 */
export const wordToken = (stem: string): string => `w${plain(stem)}`

/**
 * Any of these will do for a stem in plain letters: a word that has no other letters has its exact token
 * only.
 */
export const foldedTokens = (stem: string): readonly [string, string] => [wordToken(stem), foldedToken(stem)]

/** How tokens of the first tier begin for a word that is not typed to its end. */
export const startPrefixes = (beginning: string): string[] => {
  const spelt = `w1x${hex(beginning)}`
  return /^[a-y0-9]+$/.test(beginning) ? [`w1p${beginning}`, spelt] : [spelt]
}

const foldedToken = (stem: string): string => `f${plain(stem)}`
const tierToken = (tier: number, stem: string): string => `w${tier}${plain(stem)}`

export const tagToken = (facet: string, value: string): string => `${facetPrefix(facet)}${hex(value)}`

/** How the tokens of all values of a facet begin, and no others. */
export const facetPrefix = (facet: string): string => `t${plain(facet)}z`

/** The value in a token of this facet. */
export const valueIn = (token: string, facet: string): string =>
  Buffer.from(token.slice(facetPrefix(facet).length), 'hex').toString()

/** A scalar that lists filter by beside tags and words. Absent is a value too. */
export const scalarToken = (name: string, value: Scalar): string =>
  `${scalarPrefix(name)}${value === null ? 'n' : hex(JSON.stringify(value))}`

export const scalarPrefix = (name: string): string => `s${plain(name)}z`

/** The value in a token of this scalar; null for the token of those that have none. */
export function scalarIn(token: string, name: string): Scalar {
  const text = token.slice(scalarPrefix(name).length)
  return text === 'n' ? null : (JSON.parse(Buffer.from(text, 'hex').toString()) as Scalar)
}

/** Each once. @param scalarNames those that are tokens as well */
export const tokensOf = (keys: Keys, scalarNames: readonly string[]): string[] => [
  ...valueTokens(keys, scalarNames),
  ...wordTokens(keys.texts),
]

export function valueTokens(
  { tags, scalars }: Pick<Keys, 'tags' | 'scalars'>,
  scalarNames: readonly string[],
): string[] {
  const tagged = Object.entries(tags).flatMap(([facet, values]) =>
    values.map((value) => tagToken(facet, value)),
  )
  return [...tagged, ...scalarNames.map((name) => scalarToken(name, scalars[name] ?? null))]
}

export function wordTokens(texts: Keys['texts']): string[] {
  const words = tellingWords(texts.join('\n'))
  const exact = new Set(stemsOf(words))
  const [first, second] = texts
  return [
    ...[...exact].map(wordToken),
    ...stems(first).map((stem) => tierToken(1, stem)),
    ...stems(second).map((stem) => tierToken(2, stem)),
    ...foldedStemsOf(words)
      .filter((stem) => !exact.has(stem))
      .map(foldedToken),
  ]
}

/** Letters that every tokenizer keeps stay readable; anything else is spelt out. */
function plain(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size > 50_000) known.clear()
  const written = /^[a-y0-9]+$/.test(text) ? `p${text}` : `x${hex(text)}`
  known.set(text, written)
  return written
}

// The same few thousand stems come again and again.
const known = new Map<string, string>()

const hex = (text: string): string => Buffer.from(text).toString('hex')
