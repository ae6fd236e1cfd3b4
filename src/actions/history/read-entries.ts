import { entryOf } from '../../domain/history/history-document.js'
import { isSealed } from '../../domain/history/seal-pending.js'
import type { HistoryEntry, Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

type Stored = Pick<Deps, 'collections'>

/** An entry and its place in the chain. */
export interface Placed {
  readonly n: number
  readonly entry: HistoryEntry
}

const MOST_READ = 100

/** Entries that are in the idea only: those that have been copied meanwhile are the same ones. */
function pendingOf({ pending, chain }: Idea): Placed[] {
  const next = (chain?.length ?? 0) + 1
  return pending.map((entry) => ({ n: isSealed(entry) ? entry.seal.n : next, entry }))
}

/** Entries of an idea before a place in its chain, the newest first, until nobody asks for more. */
export async function* newestFirst(
  { collections }: Stored,
  idea: Idea,
  before = Infinity,
): AsyncGenerator<Placed> {
  const pending = pendingOf(idea).toReversed()
  yield* pending.filter(({ n }) => n < before)
  const to = Math.min(before, pending.at(-1)?.n ?? Infinity) - 1
  yield* stored(collections, idea.id, { by: 'n', direction: 'desc', ...(Number.isFinite(to) && { to }) })
}

/** Entries of an idea after a revision, the oldest first. */
export async function* since(
  { collections }: Stored,
  idea: Idea,
  revision: number,
): AsyncGenerator<HistoryEntry> {
  if (revision >= idea.revision) return
  const pending = pendingOf(idea)
  const [first] = pending
  // What is still in the idea is not looked for elsewhere.
  if (!first || entryBegan(first.entry) > revision + 1)
    for await (const { n, entry } of stored(collections, idea.id, {
      by: 'revision',
      direction: 'asc',
      from: revision + 1,
    }))
      if (!first || n < first.n) yield entry
  for (const { entry } of pending) if (entry.revision > revision) yield entry
}

/** The first revision that an entry tells of. */
const entryBegan = ({ revision, saves = 1 }: HistoryEntry): number => revision - saves + 1

interface Order {
  readonly by: 'n' | 'revision'
  readonly direction: 'asc' | 'desc'
  readonly from?: number
  readonly to?: number
}

async function* stored(
  { history }: Deps['collections'],
  idea: string,
  { by, direction, ...bounds }: Order,
): AsyncGenerator<Placed> {
  let after: string | undefined
  do {
    const page = await history.find({
      scalars: { idea: [idea] },
      range: { [by]: bounds },
      sort: { by, direction },
      limit: MOST_READ,
      ...(after !== undefined && { after }),
    })
    for (const { doc } of page.items) yield { n: doc.n, entry: entryOf(doc) }
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** All that is given, in a list. */
export async function gathered<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of all) list.push(one)
  return list
}
