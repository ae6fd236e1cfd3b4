import { type Html, html, type Part, TEXT_START } from '../../../domain/html.js'

/** A field of a form on a page with several forms, so its id is not its name. */
export interface InputParts {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Said beside the label of what need not be filled in. */
  readonly optional?: string | undefined
  /** What browsers may fill in for the reader; nothing unless said. */
  readonly autocomplete?: string
}

export interface Choice {
  readonly value: string
  readonly label: string
  /** Heading of the group that it stands in; choices of one group follow one another. */
  readonly group?: string
}

/** Choices with the heading that they share. */
function groupsOf(choices: readonly Choice[]): [string | undefined, Choice[]][] {
  const groups: [string | undefined, Choice[]][] = []
  for (const choice of choices) {
    const last = groups.at(-1)
    if (last && last[0] === choice.group) last[1].push(choice)
    else groups.push([choice.group, [choice]])
  }
  return groups
}

/** Label, hint and error around a control; the control is told what they are called. */
function around({ id, label, hint, error, optional }: InputParts, control: (told: Html) => Html): Html {
  const names = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const told = html`${error && html` aria-invalid="true"`}${names && html` aria-describedby="${names}"`}`
  return html`
    <div class="field">
      <label for="${id}">${label}${optional && html` <span class="opt">${optional}</span>`}</label>
      ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
      ${error && html`<p class="error" id="${id}-error">${error}</p>`}
      ${control(told)}
    </div>
  `
}

export const lineInput = (
  parts: InputParts,
  {
    type = 'text',
    wide = 'wide-m',
  }: {
    readonly type?: 'text' | 'date' | 'time' | 'number' | 'email' | 'url'
    readonly wide?: string
  } = {},
): Html =>
  around(
    parts,
    (told) =>
      html`
        <input
          class="${wide}"
          id="${parts.id}"
          name="${parts.name}"
          type="${type}"
          value="${parts.value ?? ''}"
          autocomplete="${parts.autocomplete ?? 'off'}"
          ${type === 'number' && html` min="0" inputmode="numeric"`}
          ${told}
        >
      `,
  )

/** Several lines. What begins with a line break keeps it. */
export const textInput = (parts: InputParts, rows = 3): Html =>
  around(
    parts,
    (told) => html`
      <textarea id="${parts.id}" name="${parts.name}" rows="${rows}"${told}>
        ${TEXT_START}
        ${parts.value ?? ''}
      </textarea>
    `,
  )

/** @param none the words of the empty choice; without them one must be chosen */
export const selectInput = (parts: InputParts, choices: readonly Choice[], none?: string): Html =>
  around(parts, (told) => {
    const option = ({ value, label }: Choice) =>
      html`<option value="${value}"${value === parts.value && html` selected`}>${label}</option>`
    const options = groupsOf(choices).map(([group, members]) =>
      group === undefined
        ? members.map(option)
        : html`<optgroup label="${group}">${members.map(option)}</optgroup>`,
    )
    return html`
      <select
        class="wide-m"
        id="${parts.id}"
        name="${parts.name}"
        ${parts.autocomplete && html` autocomplete="${parts.autocomplete}"`}
        ${told}
      >
        ${none !== undefined && html`<option value="">${none}</option>`}
        ${options}
      </select>
    `
  })

export const radioInputs = (parts: InputParts, choices: readonly Choice[], kind = 'choices'): Html =>
  group(parts, choices, kind, 'radio', [parts.value ?? ''])

export const checkInputs = (parts: InputParts, choices: readonly Choice[], chosen: readonly string[]): Html =>
  group(parts, choices, 'choices', 'checkbox', chosen)

function group(
  { id, name, label, hint, error }: InputParts,
  choices: readonly Choice[],
  kind: string,
  type: 'radio' | 'checkbox',
  chosen: readonly string[],
): Html {
  const boxes = choices.map(
    ({ value, label }, n) =>
      html`
        <label class="choice">
          <input
            ${n === 0 && html` id="${id}"`}
            type="${type}"
            name="${name}"
            value="${value}"
            ${chosen.includes(value) && html` checked`}
          >
          <span>${label}</span>
        </label>
      `,
  )
  const said: Part = html`
    ${hint && html`<p class="hint">${hint}</p>`}
    ${error && html`<p class="error" id="${id}-error">${error}</p>`}
  `
  return html`
    <fieldset>
      <legend>${label}</legend>
      ${said}
      <div class="${kind}">${boxes}</div>
    </fieldset>
  `
}
