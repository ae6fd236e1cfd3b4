import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../domain/context.js'
import { type Html, html } from '../../../domain/html.js'
import { textPage } from '../components/opening.js'
import { type Pages, page } from '../page.js'

/** The template explained from its own definition: every question, what is asked, and why. */
export const templatePage: Pages = (app, { deps }) => {
  page(app, {
    url: '/template',
    access: 'public',
    handle: async (request) => {
      const { t } = request
      const { current } = deps.definitions
      const sections = current.template.sections.filter(({ number }) => number !== undefined)
      const { edition } = current.template.edition
      return textPage(request, {
        title: t('public:template.title'),
        lead: t('public:template.lead'),
        more: html`<p class="meta">${t('public:template.edition', { edition })}</p>`,
        main: html`${sections.map((section) => sectionHtml(request, current, section))}`,
      })
    },
  })
}

type Section = Context['template']['sections'][number]

function sectionHtml({ t }: FastifyRequest, { template, texts }: Context, { id, number }: Section): Html {
  const first = texts.languages[0] as string
  const hintOf = (field: string): string =>
    texts.has(first, `template:fields.${field}.hint`) ? t(`template:fields.${field}.hint`) : ''
  const asked = template.fieldsOf(id).map(
    ({ id: field }) =>
      html`
        <div>
          <dt>${t(`template:fields.${field}.label`)}</dt>
          <dd>${hintOf(field)}</dd>
        </div>
      `,
  )
  return html`
    <section aria-labelledby="${id}">
      <h2 id="${id}">${number}. ${t(`template:sections.${id}.question`)}</h2>
      <p class="measure">${t(`public:template.why.${id}`)}</p>
      <details>
        <summary>${t('public:template.fields')}<span class="vh"> ${number}</span></summary>
        <dl class="pairs">${asked}</dl>
      </details>
    </section>
  `
}
