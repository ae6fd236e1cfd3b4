import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { Notification } from '../../domain/types.gen.js'
import type { Count, Filter, Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { refusingBadCursors } from '../ideas/cursors.js'
import { saveGuarded } from '../ideas/save-guarded.js'
import type { Paging } from '../people/list-people.js'

export interface NotificationPage {
  readonly items: readonly Notification[]
  readonly next: string | null
  /** How many this person has not seen. */
  readonly unseen: Count
}

export interface NotificationQuery extends Paging {
  /** Only what was not seen. */
  readonly isUnseen?: boolean
}

const NONE: Count = { n: 0, more: false }
const unseenOf = ({ id }: Actor): Filter => ({ scalars: { person: [id], isSeen: [false] } })

/** One page of what has happened that concerns this person, the newest first. */
export async function listNotifications(
  { collections }: Deps,
  actor: Actor,
  { limit, after, isUnseen = false }: NotificationQuery,
): Promise<NotificationPage> {
  const filter = isUnseen ? unseenOf(actor) : { scalars: { person: [actor.id] } }
  const query = {
    ...filter,
    sort: { by: 'at', direction: 'desc' } as const,
    limit,
    ...(after !== undefined && { after }),
  }
  const page = await refusingBadCursors(() => collections.notifications.find(query))
  const items = page.items.map(({ doc }) => doc)
  // Few fit on a page: then they are counted by themselves.
  const isAll = isUnseen && after === undefined && page.next === null
  const unseen = isAll ? { n: items.length, more: false } : await countUnseen(collections, actor)
  return { items, next: page.next, unseen }
}

async function countUnseen({ notifications }: Deps['collections'], actor: Actor): Promise<Count> {
  const [counted] = await notifications.countEach([{ filter: unseenOf(actor) }])
  return counted?.total ?? NONE
}

/**
 * One that this person has now seen. To have seen it before is no error.
 * @throws DomainError `not-found` when it is somebody else's
 */
export async function seeNotification(deps: Deps, actor: Actor, id: string): Promise<Notification> {
  const { notifications } = deps.collections
  const found = (await notifications.get(id))?.doc
  if (found?.person !== actor.id) throw new DomainError('not-found')
  if (found.seen === undefined) await markSeen(deps, id)
  return found
}

const markSeen = ({ collections, clock }: Deps, id: string): Promise<void> =>
  saveGuarded(collections.notifications, id, (stored) =>
    stored && stored.seen === undefined ? { ...stored, seen: clock().toISOString() } : stored,
  )

const AT_ONCE = 200

/** All that this person had not seen until now; what comes while they are marked stays. */
export async function seeAllNotifications(deps: Deps, actor: Actor): Promise<void> {
  const to = deps.clock().getTime()
  for (;;) {
    const query = { ...unseenOf(actor), range: { at: { to } }, limit: AT_ONCE }
    const { items } = await deps.collections.notifications.find(query)
    await Promise.all(items.map(({ doc }: Snapshot<Notification>) => markSeen(deps, doc.id)))
    if (items.length < AT_ONCE) return
  }
}
