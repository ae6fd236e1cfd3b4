import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { AdoptionReport } from '../../../domain/template/adopt-edition.js'

/** What became of the answers of an idea on a newer edition of the template, and what it lacks there. */
export function adoptedText(
  { definitions }: Deps,
  { t, language }: FastifyRequest,
  report: AdoptionReport,
): string {
  const words = definitions.texts.in(language)
  const names = (ids: readonly string[]): string =>
    ids.map((id) => words(`template:fields.${id}.label`)).join(', ')
  const { kept, renamed, removed, missing } = report
  return [
    t('desk:adopted.kept', { count: kept.length + renamed.length }),
    removed.length > 0 ? t('desk:adopted.removed', { names: names(removed) }) : '',
    missing.length > 0 ? t('desk:adopted.missing', { names: names(missing) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
