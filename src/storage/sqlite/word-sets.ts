import type { Filter } from '../port.js'
import { foldedTokens, startPrefixes, wordToken } from '../tokens.js'
import type { Database } from './database.js'
import { pause } from './pause.js'
import { SlotSet } from './slot-set.js'
import type { Tables } from './tables.js'

/** A word in so many documents is kept in memory once it has been looked for. */
const COMMON = 2000
/** Slots that are looked through at a time; other requests come in between. */
const WINDOW = 65_536
const MOST_KEPT = 100
/** Answers that are kept until the next change, 8 KB each at most. */
const MOST_ANSWERS = 50

/** Any of these tokens; one that ends with a star stands for all that begin so. */
type Either = readonly string[]

export const wordsIn = ({ words = [], folded = [], starts = [] }: Filter): Either[] => [
  ...words.map((stem) => [wordToken(stem)]),
  ...folded.map(foldedTokens),
  ...(starts.length > 0 ? [starts.flatMap(startTokens)] : []),
]

const startTokens = (beginning: string): string[] => [
  ...startPrefixes(beginning).map((prefix) => `${prefix}*`),
  ...foldedTokens(beginning),
]

const isOneOf = (tokens: ReadonlySet<string>, wanted: string): boolean => {
  if (!wanted.endsWith('*')) return tokens.has(wanted)
  for (const token of tokens) if (token.startsWith(wanted.slice(0, -1))) return true
  return false
}

/**
 * Which documents have which words. Few are asked of the full-text index at once; a word that many documents
 * have is read window by window, and its set is then kept up with the writes.
 */
export class WordSets {
  readonly #kept = new Map<string, SlotSet>()
  readonly #loading = new Map<string, SlotSet>()
  /** What was found lately, until a document changes: a page is followed by its counts. Null: too many. */
  readonly #answers = new Map<string, SlotSet | null>()

  constructor(
    private readonly db: Database,
    private readonly tables: Tables,
  ) {}

  /** Documents that have all of these; undefined when a set is not there yet: `load` it, and ask again. */
  of(all: readonly Either[]): SlotSet[] | undefined {
    const kept = all.map((either) => this.#kept.get(either.join(' ')))
    if (isWhole(kept)) return kept
    const few = this.#few(all)
    if (few) return [few]
    const sets = all.map((either) => this.#one(either))
    return isWhole(sets) ? sets : undefined
  }

  /** Reads the sets of common words. */
  async load(all: readonly Either[]): Promise<void> {
    for (const either of all) if (this.#one(either) === undefined) await this.#loadOne(either)
  }

  /** The document at this slot has these tokens now; null: it is gone. */
  indexed(slot: number, tokens: ReadonlySet<string> | null): void {
    this.#answers.clear()
    for (const [key, set] of [...this.#kept, ...this.#loading])
      if (tokens !== null && key.split(' ').some((token) => isOneOf(tokens, token))) set.add(slot)
      else set.delete(slot)
  }

  clear(): void {
    this.#answers.clear()
    this.#kept.clear()
    this.#loading.clear()
  }

  #one(either: Either): SlotSet | undefined {
    return this.#kept.get(either.join(' ')) ?? this.#few([either])
  }

  #few(all: readonly Either[]): SlotSet | undefined {
    const match = matchOf(all)
    const known = this.#answers.get(match)
    if (known !== undefined) return known ?? undefined
    const slots = this.#slots(match, 0, Number.MAX_SAFE_INTEGER, COMMON + 1)
    const answer = slots.length > COMMON ? null : SlotSet.of(Uint32Array.from(slots))
    this.#answers.set(match, answer)
    if (this.#answers.size > MOST_ANSWERS) this.#answers.delete(this.#answers.keys().next().value as string)
    return answer ?? undefined
  }

  /** What is written meanwhile is told to the set as well. */
  async #loadOne(either: Either): Promise<void> {
    const set = new SlotSet()
    const key = either.join(' ')
    this.#loading.set(key, set)
    const { last } = this.db.sql(`SELECT max(slot) AS last FROM ${this.tables.keys}`).get() as {
      last: number
    }
    for (let from = 0; from <= last; from += WINDOW) {
      for (const slot of this.#slots(matchOf([either]), from, from + WINDOW - 1, WINDOW)) set.add(slot)
      await pause()
    }
    // Somebody else began later, or all was forgotten: then this set has not been told of everything.
    if (this.#loading.get(key) !== set) return
    this.#loading.delete(key)
    this.#kept.set(key, set)
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value as string)
  }

  #slots(match: string, from: number, to: number, most: number): number[] {
    const { tokens } = this.tables
    const sql = `SELECT json_group_array(slot) AS slots FROM (SELECT rowid AS slot FROM ${tokens}
      WHERE ${tokens} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?)`
    return JSON.parse((this.db.sql(sql).get(match, from, to, most) as { slots: string }).slots)
  }
}

/** As the full-text index is asked. */
const matchOf = (all: readonly Either[]): string =>
  all.map((either) => `(${either.join(' OR ')})`).join(' AND ')

const isWhole = (sets: (SlotSet | undefined)[]): sets is SlotSet[] => sets.every((set) => set !== undefined)
