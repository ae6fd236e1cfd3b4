import { documentImage, type ViewPicture } from '../export/case-pictures.js'
import type { CaseView } from '../export/case-view.js'
import { pairsHtml, readHtml, rowsHtml } from '../export/html-values.js'
import { type Html, htmlLines } from '../html.js'
import type { CaseDocument, ExportField } from '../types.gen.js'

type Section = CaseDocument['sections'][number]

/**
 * A case as a reader of feeds shows it: its leading picture and what is told, in plain HTML without style or
 * script.
 */
export function caseContent(view: CaseView): string {
  const { document, edition, translation, licenceMeans } = view
  const { summary, licence, facts } = document
  const [lead] = view.pictures
  return htmlLines`${lead && leadHtml(view, lead)}${summary && htmlLines`<p>${summary.text}</p>\n`}<dl>
${pairsHtml(facts)}</dl>
${document.sections.map(sectionHtml)}<p>${edition}. ${translation}</p>
<p><a href="${licence.uri}" rel="license">${licence.label}</a>. ${licenceMeans}</p>
`.text
}

function leadHtml({ words }: CaseView, picture: ViewPicture): Html {
  const { address, width, height } = documentImage(picture)
  const { alt, credit, licence } = picture
  return htmlLines`<p><img src="${address}" alt="${alt}" width="${width}" height="${height}"></p>
<p>${words.pictureBy} ${credit}. <a href="${licence.uri}">${licence.label}</a></p>
`
}

const sectionHtml = ({ number, title, fields }: Section): Html | false =>
  fields.length > 0 &&
  htmlLines`<h2>${number !== undefined && `${number}. `}${title}</h2>
${fields.map(fieldHtml)}`

const fieldHtml = (field: ExportField): Html =>
  htmlLines`${!field.lead && htmlLines`<h3>${field.label}</h3>\n`}\
${field.type === 'rows' ? rowsHtml(field) : readHtml(field.values ?? [], 4)}`
