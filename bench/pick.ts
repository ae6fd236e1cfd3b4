/** Random numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <V>(list: readonly V[], random: () => number): V =>
  list[Math.floor(random() * list.length)] as V

/** Values with how often each comes. */
export type Weighted<V> = readonly (readonly [V, number])[]

export function pickWeighted<V>(values: Weighted<V>, random: () => number): V {
  const total = values.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  for (const [value, weight] of values) {
    left -= weight
    if (left < 0) return value
  }
  return (values.at(-1) as readonly [V, number])[0]
}

/** By rank, as words are in a language: the second is half as common as the first. */
export const pickByRank = <V>(list: readonly V[], random: () => number): V =>
  list[Math.floor((list.length + 1) ** random()) - 1] as V

/** Some values of a list, as the bits of a number say: every number below `2 ** list.length` is another choice. */
export const chosenBy = <V>(list: readonly V[], bits: number): V[] => list.filter((_, n) => (bits >> n) & 1)
