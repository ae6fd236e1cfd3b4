import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../domain/context.js'
import { type Html, html } from '../../../domain/html.js'
import { diagram, gates, matrix } from '../components/process-parts.js'
import { progressText } from '../components/progress.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

/**
 * The process explained from its own definition: the steps, the questions, each gate, and who may do what.
 */
export const processPage: Pages = (app, { deps }) => {
  page(app, {
    url: '/process',
    access: 'public',
    handle: async (request) => draw(request, deps.definitions.current),
  })
}

function draw(request: FastifyRequest, context: Context): string {
  const { t, language } = request
  return layout(request, {
    title: t('web:process.title'),
    description: t('web:process.lead'),
    open: true,
    main: html`
      <div class="stack">
        <h1>${t('web:process.title')}</h1>
        <p class="saying measure">${t('web:process.lead')}</p>
      </div>
      <section aria-labelledby="steps">
        <h2 id="steps">${t('web:start.steps')}</h2>
        <div class="wide-only">${diagram(context, request)}</div>
        <div class="narrow-only">${progressText(context, language)}</div>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">${t('web:process.questions')}</h2>
        <p class="measure">${t('web:process.questionsText')}</p>
        ${questions(context, language)}
      </section>
      <section aria-labelledby="gates">
        <h2 id="gates">${t('web:process.gates')}</h2>
        <p class="measure">${t('web:process.gatesText')}</p>
        <div class="thirds">${gates(context, language)}</div>
      </section>
      <section aria-labelledby="who">
        <h2 id="who">${t('web:process.who')}</h2>
        <p class="measure">${t('web:process.whoText')}</p>
        ${matrix(context, language)}
      </section>
    `,
  })
}

function questions({ template, texts }: Context, language: string): Html {
  const t = texts.in(language)
  const items = template.sections.filter(({ number }) => number !== undefined)
  return html`
    <dl class="pairs">
      ${items.map(
        ({ id, number }) =>
          html`
            <div>
              <dt>${number}. ${t(`template:sections.${id}.question`)}</dt>
              <dd>${t(`template:sections.${id}.hint`)}</dd>
            </div>
          `,
      )}
    </dl>
  `
}
