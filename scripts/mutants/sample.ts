/** So many of them, always the same for the same seed, in their order. */
export function sampleOf<T>(all: readonly T[], size: number, seed: number): T[] {
  const random = randomFrom(seed)
  const drawn = all.map((item, index) => ({ item, index, lot: random() })).sort((a, b) => a.lot - b.lot)
  return drawn
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item)
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
