import { createHash } from 'node:crypto'
import type { Deps } from '../actions/deps.js'
import { keepPieces, removePieces } from '../actions/export/export-pieces.js'
import { selectCases } from '../actions/export/select-cases.js'
import { zipStream } from '../domain/export/zip-stream.js'
import type { ExportJob } from '../domain/types.gen.js'
import { siteFiles } from '../static-site/site-files.js'

/** How long other processes believe that this one lives. Milliseconds. */
export const LEASE = 120_000
/** Progress is written down after so many cases. */
const TOLD_EVERY = 10

/** Somebody cancelled it, another process took it over, or this one is to stop. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/**
 * Makes the package of a job that this process has claimed, from the beginning; pieces of earlier attempts go
 * first. Memory does not grow with the number of cases, but for their titles and words.
 * @throws Interrupted
 */
export async function makePackage(deps: Deps, job: ExportJob, isStopped: () => boolean): Promise<void> {
  await removePieces(deps, { id: job.id, attempt: job.attempt - 1 })
  const hash = createHash('sha256')
  let size = 0
  const onCase = async (done: number): Promise<void> => {
    if (isStopped()) throw new Interrupted()
    if (done % TOLD_EVERY === 0) await tell(deps, job, { done, lease: leaseFrom(deps) })
  }
  const read = deps.clock().toISOString()
  const cases = await selectCases(deps, job.choice)
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const part of zipStream(siteFiles(deps, cases, { onCase }))) {
      hash.update(part)
      size += part.length
      yield part
    }
  }
  const pieces = await keepPieces(deps, job, counted())
  await tell(deps, job, { state: 'done', done: job.of, read, pieces, size, sha256: hash.digest('hex') })
}

export const leaseFrom = ({ clock }: Deps): string => new Date(clock().getTime() + LEASE).toISOString()

/** @throws Interrupted when the job is no longer this attempt's. */
async function tell(deps: Deps, { id, attempt }: ExportJob, news: Partial<ExportJob>): Promise<void> {
  const stored = await deps.collections.exportJobs.get(id)
  if (stored?.doc.state !== 'running' || stored.doc.attempt !== attempt) throw new Interrupted()
  const changed = deps.clock().toISOString()
  const saved = await deps.collections.exportJobs.replace({ ...stored.doc, ...news, changed }, stored.version)
  if (!saved) throw new Interrupted()
}
