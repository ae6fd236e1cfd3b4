import { baseUrlOf } from '../../../actions/base-url.js'
import type { ExportJob, ExportView } from '../../../domain/types.gen.js'
import type { Config } from '../../../installation/config.js'

export function exportView(config: Config, job: ExportJob, language: string): ExportView {
  const { id, state, done, of, size, sha256, created, expires } = job
  const base = baseUrlOf(config)
  return {
    id,
    state,
    done,
    of,
    created,
    expires,
    page: `${base}/${language}/exports/${id}`,
    ...(state === 'done' && { size, sha256: sha256 as string, file: `${base}/api/exports/${id}/file` }),
  }
}
