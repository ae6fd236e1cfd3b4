import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { TermFileReport } from '../../../domain/types.gen.js'
import { notice } from '../components/notice.js'
import { fileField } from './common.js'

/** The terms as files, out for everybody and in for those who keep them. */
export function termFiles(
  { t, language }: FastifyRequest,
  address: string | undefined,
  error?: string,
): Html {
  const out = html`
    <p class="measure">${t('terms:outLead')}</p>
    <p class="row">
      <a class="btn second" href="/api/terminology?format=tbx" download>${t('terms:tbx')}</a>
      <a class="btn second" href="/api/terminology?format=xlsx&amp;lang=${language}" download>
        ${t('terms:xlsx')}
      </a>
      <a class="btn second" href="/api/terminology?format=csv&amp;lang=${language}" download>
        ${t('terms:csv')}
      </a>
    </p>
  `
  const upload =
    address !== undefined &&
    html`
      <h3>${t('terms:in')}</h3>
      <p class="measure">${t('terms:inLead')}</p>
      <form method="post" enctype="multipart/form-data" action="${address}">
        ${fileField(t, '.tbx,.csv,.xml', error, 'terms:file')}
        <p class="row"><button class="btn" type="submit">${t('terms:take')}</button></p>
      </form>
    `
  return html`
    <section class="stack" aria-labelledby="files">
      <h2 id="files">${t('terms:title')}</h2>
      ${out}
      ${upload}
    </section>
  `
}

const ORDER = ['added', 'changed', 'unchanged', 'refused'] as const
const LOOK = { added: 'met', changed: 'met', unchanged: 'later', refused: 'missing' } as const

/** What became of the terms of a file: what needs a person first. */
export function termReport(t: Translate, { counts, items }: TermFileReport, name: string): Html {
  const told = ORDER.flatMap((outcome) => {
    const count = counts[outcome]
    return count === undefined ? [] : [t(`terms:counts.${outcome}`, { count })]
  })
  const isGood = counts.refused === undefined
  const title = t(isGood ? 'terms:done' : 'terms:some')
  const sorted = items.toSorted((a, b) => ORDER.indexOf(b.outcome) - ORDER.indexOf(a.outcome))
  const lines = sorted.map(
    ({ term, outcome, told: why }) =>
      html`
        <li class="${LOOK[outcome]}"><span class="what">${term}</span><span class="why">${why}</span></li>
      `,
  )
  const heading = t('terms:report', { name })
  const body = html`<p>${heading}: ${told.join(', ')}.</p>`
  return html`
    ${notice(title, body, isGood ? 'met' : 'missing')}
    <details${!isGood && html` open`}>
      <summary>${t('terms:each')}</summary>
      <ul class="checks plain">${lines}</ul>
    </details>
  `
}
