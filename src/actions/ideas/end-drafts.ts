import { draftFate, staleBefore, withWarning } from '../../domain/ideas/stale-draft.js'
import type { Deps } from '../deps.js'
import { removeDraft } from './remove-draft.js'
import { saveGuardedIdea } from './save-guarded.js'

const PAGE = 50

/** Warns of drafts that end soon, and removes those whose time is over; only old ones are read. */
export async function endDrafts(deps: Deps, isStopped: () => boolean): Promise<void> {
  const { config, clock, collections, definitions } = deps
  if (config.draftDays === 0) return
  const state = [...new Set([...definitions.processes.values()].map(({ definition }) => definition.start))]
  let after: string | undefined
  do {
    const page = await collections.ideas.find({
      scalars: { state },
      range: { changed: { to: staleBefore(clock(), config.draftDays) } },
      sort: { by: 'changed', direction: 'asc' },
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    for (const { doc } of page.items) if (!isStopped()) await endDraft(deps, doc.id)
    after = page.next ?? undefined
  } while (after !== undefined && !isStopped())
}

async function endDraft(deps: Deps, id: string): Promise<void> {
  const { clock, config, newId, log } = deps
  const fate = (idea: Parameters<typeof draftFate>[0]) => draftFate(idea, clock(), config.draftDays)
  const stored = await deps.collections.ideas.get(id)
  if (!stored) return
  if (fate(stored.doc) === 'warn')
    await saveGuardedIdea(deps, id, (idea) =>
      idea && fate(idea) === 'warn' ? withWarning(idea, clock(), newId) : idea,
    )
  if (fate(stored.doc) !== 'remove') return
  await removeDraft(deps, id)
  log.info({ idea: id }, 'a draft that was never submitted has been removed')
}
