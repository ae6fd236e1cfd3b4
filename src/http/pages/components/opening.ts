import type { FastifyRequest } from 'fastify'
import { type Html, html, type Part } from '../../../domain/html.js'
import { layout } from '../layout.js'

/** How a page begins: its title, what it is about, and what more belongs there. */
export const opening = (title: string, lead: string, more: Part = ''): Html =>
  html`
    <div class="stack measure">
      <h1>${title}</h1>
      <p class="saying">${lead}</p>
      ${more}
    </div>
  `

interface TextPage {
  readonly title: string
  readonly lead: string
  readonly more?: Part
  readonly main: Part
}

/** A page of words for everybody, found by search engines. */
export const textPage = (request: FastifyRequest, { title, lead, more, main }: TextPage): string =>
  layout(request, {
    title,
    description: lead,
    open: true,
    main: html`${opening(title, lead, more)}${main}`,
  })
