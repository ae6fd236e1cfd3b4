import type { FastifyRequest } from 'fastify'
import type { BundleTaken } from '../../../actions/exchange/import-bundle.js'
import type { Context } from '../../../domain/context.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { formatError } from '../../../domain/exchange/format-error.js'
import { formatReport } from '../../../domain/exchange/format-report.js'
import { openOrders } from '../../../domain/exchange/order.js'
import { type Html, html } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { LIMITS } from '../../../domain/limits.js'
import { translationStatus } from '../../../domain/translation/translation-status.js'
import type { Idea } from '../../../domain/types.gen.js'
import { addressOf } from '../components/facets.js'
import { errorSummary } from '../components/form.js'
import { notice } from '../components/notice.js'
import { layout } from '../layout.js'
import { languageIn } from '../translation/language-in.js'
import { fileField, languageField, packageFields } from './common.js'
import { reportList } from './report.js'

export interface BatchShown {
  readonly q: string
  readonly to: string
  readonly languages: readonly string[]
  readonly ideas: readonly { readonly idea: Idea; readonly context: Context }[]
  readonly next: string | null
  readonly reports: readonly Pick<BundleTaken['taken'][number], 'idea' | 'context' | 'language' | 'report'>[]
  readonly failed: BundleTaken['failed']
  readonly wrong: Readonly<Record<string, string>>
}

/** Several ideas at once. */
export function batchView(request: FastifyRequest, shown: BatchShown): string {
  const { t, language } = request
  const head = html`
    <div class="idea-head">
      <a class="back" href="/${language}/desk">${t('web:desk.title')}</a>
      <h1>${t('exchange:batch.title')}</h1>
      <p class="measure">${t('exchange:batch.lead')}</p>
    </div>
  `
  return layout(request, {
    title: t('exchange:batch.title'),
    styles: ['exchange.css'],
    main: html`
      ${head}
      ${errorSummary(t, shown.wrong, { file: t('exchange:file') })}
      ${reports(request, shown)}
      ${search(request, shown)}
      ${list(request, shown)}
      ${upload(request, shown)}
    `,
  })
}

function reports(request: FastifyRequest, { reports, failed }: BatchShown): Html | '' {
  const { t, language } = request
  if (reports.length + failed.length === 0) return ''
  const each = reports.map((done) => {
    const told = formatReport(done.context, done.idea, done, t)
    const into = languageIn(request, told.language)
    return html`
      <h3>
        <a href="/${language}/ideas/${told.reference}/agency?to=${told.language}">${told.reference}</a>, ${
          into
        }
      </h3>
      ${reportList(t, told)}
    `
  })
  const broken = failed.map(({ file, error }) => html`<li><b>${file}</b>: ${formatError(error, t)}</li>`)
  const list = broken.length > 0 && notice(t('exchange:batch.failed'), html`<ul>${broken}</ul>`, 'missing')
  return section('report', t('exchange:report.title'), html`${list}${each}`)
}

const search = (request: FastifyRequest, { q, to, languages }: BatchShown): Html =>
  html`
    <form class="row" method="get" role="search">
      <div class="field">
        <label for="q">${request.t('web:desk.words')}</label>
        <input
          class="wide-m"
          id="q"
          name="q"
          type="search"
          value="${q}"
          maxlength="${LIMITS.search}"
          autocomplete="off"
        >
      </div>
      ${languageField(request, to, languages)}
      <button class="btn second" type="submit">${request.t('exchange:choose')}</button>
    </form>
  `

/** The ideas that have something to translate into the language. */
function list(request: FastifyRequest, { ideas, to, q, next }: BatchShown): Html {
  const { t, language } = request
  const rows = ideas.filter(({ idea }) => idea.language !== to).flatMap((one) => row(request, one, to))
  const more =
    next &&
    html`
      <p>
        <a
          class="btn second"
          href="${addressOf(`/${language}/agency`, [
            ['q', q],
            ['to', to],
            ['after', next],
          ])}"
        >
          ${t('web:cases.more')}
        </a>
      </p>
    `
  const name = languageIn(request, to)
  const body =
    rows.length === 0
      ? html`<p>${t('exchange:batch.none')}</p>`
      : html`
        <form method="get" action="/api/translation-packages">
          <input type="hidden" name="language" value="${to}">
          <fieldset>
            <legend>${t('exchange:batch.choose')}</legend>
            <div class="choices">${rows}</div>
          </fieldset>
          ${packageFields(t)}
          <p class="row"><button class="btn" type="submit">${t('exchange:batch.fetch')}</button></p>
        </form>
      `
  return section('out', t('exchange:batch.out', { language: name }), html`${body}${more}`)
}

function row(
  { t, language }: FastifyRequest,
  { idea, context }: BatchShown['ideas'][number],
  to: string,
): Html[] {
  const { units, counts } = translationStatus(context.template, idea, to)
  if (units.length === 0) return []
  const open = units.length - counts.reviewed
  const [order] = openOrders(idea, to)
  const where = order
    ? t('exchange:batch.with', { agency: order.agency, due: dayIn(language, order.due) })
    : t('exchange:batch.open', { open, all: units.length })
  const lang = idea.language !== language && html` lang="${idea.language}"`
  const title = titleOf(idea) || t('web:idea.untitled')
  return [
    html`
      <label class="choice">
        <input type="checkbox" name="idea" value="${idea.id}"${open > 0 && !order && html` checked`}>
        <span>
          <span${lang}>${title}</span> <span class="meta">
            ${idea.reference ?? t('web:idea.noReference')} · ${where}
          </span>
        </span>
      </label>
    `,
  ]
}

function upload({ t, language }: FastifyRequest, { wrong }: BatchShown): Html {
  const form = html`
    <form method="post" enctype="multipart/form-data" action="/${language}/agency/file">
      ${fileField(t, '.zip,.xlf,.xliff,application/zip', wrong.file)}
      <div class="field">
        <label for="by">${t('exchange:by')}</label>
        <p class="hint" id="by-hint">${t('exchange:byHint')}</p>
        <input
          class="wide-m"
          id="by"
          aria-describedby="by-hint"
          name="agency"
          type="text"
          maxlength="100"
          autocomplete="off"
        >
      </div>
      <p class="row"><button class="btn" type="submit">${t('exchange:takeIn')}</button></p>
    </form>
  `
  return section(
    'in',
    t('exchange:batch.in'),
    html`
      <p class="measure">${t('exchange:inLead')}</p>
      ${form}
    `,
  )
}

const section = (id: string, title: string, body: Html): Html =>
  html`
    <section aria-labelledby="${id}" class="stack">
      <h2 id="${id}">${title}</h2>
      ${body}
    </section>
  `
