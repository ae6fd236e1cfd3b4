import { stems } from '../domain/search/stems.js'
import type { Keys } from './port.js'

/**
 * What a document is found by, as opaque ASCII tokens: `w` and a stem, or `t` with facet and value. No text that a
 * person typed ever reaches an engine's query language.
 */
export const wordToken = (stem: string): string => `w${plain(stem)}`

export const tagToken = (facet: string, value: string): string => `t${plain(facet)}z${hex(value)}`

export function tokensOf(keys: Keys): string[] {
  const tags = Object.entries(keys.tags).flatMap(([facet, values]) =>
    values.map((value) => tagToken(facet, value)),
  )
  return [...new Set([...tags, ...stems(keys.text).map(wordToken)])]
}

/** Letters that every tokenizer keeps stay readable; anything else is spelt out. */
const plain = (text: string): string => (/^[a-y0-9]+$/.test(text) ? `p${text}` : `x${hex(text)}`)

const hex = (text: string): string => Buffer.from(text).toString('hex')
