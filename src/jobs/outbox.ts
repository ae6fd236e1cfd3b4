import type { Deps, Effects } from '../actions/deps.js'
import { makeAnchoring } from '../actions/history/anchor-days.js'
import { makeMailer } from '../integrations/mail/mailer.js'
import { makeJob } from './job.js'
import { makeLetters } from './letters.js'
import { makeEffects } from './make-effects.js'
import { makeRunner } from './make-runner.js'
import { sweep } from './sweep.js'
import { makeTasks } from './tasks.js'
import { makeTidying } from './tidying.js'

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
  const runner = makeRunner(deps, makeEffects(deps, mailer))
  const anchor = makeAnchoring(deps)
  const tidying = makeTidying(deps)
  const tasks = makeTasks(deps.log, 'outbox')
  const sweeping = makeJob(deps.log, {
    name: 'outbox: sweep',
    pause: BETWEEN_SWEEPS,
    run: async ({ isFirst, signal }) => {
      const isStopped = () => signal.aborted
      // First what somebody waits for before a screen.
      await letters.sweep(isStopped)
      await sweep(deps, {
        first: isFirst,
        run: runner.claimed,
        isStopped,
        anchor,
        endDrafts: () => tidying(isStopped),
      })
    },
  })
  return {
    start: sweeping.start,
    schedule: (id) => tasks.begin('carrying out', () => runner.now(id)),
    flush: (id, kinds) => runner.now(id, kinds),
    sendLetter: (id) => letters.send(id),
    scheduleLetter: (id) => tasks.begin('sending a letter', () => letters.send(id)),
    stop: async () => {
      await Promise.all([sweeping.stop(), tasks.stop()])
      mailer.close()
    },
  }
}
