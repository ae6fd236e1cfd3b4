import type { Translate } from '../texts.js'
import type { TermFileReport } from '../types.gen.js'
import { formatFieldError } from './format-error.js'
import type { TermReport } from './term-entry.js'

/** What became of the terms of a file, in words. */
export function formatTerms(report: readonly TermReport[], t: Translate): TermFileReport {
  const counts: Record<string, number> = {}
  for (const { outcome } of report) counts[outcome] = (counts[outcome] ?? 0) + 1
  const items = report.map(({ term, outcome, error }) => {
    const why = error ? ` ${formatFieldError(error, t)}` : ''
    return { term: term.replace(/\p{Cc}/gu, ' '), outcome, told: t(`exchange:term.${outcome}`) + why }
  })
  return { counts, items }
}
