import { hash } from '../hash.js'
import type { Translate } from '../texts.js'
import type { MemoryFile, MemoryFileReport, MemorySentence } from '../types.gen.js'
import type { ReadMemoryFile, TmxRefusal } from './read-tmx.js'

/** What became of a file: the words are in `memory:counts`. */
export interface MemoryTaken {
  readonly file: MemoryFile
  /**
   * `added`, `known` (the memory had it from this very file), `doubled`, `refused`: those that are none are
   * not there.
   */
  readonly counts: Readonly<Record<string, number>>
  readonly refused: readonly TmxRefusal[]
}

/** Each way of the pairs, once. */
export const waysIn = ({ pairs }: ReadMemoryFile): MemoryFile['ways'] =>
  [...new Map(pairs.map(({ from, to }) => [`${from}>${to}`, { from, to }])).values()].slice(0, 100)

/**
 * The sentences of a file as the memory holds them, each pair once. What is told to be later than now is of
 * now.
 */
export function sentencesOfFile(
  { id, name, agency, added }: MemoryFile,
  { pairs }: ReadMemoryFile,
): MemorySentence[] {
  const all = pairs.map(({ from, to, source, target, at, whole }): MemorySentence => {
    const own = hash(JSON.stringify([id, from, to, source, target]))
    return {
      id: own,
      file: id,
      maker: agency ?? name,
      from,
      to,
      source,
      target,
      ...(whole && { whole }),
      at: at === undefined || at > added.at ? added.at : at,
    }
  })
  return [...new Map(all.map((sentence) => [sentence.id, sentence])).values()]
}

const MOST_TOLD = 100

/** The same in words. */
export function formatMemory({ file, counts, refused }: MemoryTaken, t: Translate): MemoryFileReport {
  const items = refused
    .slice(0, MOST_TOLD)
    .map(({ place, code }) => ({ place, told: t(`memory:refused.${code}`) }))
  return { file, counts: { ...counts }, items }
}
