import type { Deps } from '../deps.js'

const AT_ONCE = 50

/** Clears away some secrets whose time is over. They no longer open anything; this is only tidiness. */
export async function removeExpired({ collections, clock }: Deps): Promise<void> {
  const sort = { by: 'expires', direction: 'asc' } as const
  const over = { range: { expires: { to: clock().getTime() } }, sort, limit: AT_ONCE }
  const { items } = await collections.credentials.find(over)
  await Promise.all(items.map(({ doc, version }) => collections.credentials.remove(doc.id, version)))
}
