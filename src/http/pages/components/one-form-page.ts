import type { FastifyRequest } from 'fastify'
import { type Html, html, type Part } from '../../../domain/html.js'
import { layout } from '../layout.js'
import { errorSummary } from './form.js'
import { drawing } from './pictures.js'

/** What is wrong, by field. */
type Errors = Readonly<Record<string, string>>

export interface FormParts {
  readonly title: string
  readonly lead: string
  readonly errors: Errors
  readonly fields: Part
  /** Where it is sent; to its own address, if absent. */
  readonly action?: string
  readonly go: string
  readonly after?: Html
}

/** A page with one form, sent to its own address; what is wrong comes first, in the title too. */
export function formPage(
  request: FastifyRequest,
  { title, lead, errors, fields, action, go, after }: FormParts,
): string {
  const { t } = request
  const isWrong = Object.keys(errors).length > 0
  const labels = {
    name: t('web:invitation.name'),
    email: t('web:invitation.email'),
    password: t('web:signIn.password'),
  }
  return layout(request, {
    title: isWrong ? t('web:wrongTitle', { title }) : title,
    main: html`
      <div class="lost">
        ${drawing('gate')}
        <div class="stack measure">
          <h1>${title}</h1>
          ${errorSummary(t, errors, labels)}
          <p>${lead}</p>
          <form method="post"${action && html` action="${action}"`} novalidate>
            ${fields}
            <p class="row"><button class="btn" type="submit">${go}</button></p>
          </form>
          ${after && html`<p>${after}</p>`}
        </div>
      </div>
    `,
  })
}
