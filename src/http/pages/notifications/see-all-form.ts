import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../../domain/html.js'

export const seeAllForm = ({ t, language }: FastifyRequest): Html => html`
  <form method="post" action="/${language}/desk/notifications">
    <button class="btn second small" type="submit">${t('notifications:seeAll')}</button>
  </form>
`
