import { stems } from '../domain/search/stems.js'
import type { Keys } from './port.js'

/**
 * What a document is found by, as opaque ASCII tokens: `w` and a stem, or `t` with facet and value. No text that a
 * person typed ever reaches an engine's query language.
 */
export function wordToken(stem: string): string {
  const before = known.get(stem)
  if (before !== undefined) return before
  if (known.size > 50_000) known.clear()
  const token = `w${plain(stem)}`
  known.set(stem, token)
  return token
}

// The same few thousand stems come again and again.
const known = new Map<string, string>()

export const tagToken = (facet: string, value: string): string => `${facetPrefix(facet)}${hex(value)}`

/** How the tokens of all values of a facet begin, and no others. */
export const facetPrefix = (facet: string): string => `t${plain(facet)}z`

/** The value in a token of this facet. */
export const valueIn = (token: string, facet: string): string =>
  Buffer.from(token.slice(facetPrefix(facet).length), 'hex').toString()

/** Each once, since no value and no stem comes twice. */
export function tokensOf(keys: Keys): string[] {
  const tags = Object.entries(keys.tags).flatMap(([facet, values]) =>
    values.map((value) => tagToken(facet, value)),
  )
  return [...tags, ...stems(keys.text).map(wordToken)]
}

/** Letters that every tokenizer keeps stay readable; anything else is spelt out. */
const plain = (text: string): string => (/^[a-y0-9]+$/.test(text) ? `p${text}` : `x${hex(text)}`)

const hex = (text: string): string => Buffer.from(text).toString('hex')
