import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'

export interface FieldParts {
  readonly name: string
  readonly type: 'text' | 'email' | 'password'
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly error?: string | undefined
  readonly autocomplete: string
}

/**
 * A field with its label, hint and error; the hint stands above, so that a phone's keyboard does not cover
 * it.
 */
export function field({ name, type, label, hint, value, error, autocomplete }: FieldParts): Html {
  const told = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ')
  return html`
    <div class="field">
      <label for="${name}">${label}</label>
      ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${error && html`<p class="error" id="${name}-error">${error}</p>`}
      <input
        class="wide-m"
        id="${name}"
        name="${name}"
        type="${type}"
        autocomplete="${autocomplete}"
        value="${value ?? ''}"
        ${error && html` aria-invalid="true"`}
        ${told && html` aria-describedby="${told}"`}
      >
    </div>
  `
}

/**
 * What is wrong, at the top, each with a link to its field; it has the focus, so that it is read
 * first.
 * @param labels of every field of the form, in its order
 */
export function errorSummary(
  t: Translate,
  errors: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): Html | '' {
  // In the order of the fields, which is that of their labels.
  const all = Object.keys(labels).flatMap((name) => (errors[name] ? [[name, errors[name]] as const] : []))
  return summaryOf(
    t,
    all.map(([name, text]) => ({ to: `#${name}`, words: `${labels[name]}: ${text}` })),
  )
}

/** The same, of what is mended elsewhere too; nothing when nothing is wrong. */
export function summaryOf(
  t: Translate,
  wrong: readonly { readonly to: string; readonly words: string }[],
): Html | '' {
  if (wrong.length === 0) return ''
  const links = wrong.map(({ to, words }) => html`<li><a href="${to}">${words}</a></li>`)
  return html`
    <div class="error-summary stack" role="alert" aria-labelledby="wrong" tabindex="-1" autofocus>
      <h2 id="wrong">${t('web:wrong')}</h2>
      <ul class="plain">${links}</ul>
    </div>
  `
}
