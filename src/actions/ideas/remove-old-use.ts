import type { Deps } from '../deps.js'

const PAGE = 100
/** A day may be another one elsewhere. Milliseconds. */
const KEPT = 2 * 86_400_000

/** Removes what was counted by address on days that are over. */
export async function removeOldUse({ collections: { dailyUse }, clock }: Deps, isStopped: () => boolean) {
  const range = { day: { to: clock().getTime() - KEPT } }
  while (!isStopped()) {
    const { items } = await dailyUse.find({ range, sort: { by: 'day', direction: 'asc' }, limit: PAGE })
    for (const { doc, version } of items) await dailyUse.remove(doc.id, version)
    if (items.length < PAGE) return
  }
}
