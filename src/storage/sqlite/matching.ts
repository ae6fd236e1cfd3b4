import type { Filter, Scalar } from '../port.js'
import { scalarToken, tagToken, wordToken } from '../tokens.js'
import { slotsIn } from './slot-bits.js'
import { type List, slotsFrom } from './slot-list.js'
import { SlotSet } from './slot-set.js'
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

/** What matches: the documents that are in all of these sets, the smallest first, and not in another. */
export interface Matching {
  readonly all: readonly [SlotSet, ...SlotSet[]]
  readonly without: SlotSet | undefined
}

/** @returns undefined when sets of words have to be loaded first. */
export function matchingOf({ values, words }: Sets, filter: Filter): Matching | undefined {
  const found = words.of(wordsIn(filter))
  const shown = words.of((filter.notWords ?? []).map((stem) => [wordToken(stem)]))
  if (found === undefined || shown === undefined) return undefined
  const [first = values.of(ALL), ...others] = [...valueParts(values, filter), ...found].sort(
    (a, b) => a.size - b.size,
  )
  return { all: [first, ...others], without: filter.notWords?.length ? common(shown) : undefined }
}

/** All that match. */
export function setOf({ all, without }: Matching): SlotSet {
  const both = common(all)
  return without === undefined ? both : both.without(without)
}

/**
 * The first that match from `from` on, upwards or downwards: no more is looked at than it takes to find them.
 */
export function slotsOf(matching: Matching, most: number, from: number, step: 1 | -1): number[] {
  const { all, without } = matching
  const bits = all.flatMap((set) => set.bits ?? [])
  if (bits.length === all.length && (without === undefined || without.bits))
    return slotsIn(bits, most, from, step, without?.bits)
  const [smallest, ...others] = all
  const set = smallest.list ? smallest : setOf(matching)
  if (set.bits) return slotsIn([set.bits], most, from, step)
  const found: number[] = []
  for (const slot of slotsFrom(set.list as List, from, step)) {
    if (others.every((other) => other.has(slot)) && !without?.has(slot)) found.push(slot)
    if (found.length === most) break
  }
  return found
}

/** Those that are in every one of the sets; there is at least one. */
const common = (sets: readonly SlotSet[]): SlotSet => sets.reduce((both, set) => both.and(set))

function valueParts(values: ValueSets, { tags = {}, scalars = {} }: Filter): SlotSet[] {
  const tokens = [
    ...Object.entries(tags).map(([facet, wanted]) => wanted.map((value) => tagToken(facet, value))),
    ...Object.entries(scalars).map(([name, wanted]) =>
      wanted.map((value: Scalar) => scalarToken(name, value)),
    ),
  ]
  return tokens.map((either) => SlotSet.union([...new Set(either)].map((token) => values.of(token))))
}
