import { entryOf, historyDocument } from '../../domain/history/history-document.js'
import { isSealed } from '../../domain/history/seal-pending.js'
import { type FirstIdea, isFirstIdea, upgradeIdea } from '../../domain/history/upgrade-idea.js'
import type { HistoryDocument, Idea } from '../../domain/types.gen.js'
import { newSalt } from '../../installation/ids.js'
import { inBatches } from '../batches.js'
import { HISTORY } from '../collections/history.js'
import { insertOnce } from '../insert-once.js'
import type { Collection, Snapshot, Store } from '../port.js'
import { bareSpec } from './bare-spec.js'
import type { Migration, OnDocuments } from './migration.js'

/** An idea of before may be some megabytes. */
const AT_ONCE = 16

interface Stored {
  readonly ideas: Collection<Idea | FirstIdea>
  readonly history: Collection<HistoryDocument>
}

/**
 * The history leaves the ideas for a collection of its own, and is chained. (The form of documents within an
 * engine is the engine's own: it is brought up to date when a collection is opened.)
 */
export const toFormat2: Migration = { to: 2, run: moveHistory }

async function moveHistory(store: Store, onDocuments: OnDocuments): Promise<void> {
  const ideas = await store.collection(bareSpec<Idea | FirstIdea>('ideas'))
  const stored: Stored = { ideas, history: await store.collection(HISTORY) }
  const expected = await ideas.size()
  let done = 0
  for await (const batch of inBatches(ideas.scan(), AT_ONCE)) {
    await Promise.all(batch.map((snapshot) => moveOne(stored, snapshot)))
    done += batch.length
    onDocuments(done, expected)
  }
}

/**
 * First one write that makes the idea what it is now, with its chained entries waiting in it; then they are
 * copied, and then let go of. Killed in between, the next run finds what is left. Salts are random, so no
 * entry is chained twice.
 */
async function moveOne(stored: Stored, { doc, version }: Snapshot<Idea | FirstIdea>): Promise<void> {
  const whole = isFirstIdea(doc) ? await stored.ideas.replace(upgraded(doc), version) : { doc, version }
  // Null: another process has just written it.
  if (whole) await copyEntries(stored, whole.doc as Idea, whole.version)
}

function upgraded(first: FirstIdea): Idea {
  const { idea, entries } = upgradeIdea(first, newSalt, new Date().toISOString())
  return { ...idea, pending: entries.map(entryOf) }
}

async function copyEntries({ ideas, history }: Stored, idea: Idea, version: number): Promise<void> {
  const sealed = idea.pending.filter(isSealed)
  if (sealed.length === 0) return
  const kept = new Date().toISOString()
  await Promise.all(sealed.map((entry) => insertOnce(history, historyDocument(idea.id, entry, kept))))
  await ideas.replace({ ...idea, pending: idea.pending.filter((entry) => !isSealed(entry)) }, version)
}
