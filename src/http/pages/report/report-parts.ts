import { dayIn } from '../../../domain/dates/for-people.js'
import { languageName } from '../../../domain/export/in-words.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { numberIn } from '../../../domain/numbers.js'
import { LABELS, levelName, type ReportWords } from '../../../domain/report/report-csv.js'
import type { YearReport } from '../../../domain/types.gen.js'
import { countryName } from '../../../domain/uses/countries.js'
import { capital } from '../components/capital.js'
import { placeOf } from '../components/uptakes.js'

type PartOf = (report: YearReport, words: ReportWords) => Html

/** The figures that the year is remembered by. */
export function figuresHtml(report: YearReport, { t, language }: ReportWords): Html {
  const { totals, english, editions, delivered, requests } = report
  const figures = {
    published: totals.published,
    english,
    editions,
    withdrawn: totals.withdrawn,
    delivered,
    asked: requests.asked,
    answered: requests.answered,
    open: requests.open,
    medianDays: requests.medianDays ?? '–',
    uptakes: totals.uptakes,
  }
  const rows = Object.entries(figures).map(
    ([name, value]) =>
      html`
        <div>
          <dt>${t(`report:figures.${name}`)}</dt>
          <dd>${typeof value === 'number' ? numberIn(language, value) : value}</dd>
        </div>
      `,
  )
  return html`<dl class="figures">${rows}</dl>`
}

/** A table in a part of its own; what has no rows says so. */
function partHtml(id: string, title: string, table: Html | undefined, none: string, lead = ''): Html {
  return html`
    <section class="stack" aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${lead && html`<p class="measure">${lead}</p>`}
      ${table ?? html`<p class="meta">${none}</p>`}
    </section>
  `
}

/** @param numbers how many of the last columns hold numbers */
function tableHtml(
  heads: readonly string[],
  rows: readonly (readonly Part[])[],
  numbers = 0,
): Html | undefined {
  if (rows.length === 0) return undefined
  const isNumber = (n: number): boolean => n >= heads.length - numbers
  const head = heads.map((one, n) => html`<th scope="col"${isNumber(n) && html` class="num"`}>${one}</th>`)
  const body = rows.map(
    ([first, ...cells]) =>
      html`
        <tr>
          <th scope="row">${first}</th>
          ${cells.map((cell, n) => html`<td${isNumber(n + 1) && html` class="num"`}>${cell}</td>`)}
        </tr>
      `,
  )
  return html`
    <div class="scroll">
      <table class="table">
        <thead><tr>${head}</tr></thead>
        <tbody>${body}</tbody>
      </table>
    </div>
  `
}

const titled = (
  {
    title,
    reference,
    language: written,
  }: { readonly title: string; readonly reference: string; readonly language?: string },
  language: string,
): Html =>
  html`
    <a
      href="/${language}/ideas/${reference}"
      ${written !== undefined && written !== language && html` lang="${written}"`}
    >
      ${title}
    </a> <span class="meta">${reference}</span>
  `

const published: PartOf = ({ published, withdrawn }, { t, language }) => {
  const heads = ['case', 'day', 'english', 'evidence'].map((name) => t(`report:table.${name}`))
  const rows = published.map((one) => [
    titled(one, language),
    dayIn(language, one.at),
    t(one.english ? 'report:table.yes' : 'report:table.no'),
    capital(levelName(one.evidence, t)),
  ])
  const gone = withdrawn.map((one) => [titled(one, language), dayIn(language, one.at)])
  const table = tableHtml(heads, rows)
  return html`
    ${partHtml('published', t('report:parts.published'), table, t('report:none.published'))}
    ${
      gone.length > 0 &&
      partHtml('withdrawn', t('report:parts.withdrawn'), tableHtml(heads.slice(0, 2), gone), '')
    }
  `
}

const deliveries: PartOf = ({ deliveries }, { t, language }) => {
  const heads = ['receiver', 'country', 'day', 'what', 'cases'].map((name) => t(`report:table.${name}`))
  const rows = deliveries.map(
    ({ organisation, function: role, country, date, format, language: spoken, cases }) => [
      html`${organisation}${role && html` <span class="meta">${role}</span>`}`,
      countryName(country, language),
      dayIn(language, date),
      `${t(`uses:formats.${format}`)}, ${languageName(spoken, language)}`,
      cases.join(', '),
    ],
  )
  return partHtml(
    'deliveries',
    t('report:parts.deliveries'),
    tableHtml(heads, rows),
    t('report:none.deliveries'),
  )
}

const requests: PartOf = ({ requests }, { t, language }) => {
  const rows = Object.entries(requests.countries)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([code, count]) => [countryName(code, language), numberIn(language, count)])
  const table = tableHtml([t('report:table.country'), t('report:figures.asked')], rows, 1)
  return partHtml('requests', t('report:parts.requests'), table, t('report:none.requests'))
}

const uptakes: PartOf = ({ uptakes }, words) => {
  const { t, language } = words
  const heads = ['case', 'who', 'where', 'since'].map((name) => t(`report:table.${name}`))
  const rows = uptakes.map((one) => [
    titled(one, language),
    one.who,
    placeOf(words, one),
    one.year === undefined ? '' : String(one.year),
  ])
  return partHtml('uptakes', t('report:parts.uptakes'), tableHtml(heads, rows), t('report:none.uptakes'))
}

/** For each way to sort them: how many of all ideas, and of those that began that year. */
const ideas: PartOf = ({ ideas }, words) => {
  const { t, language } = words
  const number = (n: number) => numberIn(language, n)
  const names = Object.keys(LABELS) as (keyof typeof LABELS)[]
  const tables = names.map((name) => {
    const rows = Object.entries(ideas.all[name]).map(([code, count]) => [
      capital(LABELS[name](code, words)),
      number(count),
      number(ideas.begun[name][code] ?? 0),
    ])
    const heads = [t(`report:by.${name}`), t('report:ideas.all'), t('report:ideas.begun')]
    return tableHtml(heads, rows, 2)
  })
  const all = ideas.all.total === 0 ? undefined : html`<div class="tables">${tables}</div>`
  return partHtml(
    'ideas',
    t('report:ideas.title'),
    all,
    t('report:none.ideas'),
    t('report:ideas.lead', { all: number(ideas.all.total), begun: number(ideas.begun.total) }),
  )
}

const evaluation: PartOf = ({ evaluation }, { t, language }) => {
  const heads = ['level', 'ideas', 'evaluated', 'independent'].map((name) => t(`report:evaluation.${name}`))
  const rows = evaluation.map(({ level, ideas, evaluated, independent }) => [
    capital(levelName(level, t)),
    ...[ideas, evaluated, independent].map((n) => numberIn(language, n)),
  ])
  const lead = t('report:evaluation.lead')
  return partHtml('evaluation', t('report:parts.evaluation'), tableHtml(heads, rows, 3), '', lead)
}

/** All parts of the report, in order. */
export const PARTS: readonly PartOf[] = [published, deliveries, requests, uptakes, ideas, evaluation]
