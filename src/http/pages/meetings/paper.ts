import type { Block, Span, Spans, Table } from '../../../domain/export/blocks.js'
import { type Html, html } from '../../../domain/html.js'

/**
 * Blocks of a paper as a page: the same that its document is written from.
 * @param below level of the heading above
 */
export const paper = (blocks: readonly Block[], below: number): Html =>
  html`${blocks.map((block) => blockHtml(block, below))}`

function blockHtml(block: Block, below: number): Html {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, below)
    case 'paragraph':
      return html`<p${block.role === 'meta' && html` class="meta"`}>${spansHtml(block.spans)}</p>`
    case 'pair':
      return html`
        <p class="pair">
          <b>${block.label}:</b> ${block.values.map((spans, n) => html`${n > 0 && '; '}${spansHtml(spans)}`)}
        </p>
      `
    case 'table':
      return tableHtml(block)
    // Minutes have no pictures.
    case 'picture':
      return html``
    case 'rule':
      return html`<hr>`
    default:
      return html``
  }
}

function headingHtml({ level, spans, number }: Extract<Block, { kind: 'heading' }>, below: number): Html {
  const inside = html`${number !== undefined && html`<span class="q">${number}</span> `}${spansHtml(spans)}`
  return level + below <= 3 ? html`<h3>${inside}</h3>` : html`<h4>${inside}</h4>`
}

function tableHtml({ head, rows }: Table): Html {
  const cell = (values: readonly Spans[], n: number) => {
    const inside = values.map((spans) => html`<p>${spansHtml(spans)}</p>`)
    const label = head[n]?.map(({ text }) => text).join('')
    return n === 0
      ? html`<th scope="row">${values.map(spansHtml)}</th>`
      : html`<td data-label="${label}">${inside}</td>`
  }
  return html`
    <table class="table folds">
      <thead><tr>${head.map((spans) => html`<th scope="col">${spansHtml(spans)}</th>`)}</tr></thead>
      <tbody>${rows.map((cells) => html`<tr>${cells.map(cell)}</tr>`)}</tbody>
    </table>
  `
}

const spansHtml = (spans: Spans): Html => html`${spans.map(spanHtml)}`

function spanHtml({ text, bold, href, language }: Span): Html {
  const lines = text.split('\n').map((line, n) => html`${n > 0 && html`<br>`}${line}`)
  const said = language === undefined ? html`${lines}` : html`<span lang="${language}">${lines}</span>`
  const strong = bold ? html`<b>${said}</b>` : said
  return href === undefined ? strong : html`<a href="${href}" rel="noreferrer">${strong}</a>`
}
