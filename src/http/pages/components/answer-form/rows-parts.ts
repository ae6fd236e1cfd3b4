import { type Html, html } from '../../../../domain/html.js'
import { rowsIn } from '../../../../domain/submission/form-values.js'
import type { Field } from '../../../../domain/template/compile-template.js'
import { type Filled, fieldOf, idOf } from './field-parts.js'
import type { FormWords } from './form-words.js'

/**
 * Answers that repeat, such as partners. A button adds or removes a row: it keeps the page and shows it
 * again, so that it needs no script.
 * @param more whether an empty row was asked for
 */
export function rowsOfField(words: FormWords, { id, def }: Field, filled: Filled, more: boolean): Html {
  const { t, has } = words
  const key = `template:fields.${id}`
  const count = rowsIn(filled.values, id)
  const shown = Math.min(Math.max(count + (more ? 1 : 0), 1), def.maxRows ?? 100)
  const label = t(`${key}.label`)
  const rows = Array.from({ length: shown }, (_, n) => row(words, { id, def }, filled, n, label))
  const error = filled.errors[id]
  const kept = filled.kept[id]
  return html`
    <fieldset class="rows" id="${idOf(id)}">
      <legend>${label}</legend>
      ${has(`${key}.hint`) && html`<p class="hint">${t(`${key}.hint`)}</p>`}
      ${error !== undefined && html`<p class="error">${error}</p>`}
      ${
        kept !== undefined &&
        html`
          <div class="note">
            <p><b>${t('submission:conflict.kept')}</b></p>
            <div class="kept">${kept}</div>
          </div>
        `
      }
      <ol class="row-list">${rows}</ol>
      ${
        shown < (def.maxRows ?? 100) &&
        html`
          <button class="btn second small" type="submit" name="go" value="add:${id}">
            ${t('submission:rows.add')}
            <span class="vh">: ${label}</span>
          </button>
        `
      }
    </fieldset>
  `
}

function row(
  words: FormWords,
  { id, def }: Pick<Field, 'id' | 'def'>,
  filled: Filled,
  n: number,
  label: string,
): Html {
  const { t, has } = words
  const cells = (def.fields ?? []).map((column) => {
    const key = `template:fields.${id}.rows.${column.id}`
    const hint = has(`${key}.hint`) ? t(`${key}.hint`) : ''
    const put = { name: `${id}.${n}.${column.id}`, label: t(`${key}.label`), hint, def: column }
    return fieldOf(words, put, filled, true)
  })
  const rowId = filled.values.get(`${id}.${n}.id`)?.[0] ?? ''
  return html`
    <li>
      <fieldset>
        <legend>${t('submission:rows.number', { number: n + 1 })}</legend>
        <input type="hidden" name="${id}.${n}.id" value="${rowId}">
        ${cells}
        ${
          rowId !== '' &&
          html`
            <button class="link" type="submit" name="go" value="remove:${id}:${n}">
              ${t('submission:rows.remove')}
              <span class="vh">: ${label} ${n + 1}</span>
            </button>
          `
        }
      </fieldset>
    </li>
  `
}
