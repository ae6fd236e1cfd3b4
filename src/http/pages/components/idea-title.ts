import type { FastifyRequest } from 'fastify'
import { attribute, type Html, html } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import type { Idea } from '../../../domain/types.gen.js'

/**
 * The title of an idea, marked when it is in another language than the page; what it is called without one.
 */
export function ideaTitle({ t, language }: FastifyRequest, idea: Idea): Html {
  const title = titleOf(idea)
  if (!title) return html`${t('web:idea.untitled')}`
  return html`<span${attribute('lang', idea.language !== language && idea.language)}>${title}</span>`
}

/** After words of ours, for those who hear one link without its row. */
export const heardTitle = (request: FastifyRequest, idea: Idea): Html =>
  html`<span class="vh">: ${ideaTitle(request, idea)}</span>`
