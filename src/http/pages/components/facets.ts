import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { Count } from '../../../storage/port.js'
import { countText, NONE } from './count-text.js'

/** One way to narrow a list down: values with how many each would show. */
export interface Facet {
  /** Name in the address. */
  readonly name: string
  readonly label: string
  readonly counts: Readonly<Record<string, Count>>
  readonly chosen: readonly string[]
  readonly labelOf: (value: string) => string
}

/** Boxes to tick; what is chosen stays in the list though it would show nothing. */
export function facet(t: Translate, { name, label, counts, chosen, labelOf }: Facet): Html | '' {
  const values = [...new Set([...Object.keys(counts), ...chosen])]
  if (values.length === 0) return ''
  const box = (value: string): Html =>
    html`
      <label>
        <input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) && html` checked`}>
        <span>${labelOf(value)}</span>
        <span>${countText(t, counts[value] ?? NONE)}</span>
      </label>
    `
  return html`
    <fieldset class="facet">
      <legend>${label}</legend>
      ${values.map(box)}
    </fieldset>
  `
}

type Asked = readonly (readonly [string, string])[]

/** What was chosen, each with a link that removes it and keeps the rest of what was asked for. */
export function chosenOf(t: Translate, facets: readonly Facet[], path: string, asked: Asked): Html | '' {
  const all = facets.flatMap(({ name, chosen, labelOf }) => chosen.map((value) => ({ name, value, labelOf })))
  if (all.length === 0) return ''
  const without = (name: string, value: string): string =>
    addressOf(
      path,
      asked.filter((one) => one[0] !== name || one[1] !== value),
    )
  return html`
    <p class="chosen">
      ${all.map(
        ({ name, value, labelOf }) =>
          html`
            <a rel="nofollow" href="${without(name, value)}">
              <span class="vh">${t('web:cases.remove')} </span>
              ${labelOf(value)}
            </a>
          `,
      )}
    </p>
  `
}

/** An address with what it asks for; what is empty is left out. */
export function addressOf(path: string, asked: Asked): string {
  const query = new URLSearchParams()
  for (const [name, value] of asked) if (value !== '') query.append(name, value)
  return query.size > 0 ? `${path}?${query}` : path
}
