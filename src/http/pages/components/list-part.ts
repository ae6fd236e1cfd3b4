import { type Html, html, type Part } from '../../../domain/html.js'

interface ListPart {
  readonly id: string
  readonly title: string
  readonly items: readonly Html[]
  /** What is said when there are none. */
  readonly none: string
  /** Look of the list. */
  readonly look?: 'history' | 'planks'
  /** What follows the list: a form to add to it, say. */
  readonly more?: Part
}

/** A part of a page that is a list under a heading. */
export function listPart({ id, title, items, none, look = 'history', more }: ListPart): Html {
  const list =
    look === 'history' ? html`<ol class="history">${items}</ol>` : html`<ul class="planks">${items}</ul>`
  return html`
    <section class="stack" aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${items.length > 0 ? list : html`<p class="meta">${none}</p>`}
      ${more}
    </section>
  `
}
