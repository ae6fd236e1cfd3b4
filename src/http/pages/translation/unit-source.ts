import type { OpenUnit } from '../../../actions/translation/open-translation.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'

/** The source: what has changed in it since the last sign-off, else with its terms marked. */
export function sourceText({ text, difference, terms }: OpenUnit, language: string): Html {
  const inside = difference.length > 0 ? difference.map(piece) : marked(text, terms)
  return html`<div class="source" lang="${language}"><p class="lines">${inside}</p></div>`
}

const piece = ({ kind, text }: OpenUnit['difference'][number]): Part =>
  kind === 'removed' ? html`<del>${text}</del>` : kind === 'added' ? html`<ins>${text}</ins>` : text

function marked(text: string, terms: OpenUnit['terms']): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { start, end } of terms) {
    parts.push(text.slice(at, start), html`<span class="term">${text.slice(start, end)}</span>`)
    at = end
  }
  return [...parts, text.slice(at)]
}

/** Each term once with what has been agreed for it. */
export function termList(t: Translate, { terms }: OpenUnit, mayTranslate: boolean): Html | '' {
  const once = [...new Map(terms.map(({ term }) => [term.id, term])).values()]
  if (once.length === 0) return ''
  const items = once.map(
    ({ sv, en, enAlso = [], gloss, note }, n) =>
      html`
        <li>
          <b lang="sv">${sv}</b> – <span lang="en">${[en, ...enAlso].join(', ')}</span>
          ${
            gloss &&
            html` <span class="meta">(${t('translation:gloss')} <span lang="en">${gloss}</span>)</span>`
          }
          ${note && html` <span class="meta" lang="sv">${note}</span>`}
          ${mayTranslate && insertButton(t('translation:insertTerm', { en }), en, n < 5 ? String(n + 4) : '')}
        </li>
      `,
  )
  return html`
    <p class="vh">${t('translation:agreed')}</p>
    <ul class="terms plain">${items}</ul>
  `
}

/** Puts words where one writes. It is the script that does, so without one it is not shown. */
export const insertButton = (label: string, words: string, key: string): Html => html`
  <button class="link scripted" type="button" data-insert="${words}"${key && html` data-key="${key}"`}>
    ${label}
  </button>
`
