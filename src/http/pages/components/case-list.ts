import type { Context } from '../../../domain/context.js'
import { imagesOf, thumbnail } from '../../../domain/export/case-pictures.js'
import { thumbHtml } from '../../../domain/export/photos-html.js'
import { beads, picture } from '../../../domain/export/pictures.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { shownPictures } from '../../../domain/pictures/publishable.js'
import { answerTo, codesOfPart, type Part as FieldPart, fieldOfPart } from '../../../domain/template/parts.js'
import type { Case, CaseEdition } from '../../../domain/types.gen.js'
import { capital } from './capital.js'

/** Published cases that make one want to read. `level` is that of their headings. */
export function caseList(context: Context, cases: readonly Case[], language: string, level: 2 | 3): Html {
  return html`<ol class="results">${cases.map((doc) => item(context, doc, language, level))}</ol>`
}

/** A text that is in another language than the page says so. */
function item(context: Context, doc: Case, language: string, level: 2 | 3): Html {
  const edition = doc.edition
  const shown = edition.languages.includes(language) ? language : edition.language
  const lang = shown !== language && html` lang="${shown}"`
  const kind = codesOfPart(edition, 'kind')[0]
  const [lead] = shownPictures(doc, edition)
  const photo = lead && thumbnail({ images: imagesOf(lead, '', doc.reference) })
  const title = caseTitle(doc, language)
  const heading = level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`
  return html`
    <li>
      ${photo ? thumbHtml({ ...photo, src: photo.address }) : picture(kind, doc.reference)}
      <div class="text">
        ${heading}
        <p class="what"${lang}>${textOf(edition, 'summary', shown)}</p>
        <p class="row">${marks(context, edition, language)}</p>
      </div>
    </li>
  `
}

/** Where, what kind, since when, and how strong the evidence is: what readers choose by. */
function marks({ texts }: Context, edition: CaseEdition, language: string): Part[] {
  const t = texts.in(language)
  const labels = (vocabulary: string, part: FieldPart): string =>
    codesOfPart(edition, part)
      .map((code) => t(`vocabulary:${vocabulary}.${code}`))
      .join(', ')
  const where = labels('municipality', 'municipalities') || labels('county', 'counties')
  const since = answerTo(edition, 'startYear')
  const evidence = Number(answerTo(edition, 'evidenceLevel') ?? 0)
  return [
    where && html`<span>${where}</span>`,
    html`<span>${capital(labels('solutionKind', 'kind'))}</span>`,
    since !== undefined && html`<span>${t('web:cases.since', { year: String(since) })}</span>`,
    evidence > 0 && html`<span>${beads(evidence, 5)}${t('web:cases.evidence', { level: evidence })}</span>`,
  ]
}

/** The title of a case as a link to it, in the language of the page as far as the case is in it. */
export function caseTitle(doc: Case, language: string): Html {
  const edition = doc.edition
  const shown = edition.languages.includes(language) ? language : edition.language
  const lang = shown !== language && html` lang="${shown}"`
  return html`<a href="/${shown}/cases/${doc.reference}"${lang}>${textOf(edition, 'title', shown)}</a>`
}

const textOf = (edition: CaseEdition, part: FieldPart, language: string): string =>
  language === edition.language
    ? String(answerTo(edition, part) ?? '')
    : (edition.translations[language]?.[fieldOfPart(edition, part)]?.text ?? '')
