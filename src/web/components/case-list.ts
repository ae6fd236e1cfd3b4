import type { Context } from '../../domain/context.js'
import { type Html, html } from '../../domain/html.js'
import { valueOf } from '../../domain/template/values.js'
import type { Case, CaseEdition } from '../../types.gen.js'

/** Four planks, one of them lit: the picture of a case that has no photograph. */
const PICTURE = html`<svg class="four" viewBox="-3 -3 102 78" aria-hidden="true"><rect x="6" y="28" width="84" height="9" rx="1.5"/><rect x="18" y="37" width="9" height="31" rx="1.5"/><rect x="69" y="37" width="9" height="31" rx="1.5"/><rect x="34" y="9" width="28" height="9" rx="1.5" class="lit"/></svg>`

/** Published cases that make one want to read; a text that is in another language says so. */
export function caseList(context: Context, cases: readonly Case[], language: string): Html {
  const t = context.texts.in(language)
  return html`<ul class="results">${cases.map((doc) => {
    const edition = doc.editions.at(-1) as CaseEdition
    const shown = edition.languages.includes(language) ? language : edition.language
    const lang = shown === language ? '' : html` lang="${shown}"`
    const kind = valueOf(edition.answers, 'solution.kind')
    const counties = valueOf(edition.answers, 'about.counties')
    const marks = [
      ...(Array.isArray(counties) ? counties.map((code) => t(`vocabulary:county.${String(code)}`)) : []),
      ...(typeof kind === 'string' ? [t(`vocabulary:solutionKind.${kind}`)] : []),
    ]
    return html`<li>${PICTURE}<div class="text"><h3><a href="/${shown}/cases/${doc.reference}"${lang}>${textOf(edition, 'about.title', shown)}</a></h3><p class="what"${lang}>${textOf(edition, 'about.summary', shown)}</p><p class="row">${marks.map((mark) => html`<span>${mark}</span>`)}</p></div></li>`
  })}</ul>`
}

const textOf = (edition: CaseEdition, unit: string, language: string): string =>
  language === edition.language
    ? String(valueOf(edition.answers, unit) ?? '')
    : (edition.translations[language]?.[unit]?.text ?? '')
