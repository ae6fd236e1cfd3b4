import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { makeReport } from '../../../actions/report/make-report.js'
import { reportWords } from '../../../actions/report/report-words.js'
import { thisYear } from '../../../domain/dates/for-machines.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { ReportWords } from '../../../domain/report/report-csv.js'
import type { YearReport } from '../../../domain/types.gen.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'
import { askedFor } from '../sent-values.js'
import { figuresHtml, PARTS } from './report-parts.js'

/** What one year came to, on one page that can be printed. */
export const reportPages: Pages = (app, { deps }) => {
  page(app, {
    url: '/report',
    access: ['advisor', 'workgroup', 'translator', 'reviewer', 'administrator'],
    handle: async (request) => {
      const report = await makeReport(deps, yearIn(request))
      return draw(deps, request, report, await reportWords(deps, request.language))
    },
  })
}

/** A year that can be; any other address is that of the current one. */
function yearIn(request: FastifyRequest): number | undefined {
  const year = Number(askedFor(request, 'year')[0])
  return Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : undefined
}

function draw(deps: Deps, request: FastifyRequest, report: YearReport, words: ReportWords): string {
  const { t, language } = request
  const title = t('report:title', { year: report.year })
  const parts = PARTS.map((part) => part(report, words))
  return layout(request, {
    title,
    styles: ['report.css'],
    main: html`
      <div class="stack">
        <a class="back" href="/${language}/desk">${t('desk:title')}</a>
        <h1>${title}</h1>
        <p class="saying measure">${t('report:lead')}</p>
        <p class="meta">
          ${t('export:publisher')}. ${t('report:counted', { day: dayIn(language, report.at) })}
        </p>
        ${ways(deps, request, report)}
      </div>
      ${figuresHtml(report, words)}
      ${parts}
    `,
  })
}

/** Another year, and the same as a file. The years are those since the product could be in use here. */
function ways({ clock }: Deps, { t, language }: FastifyRequest, { year }: YearReport): Html {
  const now = thisYear(clock())
  const years = [...new Set([year, now, now - 1, now - 2, now - 3, now - 4])].sort((a, b) => b - a)
  const options = years.map(
    (one) => html`<option value="${one}"${one === year && html` selected`}>${one}</option>`,
  )
  return html`
    <form class="row no-print" method="get" action="/${language}/report">
      <div class="field">
        <label for="year">${t('report:year')}</label>
        <select id="year" name="year">${options}</select>
      </div>
      <button class="btn second" type="submit">${t('report:show')}</button>
      <a href="/api/report.xlsx?year=${year}&amp;lang=${language}" download>${t('report:xlsx_file')}</a>
      <a href="/api/report.csv?year=${year}&amp;lang=${language}" download>${t('report:csv_file')}</a>
      <span class="meta">${t('report:print')}</span>
    </form>
  `
}
