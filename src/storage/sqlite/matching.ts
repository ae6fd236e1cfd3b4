import type { Filter, Scalar } from '../port.js'
import { scalarToken, tagToken, wordToken } from '../tokens.js'
import { type Bits, bitsFor, type SlotSet } from './slot-set.js'
import type { ValueSets } from './value-sets.js'
import { type WordSets, wordsIn } from './word-sets.js'

/** Every document has it. */
export const ALL = 'a'

export interface Sets {
  readonly values: ValueSets
  readonly words: WordSets
  /** Scalars that have sets. */
  readonly scalars: readonly string[]
}

/** The part of a filter that is made of sets: tags, words, and the scalars that lists filter by. */
export const settled = ({ scalars: known }: Sets, filter: Filter): Filter => {
  const { range: _, scalars = {}, ...rest } = filter
  return { ...rest, scalars: chosen(scalars, (name) => known.includes(name)) }
}

export const chosen = <V>(
  from: Readonly<Record<string, V>>,
  isWanted: (name: string) => boolean,
): Record<string, V> => Object.fromEntries(Object.entries(from).filter(([name]) => isWanted(name)))

/** The slots of all documents that match; undefined when sets of words have to be loaded first. */
export function bitsOf({ values, words }: Sets, filter: Filter): Bits | undefined {
  const found = words.of(wordsIn(filter))
  const shown = words.of((filter.notWords ?? []).map((stem) => [wordToken(stem)]))
  if (found === undefined || shown === undefined) return undefined
  const all = values.of(ALL)
  let bits = bitsFor(all.end)
  all.addTo(bits)
  for (const part of [...valueParts(values, filter), ...found.map((set) => [set])]) bits = both(bits, part)
  if (filter.notWords?.length) takeOut(bits, shown)
  return bits
}

function valueParts(values: ValueSets, { tags = {}, scalars = {} }: Filter): SlotSet[][] {
  const tokens = [
    ...Object.entries(tags).map(([facet, wanted]) => wanted.map((value) => tagToken(facet, value))),
    ...Object.entries(scalars).map(([name, wanted]) =>
      wanted.map((value: Scalar) => scalarToken(name, value)),
    ),
  ]
  return tokens.map((either) => [...new Set(either)].map((token) => values.of(token)))
}

/** Those that are in any of the sets as well. */
function both(bits: Bits, sets: readonly SlotSet[]): Bits {
  const either = new Uint32Array(bits.length)
  for (const set of sets) set.addTo(either)
  for (let at = 0; at < bits.length; at++) (either[at] as number) &= bits[at] as number
  return either
}

function takeOut(bits: Bits, sets: readonly SlotSet[]): void {
  const all = bits.slice()
  const inAll = sets.reduce((left: Bits, set) => both(left, [set]), all)
  for (let at = 0; at < bits.length; at++) (bits[at] as number) &= ~(inAll[at] as number)
}
