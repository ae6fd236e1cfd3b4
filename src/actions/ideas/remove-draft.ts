import { entryOf, historyDocument } from '../../domain/history/history-document.js'
import { eraseLeaf, type SealedEntry } from '../../domain/history/seal-entry.js'
import { blankDraft } from '../../domain/ideas/blank-draft.js'
import { MOVED } from '../../domain/ideas/limits.js'
import { draftFate } from '../../domain/ideas/stale-draft.js'
import type { HistoryDocument } from '../../domain/types.gen.js'
import type { Collection, Query } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { keepHistory } from '../history/keep-history.js'
import { removeContent } from './file-pieces.js'
import { saveGuardedIdea } from './save-guarded.js'

const PAGE = 100

/**
 * Removes a draft whose time is over: its words, its files, then the words in its history, then itself. Each
 * step may be done again, and the draft is found again until the last is done.
 */
export async function removeDraft(deps: Deps, id: string): Promise<void> {
  const { collections, clock, config, newId } = deps
  await saveGuardedIdea(deps, id, (idea) => {
    const isOver = idea && !idea.expiry?.removed && draftFate(idea, clock(), config.draftDays) === 'remove'
    return isOver ? blankDraft(idea, clock(), newId) : idea
  })
  const stored = await collections.ideas.get(id)
  if (stored?.doc.expiry?.removed === undefined) return
  await keepHistory(deps, stored.doc)
  for (const { id: file } of stored.doc.files ?? []) await removeContent(deps, file)
  for (const list of Object.keys(MOVED)) await removeAll(collections.ideaItems, { of: [`${id}:${list}`] })
  await eraseWords(deps, id)
  await collections.ideas.remove(id, stored.version)
}

async function removeAll<T extends { readonly id: string }>(
  collection: Collection<T>,
  scalars: Query['scalars'],
): Promise<void> {
  for (;;) {
    const { items } = await collection.find({ ...(scalars && { scalars }), limit: PAGE })
    if (items.length === 0) return
    for (const { doc, version } of items) await collection.remove(doc.id, version)
  }
}

/** What stays of the history says when something happened, and nothing of what was written. */
async function eraseWords({ collections: { history } }: Deps, idea: string): Promise<void> {
  let after: string | undefined
  do {
    const page = await history.find({
      scalars: { idea: [idea] },
      sort: { by: 'n', direction: 'asc' },
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    for (const { doc, version } of page.items) await history.replace(withoutWords(doc), version)
    after = page.next ?? undefined
  } while (after !== undefined)
}

function withoutWords(document: HistoryDocument): HistoryDocument {
  const entry = entryOf(document)
  const erased = Object.keys(entry.seal.salts).reduce<SealedEntry>(eraseLeaf, entry)
  return historyDocument(document.idea, erased, document.kept)
}
