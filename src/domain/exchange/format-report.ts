import type { Template } from '../template/compile-template.js'
import type { Translate } from '../texts.js'
import type { Idea, TakeInReport } from '../types.gen.js'
import { formatFieldError } from './format-error.js'
import { countsOf } from './import-units.js'
import { placeOf } from './package.js'
import type { UnitReport } from './unit-report.js'

/** What became of a returned package, in words. */
export function formatReport(
  { template }: { readonly template: Template },
  idea: Idea,
  {
    language,
    entry,
    report,
  }: { language: string; entry?: string | undefined; report: readonly UnitReport[] },
  t: Translate,
): TakeInReport {
  return {
    idea: idea.id,
    reference: idea.reference ?? idea.id,
    language,
    revision: idea.revision,
    ...(entry !== undefined && { entry }),
    counts: countsOf(report),
    units: report.map((one) => ({
      unit: one.unit || '?',
      label: labelOf(template, one.unit, t),
      outcome: one.outcome,
      ...(one.state && { state: one.state }),
      told: wordsFor(one, t),
      ...(one.notes && { notes: [...one.notes] }),
    })),
  }
}

/** An id that a file made up has no place; it is shown as it is. */
function labelOf(template: Template, unit: string, t: Translate): string {
  const [section = '', name = '', , column] = unit.split('.')
  const field = template.field(`${section}.${name}`)
  if (field === undefined) return unit.replace(/\p{Cc}/gu, ' ').slice(0, 200) || '?'
  const isColumn = column !== undefined && field.def.fields?.some(({ id }) => id === column)
  return placeOf(t, { section, field: field.id, ...(isColumn && { column }) })
}

function wordsFor({ outcome, state, codes = [], error }: UnitReport, t: Translate): string {
  const words = t(`exchange:outcome.${outcome}`, {
    state: state ? t(`exchange:state.${state}`) : '',
    codes: codes.join('  '),
  })
  if (error === undefined) return words
  return `${words} ${formatFieldError(error, t)}`
}
