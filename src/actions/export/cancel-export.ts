import type { ExportJob } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { removePieces } from './export-pieces.js'
import { findExport } from './find-export.js'

/**
 * Gives a package up, or takes a finished one away. Asked again, nothing happens.
 * @throws DomainError `not-found`
 */
export async function cancelExport(deps: Deps, id: string): Promise<ExportJob> {
  const { exportJobs } = deps.collections
  for (;;) {
    await findExport(deps, id)
    const stored = await exportJobs.get(id)
    if (!stored || stored.doc.state === 'cancelled') return findExport(deps, id)
    const { lease, ...job } = stored.doc
    const changed = deps.clock().toISOString()
    const saved = await exportJobs.replace({ ...job, state: 'cancelled', changed }, stored.version)
    if (!saved) continue
    await removePieces(deps, job)
    return saved.doc
  }
}
