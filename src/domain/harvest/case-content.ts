import type { CaseView } from '../export/case-view.js'
import { pairsHtml, readHtml, rowsHtml } from '../export/html-values.js'
import { type Html, htmlLines } from '../html.js'
import type { CaseDocument, ExportField } from '../types.gen.js'

type Section = CaseDocument['sections'][number]

/** A case as a reader of feeds shows it: what is told, in plain HTML without style, address or script. */
export function caseContent(view: CaseView): string {
  const { document, edition, translation, licenceMeans } = view
  const { summary, licence, facts } = document
  return htmlLines`${summary && htmlLines`<p>${summary.text}</p>\n`}<dl>
${pairsHtml(facts)}</dl>
${document.sections.map(sectionHtml)}<p>${edition}. ${translation}</p>
<p><a href="${licence.uri}" rel="license">${licence.label}</a>. ${licenceMeans}</p>
`.text
}

const sectionHtml = ({ number, title, fields }: Section): Html | false =>
  fields.length > 0 &&
  htmlLines`<h2>${number !== undefined && `${number}. `}${title}</h2>
${fields.map(fieldHtml)}`

const fieldHtml = (field: ExportField): Html =>
  htmlLines`${!field.lead && htmlLines`<h3>${field.label}</h3>\n`}\
${field.type === 'rows' ? rowsHtml(field) : readHtml(field.values ?? [], 4)}`
