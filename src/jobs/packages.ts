import type { Deps } from '../actions/deps.js'
import { removePieces } from '../actions/export/export-pieces.js'
import type { ExportJob } from '../domain/types.gen.js'
import type { Snapshot } from '../storage/port.js'
import { type Job, makeJob, together } from './job.js'
import { Interrupted, leaseFrom, makePackage } from './make-package.js'

/**
 * Makes the packages that were asked for, those with the fewest cases first, and removes those whose time is
 * over. Small ones have a lane of their own: none waits for a large one that is under way.
 */
export function makePackages(deps: Deps): Job {
  let opened: Promise<void> | undefined
  const lane = (name: string, isMine: (job: ExportJob) => boolean): Job =>
    makeJob(deps.log, {
      name,
      pause: BETWEEN_SWEEPS,
      run: async ({ signal }) => {
        opened ??= giveBackOrphans(deps)
        await opened
        await work(deps, isMine, () => signal.aborted)
      },
    })
  return together([lane('making packages', () => true), lane('making small packages', isSmall)])
}

/** Milliseconds. */
const BETWEEN_SWEEPS = 60_000
const PAGE = 20
/** Cases. */
const SMALL = 20

const isSmall = ({ of }: ExportJob): boolean => of <= SMALL

async function work(
  deps: Deps,
  isMine: (job: ExportJob) => boolean,
  isStopped: () => boolean,
): Promise<void> {
  await removeExpired(deps)
  for (
    let claimed = await claim(deps, isMine);
    claimed;
    claimed = isStopped() ? null : await claim(deps, isMine)
  )
    await attempt(deps, claimed.doc, isStopped)
}

/** An embedded store has no other process, so what is under way at start was left by a killed one. */
async function giveBackOrphans({ collections, store }: Deps): Promise<void> {
  if (store.engine !== 'sqlite') return
  const running = await collections.exportJobs.find({ scalars: { state: ['running'] }, limit: PAGE })
  for (const { doc, version } of running.items) {
    const { lease, ...job } = doc
    await collections.exportJobs.replace({ ...job, state: 'waiting' }, version)
  }
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

/** The smallest job that waits, or that nobody is at work on any more; of equal ones the oldest. */
async function claim(deps: Deps, isMine: (job: ExportJob) => boolean): Promise<Snapshot<ExportJob> | null> {
  const { exportJobs } = deps.collections
  const open = { scalars: { state: ['waiting', 'running'] }, limit: PAGE }
  const { items } = await exportJobs.find({ ...open, sort: { by: 'created', direction: 'asc' } })
  const now = deps.clock().getTime()
  const isFree = ({ state, lease }: ExportJob): boolean =>
    state === 'waiting' || Date.parse(lease ?? '') < now
  const free = items.filter(({ doc }) => isFree(doc) && isMine(doc)).sort((a, b) => a.doc.of - b.doc.of)
  for (const { doc, version } of free) {
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
