import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../../domain/html.js'
import type { Case, CaseEdition } from '../../../domain/types.gen.js'
import { uptakesOf } from '../../../domain/uses/shown-uptakes.js'
import { uptakeList } from '../components/uptakes.js'

/** Who has taken up the solution: beside the case, never in its editions. */
export function caseSpread(request: FastifyRequest, doc: Case, edition: CaseEdition): Html | '' {
  if (edition !== doc.edition) return ''
  const { t, language } = request
  const uptakes = uptakesOf(doc, language)
  const shown =
    uptakes.length === 0
      ? html`<p>${t('uses:case.none')}</p>`
      : html`
        ${uptakeList(request, uptakes)}
        <p><a href="/${language}/spread">${t('uses:case.map')}</a></p>
      `
  return html`
    <section class="stack case-spread" aria-labelledby="uptakes">
      <h2 id="uptakes">${t('uses:case.title')}</h2>
      ${shown}
      <p class="no-print">
        ${t('uses:case.tellWhy')} <a href="/${language}/cases/${doc.reference}/taken-up">
          ${t('uses:case.tell')}
        </a>
      </p>
      <p class="meta">${t('uses:case.aside')}</p>
    </section>
  `
}

/** The way to ask, beside the ways to take a case home. */
export const askWay = ({ t, language }: FastifyRequest, { reference }: Case): Html =>
  html`<p><a class="btn second" href="/${language}/cases/${reference}/ask">${t('uses:case.ask')}</a></p>`
