import type { Deps, Effects } from '../actions/deps.js'
import { makeAnchoring } from '../actions/history/anchor-days.js'
import { makeMailer } from '../integrations/mail/mailer.js'
import { makeLetters } from './letters.js'
import { makeEffects } from './make-effects.js'
import { makeRunner } from './make-runner.js'
import { sweep } from './sweep.js'

/** Carries out what stands in the outboxes of ideas, at least once each (decision 6). */
export interface Outbox extends Effects {
  /** Takes up what a killed process left, and looks for due effects from now on. */
  start(): void
  /** Waits for what is under way; what is not begun stays in the documents. */
  stop(): Promise<void>
  /** Sends the letter of this credential now, if it is due; a failure stays in the document. */
  sendLetter(credentialId: string): Promise<void>
}

/** Milliseconds. */
const BETWEEN_SWEEPS = 30_000

export function makeOutbox(deps: Deps): Outbox {
  const mailer = makeMailer(deps.config, deps.log)
  const letters = makeLetters(deps, mailer)
  const run = makeRunner(deps, makeEffects(deps, mailer))
  const anchor = makeAnchoring(deps)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const underWay = new Set<Promise<void>>()

  /** Failures of the store are told and left to the next sweep: nobody waits for them. */
  const inBackground = (what: string, work: () => Promise<void>): void => {
    if (stopped) return
    const done = work()
      .catch((error: unknown) => deps.log.error({ err: error }, `outbox: ${what} failed`))
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }
  const sweepNow = (first: boolean) =>
    inBackground('sweep', async () => {
      // First what somebody waits for before a screen.
      await letters.sweep(() => stopped)
      await sweep(deps, { first, run: run.claimed, isStopped: () => stopped, anchor })
    })

  return {
    start: () => {
      sweepNow(true)
      timer = setInterval(() => sweepNow(false), BETWEEN_SWEEPS)
      timer.unref()
    },
    nudge: (id) => {
      setImmediate(() => inBackground('carrying out', () => run.now(id)))
    },
    settle: (id, kinds) => run.now(id, kinds),
    sendLetter: (id) => letters.send(id),
    nudgeLetter: (id) => {
      setImmediate(() => inBackground('sending a letter', () => letters.send(id)))
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.all(underWay)
      mailer.close()
    },
  }
}
