/** Words that a sketch keeps: enough to tell a new text from one that was corrected. */
const KEPT = 32

/**
 * A text in few characters, by which it can be told later how much of it is left: the words whose hashes are
 * the smallest, as numbers to the base of 36 (a bottom-k sketch: Broder, "On the resemblance and containment
 * of documents", 1997).
 */
export function sketchOf(text: string): string {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const hashes = [...new Set([...words].map(hashOf))].sort((a, b) => a - b)
  return hashes
    .slice(0, KEPT)
    .map((hash) => hash.toString(36))
    .join(' ')
}

/** How alike two texts are by their sketches, from 0 to 1: the share of words that both have. */
export function likeness(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  const both = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, KEPT)
  if (both.length === 0) return 1
  return both.filter((hash) => a.has(hash) && b.has(hash)).length / both.length
}

const numbersOf = (sketch: string): Set<number> =>
  new Set(sketch === '' ? [] : sketch.split(' ').map((text) => Number.parseInt(text, 36)))

/** FNV-1a, 32 bits, with its bits mixed: the smallest hashes are to be a fair sample of all words. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (const sign of word) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
