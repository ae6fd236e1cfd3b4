import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { type Counted, dailyUseId, withUse } from '../../domain/submission/daily-quota.js'
import type { Deps } from '../deps.js'
import { saveGuarded } from './save-guarded.js'

/** Of the disk, so much stays free for texts, history and backups. */
const FREE_SHARE = 0.05

/**
 * Counts what somebody who is not signed in adds, by their address and the day, in the store: so it holds
 * whichever process answers. Whoever is signed in is known, and is not counted.
 * @throws DomainError `quota-reached`
 */
export async function useQuota(deps: Deps, actor: Actor, counted: Counted, amount = 1): Promise<void> {
  const { address, kind } = actor
  if (address === undefined || (kind !== 'visitor' && kind !== 'submitter')) return
  const now = deps.clock()
  await saveGuarded(deps.collections.dailyUse, dailyUseId(address, now), (used) =>
    withUse(used, { address, counted, amount }, deps.config, now),
  )
}

/** Files are refused before the disk is full: texts still find room. @throws DomainError `disk-full` */
export async function assertRoomForFiles({ freeShare }: Deps): Promise<void> {
  const free = await freeShare()
  if (free !== undefined && free < FREE_SHARE) throw new DomainError('disk-full')
}
