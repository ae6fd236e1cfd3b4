import type { Collection } from '../../storage/port.js'
import type { Deps } from '../deps.js'

const AT_ONCE = 200

interface Ending {
  readonly id: string
  readonly expires: string
}

/** Clears away what is older than it is kept; some at a time. */
export async function removeOldNotifications({ collections, clock }: Deps): Promise<void> {
  await removeSome(collections.notifications, clock())
  await removeSome(collections.notificationLetters, clock())
}

async function removeSome<T extends Ending>(collection: Collection<T>, now: Date): Promise<void> {
  const over = { range: { expires: { to: now.getTime() } }, limit: AT_ONCE } as const
  const { items } = await collection.find({ ...over, sort: { by: 'expires', direction: 'asc' } })
  await Promise.all(items.map(({ doc, version }) => collection.remove(doc.id, version)))
}
