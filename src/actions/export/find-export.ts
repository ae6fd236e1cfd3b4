import { DomainError } from '../../domain/errors.js'
import type { ExportJob } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { readPieces } from './export-pieces.js'

/** @throws DomainError `not-found`, also when its time is over. */
export async function findExport({ collections, clock }: Deps, id: string): Promise<ExportJob> {
  const job = (await collections.exportJobs.get(id))?.doc
  if (!job || Date.parse(job.expires) <= clock().getTime()) throw new DomainError('not-found')
  return job
}

/** The finished file, piece by piece. @throws DomainError `not-found` while there is none. */
export async function exportFile(
  deps: Deps,
  id: string,
): Promise<{ job: ExportJob; content: AsyncIterable<Buffer> }> {
  const job = await findExport(deps, id)
  if (job.state !== 'done') throw new DomainError('not-found')
  return { job, content: readPieces(deps, job) }
}
