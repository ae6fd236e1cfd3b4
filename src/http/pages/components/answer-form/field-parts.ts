import { type Html, html, type Part, TEXT_START } from '../../../../domain/html.js'
import { type FormValues, one } from '../../../../domain/submission/form-values.js'
import type { Field } from '../../../../domain/template/compile-template.js'
import type { TemplateField } from '../../../../domain/types.gen.js'
import { codesOf, labelOfCode } from './code-choices.js'
import type { FormWords } from './form-words.js'

/** What is shown in the fields of a page, and what is to be said about them. */
export interface Filled {
  readonly values: FormValues
  /** In words, by the name of the field. */
  readonly errors: Readonly<Record<string, string>>
  /** What others have saved meanwhile, by the name of the field. */
  readonly kept: Readonly<Record<string, Part>>
}

/** A field of a form with all that is said about it. */
export interface Put {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly def: TemplateField
}

/** The id of a control: its name, without what an id had better not have. */
export const idOf = (name: string): string => name.replaceAll('.', '-')

/** More choices than this are folded, or a list to pick from. */
const FEW = 8

/** A single field in the words of the template. */
export function putOf({ t, has }: FormWords, { id, def }: Pick<Field, 'id' | 'def'>): Put {
  const key = `template:fields.${id}`
  const unit = def.unit === undefined ? '' : ` (${t(`submission:units.${def.unit.replace('/', '-')}`)})`
  const hint = has(`${key}.hint`) ? t(`${key}.hint`) : ''
  return { name: id, label: t(`${key}.label`) + unit, hint, def }
}

/** @param isSmall a list to pick from instead of boxes, where fields repeat */
export function fieldOf(words: FormWords, put: Put, filled: Filled, isSmall = false): Html {
  const { type } = put.def
  if (type === 'choices') return choices(words, put, filled)
  if (type === 'choice' && !isSmall && codesOf(words, put.def).length <= FEW)
    return radios(words, put, filled)
  return html`<div class="field">${around(words, put, filled, type === 'choice' ? select : input)}</div>`
}

type Control = (words: FormWords, put: Put, filled: Filled, told: Html) => Html

function around(words: FormWords, put: Put, filled: Filled, control: Control): Html {
  const { name, label, hint } = put
  const error = filled.errors[name]
  const kept = filled.kept[name]
  const id = idOf(name)
  const told = [error && `${id}-error`, hint && `${id}-hint`, kept && `${id}-kept`].filter(Boolean)
  const attributes = html`
    ${error !== undefined && html` aria-invalid="true"`}
    ${told.length > 0 && html` aria-describedby="${told.join(' ')}"`}
  `
  return html`
    <label for="${id}">${label}</label>
    ${aboutField(words, put, filled)}
    ${control(words, put, filled, attributes)}
  `
}

/** Hint, error, and what others wrote, in the order in which they are read. */
function aboutField({ t }: FormWords, { name, hint }: Put, { errors, kept }: Filled): Html {
  const id = idOf(name)
  return html`
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${errors[name] !== undefined && html`<p class="error" id="${id}-error">${errors[name]}</p>`}
    ${
      kept[name] !== undefined &&
      html`
        <div class="note" id="${id}-kept">
          <p><b>${t('submission:conflict.kept')}</b></p>
          <div class="kept">${kept[name]}</div>
        </div>
      `
    }
  `
}

const TYPES: Readonly<Record<string, string>> = { email: 'email', link: 'url', date: 'date' }

/** A sentence or two are hard to read in one line. */
const isLong = ({ type, maxLength = 0 }: TemplateField): boolean => type === 'line' && maxLength > 200

const SMALL = new Set(['year', 'number', 'date'])

const input: Control = (_words, { name, def }, { values }, told) => {
  const value = one(values, name)
  const max = def.maxLength !== undefined && html` data-max="${def.maxLength}"`
  if (def.type === 'text' || isLong(def))
    // What begins with a line break would lose it.
    return html`
      <textarea id="${idOf(name)}" name="${name}" rows="${def.type === 'text' ? 5 : 3}"${max}${told}>
        ${TEXT_START}
        ${value}
      </textarea>
    `
  const wide = SMALL.has(def.type) ? 'wide-s' : 'wide-m'
  const keyboard = (def.type === 'year' || def.type === 'number') && html` inputmode="decimal"`
  return html`
    <input
      class="${def.type === 'line' ? 'wide' : wide}"
      id="${idOf(name)}"
      name="${name}"
      type="${TYPES[def.type] ?? 'text'}"
      ${keyboard}
      autocomplete="off"
      ${max}
      value="${value}"
      ${told}
    >
  `
}

const select: Control = (words, { name, def }, { values }, told) => {
  const chosen = one(values, name)
  const options = codesOf(words, def, [chosen]).map(
    (code) =>
      html`
        <option value="${code}"${code === chosen && html` selected`}>${labelOfCode(words, def, code)}</option>
      `,
  )
  return html`
    <select class="wide-m" id="${idOf(name)}" name="${name}"${told}>
      <option value="">${words.t('submission:choose')}</option>
      ${options}
    </select>
  `
}

function radios(words: FormWords, put: Put, filled: Filled): Html {
  const { name, def } = put
  const chosen = one(filled.values, name)
  const codes = codesOf(words, def, [chosen])
  const none = { code: '', text: words.t('submission:noAnswer') }
  const all = [...codes.map((code) => ({ code, text: labelOfCode(words, def, code) })), none]
  const shown = chosen === '' ? all.slice(0, -1) : all
  return group(words, put, filled, shown, (code) => code === chosen, 'radio')
}

function choices(words: FormWords, put: Put, filled: Filled): Html {
  const { def, name } = put
  const chosen = new Set(filled.values.get(name) ?? [])
  const all = codesOf(words, def, [...chosen]).map((code) => ({ code, text: labelOfCode(words, def, code) }))
  return group(words, put, filled, all, (code) => chosen.has(code), 'checkbox')
}

interface Option {
  readonly code: string
  readonly text: string
}

function group(
  words: FormWords,
  put: Put,
  filled: Filled,
  options: readonly Option[],
  isChosen: (code: string) => boolean,
  type: 'radio' | 'checkbox',
): Html {
  const { name, label } = put
  const list = options.map(
    ({ code, text }, n) =>
      html`
        <label class="choice">
          <input
            type="${type}"
            ${n === 0 && html` id="${idOf(name)}"`}
            name="${name}"
            value="${code}"
            ${isChosen(code) && html` checked`}
          >
          <span>${text}</span>
        </label>
      `,
  )
  const boxes = html`<div class="choices">${list}</div>`
  const count = options.filter(({ code }) => isChosen(code)).length
  const folded =
    options.length > FEW
      ? html`
        <details${(count > 0 || filled.errors[name] !== undefined) && html` open`}>
          <summary>${words.t('submission:unfold', { count: options.length })}</summary>
          ${boxes}
        </details>
      `
      : boxes
  return html`
    <fieldset>
      <legend>${label}</legend>
      ${aboutField(words, put, filled)}
      ${folded}
    </fieldset>
  `
}
