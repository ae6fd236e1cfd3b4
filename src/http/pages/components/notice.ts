import { type Html, html, type Part } from '../../../domain/html.js'

/** To know (no kind), waiting, done or failed; the words say which, the colour only underlines. */
export function notice(title: string, body: Part, kind?: 'now' | 'met' | 'missing'): Html {
  return html`
    <div class="notice${kind && ` ${kind}`} measure">
      <h2>${title}</h2>
      ${body}
    </div>
  `
}
