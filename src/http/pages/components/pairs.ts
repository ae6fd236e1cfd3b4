import { type Html, html, type Part } from '../../../domain/html.js'

/** Names with their values, one under the other; what has no value is left out. */
export const pairRows = (pairs: readonly (readonly [name: string, value: Part])[]): Html[] =>
  pairs
    .filter(([, value]) => value)
    .map(
      ([name, value]) => html`
        <div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>
      `,
    )
