import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../domain/context.js'
import { type Html, html, trusted } from '../../../domain/html.js'
import { diagramSvg } from '../../../domain/process/diagram-svg.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { permissionMatrix, ROLES } from '../../../domain/process/permissions.js'
import { stairTold } from '../../components/stair.js'
import { layout } from '../../layout.js'
import { type Pages, page } from '../../page.js'

/** The process explained from its own definition: the steps, the questions, each gate, and who may do what. */
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
    main: html`<div class="stack"><h1>${t('web:process.title')}</h1><p class="saying measure">${t('web:process.lead')}</p></div>
<section aria-labelledby="steps"><h2 id="steps">${t('web:start.steps')}</h2><div class="wide-only">${diagram(context, request)}</div><div class="narrow-only">${stairTold(context, language)}</div></section>
<section aria-labelledby="questions"><h2 id="questions">${t('web:process.questions')}</h2><p class="measure">${t('web:process.questionsText')}</p>${questions(context, language)}</section>
<section aria-labelledby="gates"><h2 id="gates">${t('web:process.gates')}</h2><p class="measure">${t('web:process.gatesText')}</p><div class="thirds">${gates(context, language)}</div></section>
<section aria-labelledby="who"><h2 id="who">${t('web:process.who')}</h2><p class="measure">${t('web:process.whoText')}</p>${matrix(context, language)}</section>`,
  })
}

/** Its own style stays behind: the page's says the same, with the partnership's tokens. */
const diagram = ({ process }: Context, { t, language }: FastifyRequest): Html =>
  trusted(diagramSvg(process, t, language).replace(/<style>.*?<\/style>/s, ''))

function questions({ template, texts }: Context, language: string): Html {
  const t = texts.in(language)
  const items = template.sections.filter(({ number }) => number !== undefined)
  return html`<dl class="pairs">${items.map(({ id, number }) => html`<div><dt>${number}. ${t(`template:sections.${id}.question`)}</dt><dd>${t(`template:sections.${id}.hint`)}</dd></div>`)}</dl>`
}

function gates(context: Context, language: string): Html[] {
  return context.process.definition.gates.map(({ id, require }) => {
    const items = require.map((one) => html`<li>${requirement(context, language, one)}</li>`)
    return html`<div><h3>${labelOf(context, language, `gates.${id}`)}</h3><ul class="planks">${items}</ul></div>`
  })
}

/** A requirement on a question names it and the level that it asks for. */
function requirement(context: Context, language: string, id: string): string {
  const t = context.texts.in(language)
  const { question, atLeast = 0 } = context.process.requirement(id) ?? {}
  const section = context.template.sections.find((one) => one.id === question)
  const params = {
    question: section ? t(`template:sections.${section.id}.title`) : '',
    number: section?.number ?? '',
    level: atLeast,
    levelName: t(`vocabulary:answerLevel.${atLeast}`),
  }
  return labelOf(context, language, `requirements.${id}.label`, params)
}

/** Which moves each role has in each state; a role or a state without any is left out. */
function matrix(context: Context, language: string): Html {
  const t = context.texts.in(language)
  const all = permissionMatrix(context.process).filter(({ moves }) => moves.length > 0)
  const roles = ROLES.filter((role) => role !== 'system' && all.some((row) => row.role === role))
  const states = context.process.definition.states.filter(({ id }) => all.some((row) => row.state === id))
  const say = (key: string): string => labelOf(context, language, key)
  const rows = states.map(({ id }) => {
    const cells = roles.map((role) => {
      const moves = all.find((row) => row.state === id && row.role === role)?.moves ?? []
      const labels = moves.map((move) => html`<li>${say(`moves.${move}.label`)}</li>`)
      return html`<td data-label="${t(`vocabulary:role.${role}`)}">${labels.length > 0 ? html`<ul class="plain">${labels}</ul>` : html`<span class="meta">${t('web:process.nothing')}</span>`}</td>`
    })
    return html`<tr><th scope="row">${say(`states.${id}`)}</th>${cells}</tr>`
  })
  const heads = roles.map((role) => html`<th scope="col">${t(`vocabulary:role.${role}`)}</th>`)
  return html`<table class="table folds"><caption class="vh">${t('web:process.who')}</caption><thead><tr><th scope="col">${t('web:process.state')}</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`
}
