import { type Html, html } from '../../../../domain/html.js'
import { isAnswered, rowsOf } from '../../../../domain/template/values.js'
import type { TemplateField } from '../../../../domain/types.gen.js'
import { labelOfCode } from './code-choices.js'
import type { FormWords } from './form-words.js'

/** An answer as text, as the one who wrote it reads it over. */
export function valueText(words: FormWords, def: TemplateField, value: unknown): Html {
  if (def.type === 'rows') {
    const rows = rowsOf(value).map((row) => {
      const cells = (def.fields ?? []).filter(({ id }) => isAnswered(row[id]))
      const said = cells.map(
        (column, n) => html`${n > 0 && ' · '}${valueText(words, column, row[column.id])}`,
      )
      return html`<li>${said}</li>`
    })
    return html`<ul class="plain">${rows}</ul>`
  }
  if (def.type === 'choice') return html`${labelOfCode(words, def, String(value))}`
  if (def.type === 'choices' && Array.isArray(value))
    return html`${value.map((code) => labelOfCode(words, def, String(code))).join(', ')}`
  return html`<span class="lines">${String(value)}</span>`
}
