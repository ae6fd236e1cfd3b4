import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Meta } from './port.js'

/** Milliseconds. */
export interface LeaseTimes {
  /** How often the holder shows that it is alive. */
  readonly beat: number
  /** After how long without that another process may take over. */
  readonly silence: number
}

const TIMES: LeaseTimes = { beat: 3000, silence: 20_000 }

/** Another process has taken over what this one held. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError'
}

/**
 * Does `work` in one process at a time. Another waits until the fact has not changed for so long by its own
 * clock, so clocks need not agree; what is done twice all the same (a holder that was only slow) must do no
 * harm.
 * @param isNeeded is asked when the lease has been had, since the holder before may have done it all.
 * @throws LeaseLostError
 */
export async function withLease(
  meta: Meta,
  name: string,
  work: () => Promise<void>,
  { isNeeded, onWait, times = TIMES }: LeaseOptions,
): Promise<void> {
  let mine = await take(meta, name, onWait, times)
  const renew = async (): Promise<void> => {
    const next = randomUUID()
    if (!(await meta.set(name, next, mine))) throw new LeaseLostError(name)
    mine = next
  }
  const beat = startBeat(renew, times.beat)
  try {
    if (await isNeeded()) await Promise.race([work(), beat.ended])
  } finally {
    await beat.stop()
    await meta.set(name, null, mine)
  }
}

export interface LeaseOptions {
  readonly isNeeded: () => Promise<boolean>
  readonly onWait: () => void
  readonly times?: LeaseTimes | undefined
}

async function take(meta: Meta, name: string, onWait: () => void, times: LeaseTimes): Promise<string> {
  const mine = randomUUID()
  let seen: string | null = null
  for (let since = performance.now(); ; await pause(times.beat / 2)) {
    const holder = await meta.get(name)
    const isSilent = holder === seen && performance.now() - since > times.silence
    if ((holder === null || isSilent) && (await meta.set(name, mine, holder))) return mine
    if (holder !== seen) since = performance.now()
    seen = holder
    if (holder !== null) onWait()
  }
}

/** Shows again and again that the holder is alive. `ended` rejects as soon as that fails. */
function startBeat(renew: () => Promise<void>, every: number) {
  const end = new AbortController()
  const ended = beat(renew, every, end.signal)
  ended.catch(() => {})
  return {
    ended,
    stop: async () => {
      end.abort()
      await ended.catch(() => {})
    },
  }
}

async function beat(renew: () => Promise<void>, every: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(every, undefined, { signal }).catch(() => {})
    if (!signal.aborted) await renew()
  }
}
