import type { FastifyRequest } from 'fastify'
import { html } from '../domain/html.js'
import type { Problem } from '../types.gen.js'
import { layout } from './layout.js'

/** What went wrong and what to do next; of what is our own fault, a reference and never an inner detail. */
export function errorPage(problem: Problem, request: FastifyRequest): string {
  const { t, language } = request
  const signIn =
    problem.code === 'not-signed-in' &&
    html`<p><a class="btn" href="/${language}/sign-in">${t('web:signIn.link')}</a></p>`
  const reference =
    problem.status >= 500 &&
    html`<p class="meta">${t('web:error.reference', { reference: problem.instance ?? '' })}</p>`
  return layout(request, {
    title: problem.title,
    main: html`<div class="stack measure"><h1>${problem.title}</h1><p>${problem.detail}</p>${signIn}<p><a href="/${language}">${t('web:error.home')}</a></p>${reference}</div>`,
  })
}
