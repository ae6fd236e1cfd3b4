import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../domain/context.js'
import { type Html, html, trusted } from '../../../domain/html.js'
import { diagramSvg } from '../../../domain/process/diagram-svg.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { permissionMatrix, ROLES } from '../../../domain/process/permissions.js'

/** Its own style stays behind: the page's says the same, with the partnership's tokens. */
export const diagram = ({ process }: Context, { t, language }: FastifyRequest): Html =>
  trusted(diagramSvg(process, t, language).replace(/<style>.*?<\/style>/s, ''))

/** Each gate with what it asks for. */
export function gates(context: Context, language: string): Html[] {
  return context.process.definition.gates.map(({ id, require }) => {
    const items = require.map((one) => html`<li>${requirement(context, language, one)}</li>`)
    return html`
      <div>
        <h3>${labelOf(context, language, `gates.${id}`)}</h3>
        <ul class="planks">${items}</ul>
      </div>
    `
  })
}

/** A requirement on a question names it and the level that it asks for. */
export function requirement(context: Context, language: string, id: string): string {
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
export function matrix(context: Context, language: string): Html {
  const t = context.texts.in(language)
  const all = permissionMatrix(context.process).filter(({ moves }) => moves.length > 0)
  const roles = ROLES.filter((role) => role !== 'system' && all.some((row) => row.role === role))
  const states = context.process.definition.states.filter(({ id }) => all.some((row) => row.state === id))
  const say = (key: string): string => labelOf(context, language, key)
  const rows = states.map(({ id }) => {
    const cells = roles.map((role) => {
      const moves = all.find((row) => row.state === id && row.role === role)?.moves ?? []
      const labels = moves.map((move) => html`<li>${say(`moves.${move}.label`)}</li>`)
      return html`
        <td data-label="${t(`vocabulary:role.${role}`)}">
          ${
            labels.length > 0
              ? html`<ul class="plain">${labels}</ul>`
              : html`<span class="meta">${t('web:process.nothing')}</span>`
          }
        </td>
      `
    })
    return html`
      <tr>
        <th scope="row">${say(`states.${id}`)}</th>
        ${cells}
      </tr>
    `
  })
  const heads = roles.map((role) => html`<th scope="col">${t(`vocabulary:role.${role}`)}</th>`)
  return html`
    <table class="table folds">
      <caption class="vh">${t('web:process.who')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('web:process.state')}</th>
          ${heads}
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>
  `
}
