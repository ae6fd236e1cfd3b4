import { type Html, html, type Part } from '../../../domain/html.js'
import { idOf } from '../components/answer-form/field-parts.js'
import { errorSummary, summaryOf } from '../components/form.js'
import type { InputParts } from '../components/inputs.js'
import type { Typed, Visit } from './visit.js'

/** Gives a field its id, what was typed in it and what is wrong with it. */
export type Put = (name: string, label: string, more?: Partial<InputParts>) => InputParts

export interface ActForm {
  /** The act that the form asks for, and what of the idea it is about: `tick`, `owner-goes-on`. */
  readonly act: string
  readonly item?: string
  readonly typed: Typed
  readonly fields: (put: Put) => Part
  readonly go: Part
  /** A second button, which sends a value of its own along. */
  readonly also?: { readonly name: string; readonly value: string; readonly label: string }
  readonly look?: 'second' | 'danger' | 'small' | 'second small'
}

/** Forms of one page are told apart by what they do, and to what. */
export const formKey = (act: string, item = ''): string => (item === '' ? act : `${act}-${item}`)

/** One form of an idea's page; it carries the revision that was read. */
export function actForm(
  { t, idea, at, deps }: Visit,
  { act, item, typed, fields, go, also, look }: ActForm,
): Html {
  const key = formKey(act, item)
  const mine = typed.form === key ? typed : undefined
  const idIn = (name: string): string => `${key}-${idOf(name)}`
  const labels: Record<string, string> = {}
  const put: Put = (name, label, more = {}) => {
    labels[idIn(name)] = label
    const value = mine?.values[name] ?? more.value ?? ''
    return { ...more, id: idIn(name), name, label, value, error: mine?.errors[name] }
  }
  const inner = fields(put)
  const errors = Object.fromEntries(
    Object.entries(mine?.errors ?? {}).map(([name, text]) => [idIn(name), text]),
  )
  const general = mine?.errors['']
  return html`
    <form class="stack" id="${key}" method="post" action="${at(`acts/${act}`)}" novalidate>
      ${errorSummary(t, errors, labels)}
      ${general && html`<p class="error" role="alert">${general}</p>`}
      ${summaryOf(t, mine?.missing ?? [])}
      <input type="hidden" name="revision" value="${idea.revision}">
      <input type="hidden" name="form" value="${deps.newId()}">
      ${item !== undefined && html`<input type="hidden" name="item" value="${item}">`}
      ${inner}
      <p class="row">
        <button class="btn${look && ` ${look}`}" type="submit">${go}</button>
        ${
          also &&
          html`
            <button class="btn second" type="submit" name="${also.name}" value="${also.value}">
              ${also.label}
            </button>
          `
        }
      </p>
    </form>
  `
}
