import type { OpenUnit } from '../../../actions/translation/open-translation.js'
import type { Translate } from '../../../domain/texts.js'

/** What the field, or the column of a row, is called. */
export function labelOfUnit(t: Translate, { field, column, row }: OpenUnit): string {
  const label = t(`template:fields.${field.id}.label`)
  if (column === undefined) return label
  return `${label} ${row ?? ''}: ${t(`template:fields.${field.id}.rows.${column}.label`)}`
}
