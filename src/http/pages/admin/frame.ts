import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import type { Texts } from '../../../domain/texts.js'
import { problemOf } from '../../plugins/problems.js'
import { errorSummary } from '../components/form.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'

/** A page below the administrator's, with the way back and what was done a moment ago. */
export function adminFrame(
  request: FastifyRequest,
  title: string,
  body: Part,
  up = 'admin',
  upTitle = up === 'admin' ? 'admin:title' : `admin:${up.replace('admin/', '')}.title`,
  styles: readonly string[] = [],
): string {
  const { t, language } = request
  const saved = askedFor(request, 'saved').length > 0
  const back = up === '' ? '' : html`<a class="back" href="/${language}/${up}">${t(upTitle)}</a>`
  return layout(request, {
    title,
    styles,
    main: html`
      <div class="stack">
        ${back}
        <h1>${title}</h1>
        ${saved && html`<p class="notice met measure" role="status">${t('admin:saved')}</p>`}
      </div>
      ${body}
    `,
  })
}

/** What a form sent that could not be taken, and why. */
export interface Refused {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

export const UNTOUCHED: Refused = { values: {}, errors: {} }

/** What is wrong, at the top: named by the labels, and what no field is to blame for. */
export function wrong(
  { t }: FastifyRequest,
  { errors }: Refused,
  labels: Readonly<Record<string, string>>,
): Html {
  const general = errors['']
  return html`
    ${errorSummary(t, errors, labels)}
    ${general && html`<p class="error" role="alert">${general}</p>`}
  `
}

/** @throws what no form can mend */
export function refusedBy(
  error: unknown,
  request: FastifyRequest,
  texts: Texts,
  values: Refused['values'],
): Refused {
  if (!(error instanceof DomainError) || error.status >= 500 || error.status === 404) throw error
  const { errors = [], detail, title } = problemOf(error, request, texts)
  const named = errors.map(({ pointer, detail }) => [fieldOf(pointer), detail] as const)
  return {
    values,
    errors: named.length > 0 ? Object.fromEntries(named.toReversed()) : { '': detail ?? title },
  }
}

/** `/roles/0/party` is told at the roles, `/name/sv` at that field. */
const fieldOf = (pointer: string): string =>
  GROUPS.find((group) => pointer.startsWith(`/${group.replaceAll('-', '/')}`)) ??
  pointer.slice(1).replaceAll('/', '-')

/** Told at the group of boxes or lists, not at one of them. */
const GROUPS = ['roles', 'agreement-commitments']
