import type { Deps } from '../actions/deps.js'
import { removePieces } from '../actions/export/export-pieces.js'
import type { ExportJob } from '../domain/types.gen.js'
import type { Snapshot } from '../storage/port.js'
import { type Job, makeJob } from './job.js'
import { Interrupted, leaseFrom, makePackage } from './make-package.js'

/** Makes the packages that were asked for, one at a time, and removes those whose time is over. */
export const makePackages = (deps: Deps): Job =>
  makeJob(deps.log, {
    name: 'making packages',
    pause: BETWEEN_SWEEPS,
    // An embedded store has no other process, so what is under way there was left by a killed one.
    run: ({ isFirst, signal }) => work(deps, () => signal.aborted, isFirst && deps.store.engine === 'sqlite'),
  })

/** Milliseconds. */
const BETWEEN_SWEEPS = 60_000
const PAGE = 20

async function work(deps: Deps, isStopped: () => boolean, alone: boolean): Promise<void> {
  await removeExpired(deps)
  for (
    let claimed = await claim(deps, alone);
    claimed;
    claimed = isStopped() ? null : await claim(deps, false)
  )
    await attempt(deps, claimed.doc, isStopped)
}

async function removeExpired(deps: Deps): Promise<void> {
  const { exportJobs } = deps.collections
  const sort = { by: 'expires', direction: 'asc' } as const
  const over = { range: { expires: { to: deps.clock().getTime() } }, sort, limit: PAGE }
  for (const { doc, version } of (await exportJobs.find(over)).items) {
    await removePieces(deps, doc)
    await exportJobs.remove(doc.id, version)
  }
}

/** The oldest job that waits, or that nobody is at work on any more. */
async function claim(deps: Deps, alone: boolean): Promise<Snapshot<ExportJob> | null> {
  const { exportJobs } = deps.collections
  const open = { scalars: { state: ['waiting', 'running'] }, limit: PAGE }
  const { items } = await exportJobs.find({ ...open, sort: { by: 'created', direction: 'asc' } })
  const now = deps.clock().getTime()
  const isFree = ({ state, lease }: ExportJob): boolean =>
    state === 'waiting' || alone || Date.parse(lease ?? '') < now
  for (const { doc, version } of items.filter((item) => isFree(item.doc))) {
    const taken = { state: 'running', done: 0, attempt: doc.attempt + 1, lease: leaseFrom(deps) } as const
    const saved = await exportJobs.replace({ ...doc, ...taken }, version)
    if (saved) return saved
  }
  return null
}

async function attempt(deps: Deps, job: ExportJob, isStopped: () => boolean): Promise<void> {
  try {
    await makePackage(deps, job, isStopped)
  } catch (error) {
    const isOurs = !(error instanceof Interrupted)
    if (isOurs) deps.log.error({ err: error, export: job.id }, 'a package could not be made')
    await release(deps, job, isOurs ? 'failed' : 'waiting')
  }
}

/** What this attempt has written goes; a job that is still ours waits again, or is given up. */
async function release(deps: Deps, job: ExportJob, state: 'waiting' | 'failed'): Promise<void> {
  const { exportJobs } = deps.collections
  const stored = await exportJobs.get(job.id)
  if (stored?.doc.state === 'running' && stored.doc.attempt === job.attempt) {
    const { lease, ...doc } = stored.doc
    await exportJobs.replace({ ...doc, state, done: 0 }, stored.version)
  }
  await removePieces(deps, job)
}
