import type { FastifyRequest } from 'fastify'
import { cancelExport } from '../../actions/export/cancel-export.js'
import { createExport } from '../../actions/export/create-export.js'
import { findExport } from '../../actions/export/find-export.js'
import { dayIn } from '../../domain/dates/for-people.js'
import { type Html, html } from '../../domain/html.js'
import { megabytesIn } from '../../domain/numbers.js'
import { CASE_TAGS } from '../../domain/publication/case-tags.js'
import type { ExportChoice, ExportJob } from '../../domain/types.gen.js'
import { layout } from './layout.js'
import { type Pages, page } from './page.js'

/** What a form may hand on: the filters of the catalogue, or the cases themselves. */
const LISTS = [...CASE_TAGS, 'case'] as const

/** A package of cases: asked for by a form, followed on a page of its own, and taken home. */
export const exportPages: Pages = (app, { deps }) => {
  const idOf = (request: FastifyRequest): string => (request.params as { job: string }).job
  page(app, {
    url: '/exports',
    access: 'public',
    method: 'POST',
    strictOf: deps.config.requestsPerMinute,
    handle: async (request, reply) => {
      const { id } = await createExport(deps, choiceIn(request))
      return reply.redirect(`/${request.language}/exports/${id}`, 303)
    },
  })
  page(app, {
    url: '/exports/:job',
    access: 'public',
    handle: async (request) => draw(request, await findExport(deps, idOf(request))),
  })
  page(app, {
    url: '/exports/:job/cancel',
    access: 'public',
    method: 'POST',
    handle: async (request, reply) => {
      const { id } = await cancelExport(deps, idOf(request))
      return reply.redirect(`/${request.language}/exports/${id}`, 303)
    },
  })
}

/** Codes and references are short; what is longer, or not text, was not sent by a form of ours. */
const isCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/.test(value)

function choiceIn(request: FastifyRequest): ExportChoice {
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>
  const given = LISTS.map((name) => [name, [body[name]].flat().filter(isCode).slice(0, 50)] as const)
  const q =
    typeof body.q === 'string'
      ? body.q
          .replace(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, 200)
      : ''
  return {
    ...(q !== '' && { q }),
    ...Object.fromEntries(given.filter(([, values]) => values.length > 0)),
  }
}

function draw(request: FastifyRequest, job: ExportJob): string {
  const { t } = request
  const { state, done, of } = job
  const isOpen = state === 'waiting' || state === 'running'
  return layout(request, {
    title: t('packages:title'),
    ...(isOpen && { scripts: ['exports.js'] }),
    main: html`
      <h1>${t('packages:title')}</h1>
      <div
        class="stack measure"
        id="package"
        data-job="${job.id}"
        data-state="${state}"
        data-running="${t('packages:state.running', { done: '{{done}}', of: '{{of}}' })}"
      >
        <p class="lead" role="status">${t(`packages:state.${state}`, { done, of })}</p>
        ${
          isOpen &&
          html`
            <p>
              <label for="progress">${t('packages:progress')}</label>
              <br>
              <progress id="progress" max="${Math.max(1, of)}" value="${done}">${done} / ${of}</progress>
            </p>
            <p><a href="">${t('packages:refresh')}</a></p>
          `
        }
        ${state === 'done' && ready(request, job)}
        <p>${t('packages:lead')}</p>
        ${wayOn(request, job, isOpen)}
      </div>
    `,
  })
}

function ready({ t, language }: FastifyRequest, { id, size, sha256, expires }: ExportJob): Html {
  const weight = megabytesIn(language, size)
  return html`
    <p>
      <a class="btn" href="/api/exports/${id}/file?lang=${language}" download>
        ${t('packages:download', { size: weight })}
      </a>
    </p>
    <p class="meta">${t('packages:sum')}: <code>${sha256}</code></p>
    <p>${t('packages:until', { date: dayIn(language, expires) })}</p>
  `
}

function wayOn({ t, language }: FastifyRequest, { id, state }: ExportJob, isOpen: boolean): Html {
  const cases = html`<a href="/${language}/cases">${t('packages:again')}</a>`
  if (state === 'cancelled' || state === 'failed') return html`<p class="row">${cases}</p>`
  return html`
    <form class="row" method="post" action="/${language}/exports/${id}/cancel">
      <button class="btn second" type="submit">${t(isOpen ? 'packages:cancel' : 'packages:remove')}</button>
      ${cases}
    </form>
  `
}
