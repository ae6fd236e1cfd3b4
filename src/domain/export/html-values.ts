import { attribute, type Html, htmlLines } from '../html.js'
import { renderMarkdown } from '../markdown.js'
import type { CaseDocument, ExportField, ExportValue } from '../types.gen.js'

type Fact = CaseDocument['facts'][number]

/** `lang`, on what is in another language than the page. */
export const langOf = ({ language }: Pick<ExportValue, 'language'>): Html => attribute('lang', language)

/** A short value, as a link when it leads somewhere. */
export const valueHtml = ({ text, href }: ExportValue): Html =>
  href === undefined ? htmlLines`${text}` : htmlLines`<a href="${href}" rel="nofollow noopener">${text}</a>`

/** Names and their values, each value in its own `dd` with its language. */
export const pairsHtml = (
  pairs: readonly Pick<Fact, 'label' | 'values'>[],
  before?: (fact: Fact) => Html,
): Html[] =>
  pairs.map((pair) => {
    const values = pair.values.map(
      (value) => htmlLines`<dd${langOf(value)}>${before?.(pair as Fact)}${valueHtml(value)}</dd>`,
    )
    return htmlLines`<div><dt>${pair.label}</dt>${values}</div>\n`
  })

/** A long text below a heading of the level before `headingLevel`. */
export const readHtml = (values: readonly ExportValue[], headingLevel: number): Html[] =>
  values.map(
    (value) =>
      htmlLines`<div class="read"${langOf(value)}>${renderMarkdown(value.text, { headingLevel })}</div>\n`,
  )

/** Rows: a table where every cell is short, else an entry for each with its texts below. */
export function rowsHtml(field: ExportField): Html {
  return field.columns?.some(({ type }) => type === 'text') ? entriesHtml(field) : tableHtml(field)
}

function tableHtml({ columns = [], rows = [] }: ExportField): Html {
  const head = columns.map(({ label }) => htmlLines`<th scope="col">${label}</th>`)
  const lines = rows.map(({ cells }) => {
    const inside = columns.map(({ id, label }, n) => cellHtml(cells[id] ?? [], label, n === 0))
    return htmlLines`<tr>${inside}</tr>\n`
  })
  return htmlLines`<table>
<thead><tr>${head}</tr></thead>
<tbody>
${lines}</tbody>
</table>
`
}

function cellHtml(values: readonly ExportValue[], label: string, isHead: boolean): Html {
  const inside = values.map(
    (value, n) => htmlLines`${n > 0 && ', '}<span${langOf(value)}>${valueHtml(value)}</span>`,
  )
  return isHead
    ? htmlLines`<th scope="row">${inside}</th>`
    : htmlLines`<td data-label="${label}">${inside}</td>`
}

function entriesHtml({ columns = [], rows = [] }: ExportField): Html {
  const texts = columns.filter(({ type }) => type === 'text')
  const short = columns.filter(({ type }) => type !== 'text')
  const entries = rows.map(({ cells }) => {
    const named = short.flatMap(({ id }) => cells[id] ?? [])
    const head = named.map(
      (value, n) => htmlLines`${n > 0 && ' · '}<span${langOf(value)}>${valueHtml(value)}</span>`,
    )
    const told = texts.map(({ id }) => readHtml(cells[id] ?? [], 5))
    return htmlLines`<div class="entry">${named.length > 0 && htmlLines`<h4>${head}</h4>\n`}${told}</div>\n`
  })
  return htmlLines`${entries}`
}
