import { html } from '../../domain/html.js'
import { labelOf } from '../../domain/process/label-of.js'
import { permissionMatrix, ROLES } from '../../domain/process/permissions.js'
import { stairTold } from '../components/stair.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

/** The process explained from its own definition: the steps, each gate, and who may do what. */
export const processPage: Pages = (app, { deps }) => {
  page(app, 'GET', '/:language/process', 'public', async (request) => {
    const { t, language } = request
    const { current } = deps.definitions
    const { definition } = current.process
    const say = (key: string): string => labelOf(current, language, key)
    const params = { question: '', number: '', level: '', levelName: '' }
    const requirement = (id: string) => {
      const { question, atLeast = 0 } = current.process.requirement(id) ?? {}
      const section = current.template.sections.find((s) => s.id === question)
      const filled = section
        ? {
            question: t(`template:sections.${section.id}.title`),
            number: section.number ?? '',
            level: atLeast,
            levelName: t(`vocabulary:answerLevel.${atLeast}`),
          }
        : params
      return html`<li>${labelOf(current, language, `requirements.${id}.label`, filled)}</li>`
    }
    const gates = definition.gates.map(
      ({ id, require }) =>
        html`<section class="measure"><h3>${say(`gates.${id}`)}</h3><ul class="planks">${require.map(requirement)}</ul></section>`,
    )
    const matrix = permissionMatrix(current.process)
    const rows = definition.states.map(({ id }) => {
      const cells = ROLES.map((role) => {
        const moves = matrix.find((row) => row.state === id && row.role === role)?.moves ?? []
        return html`<td data-label="${t(`vocabulary:role.${role}`)}">${moves.map((move) => say(`moves.${move}.label`)).join(', ') || '–'}</td>`
      })
      return html`<tr><th scope="row">${say(`states.${id}`)}</th>${cells}</tr>`
    })
    return layout(request, {
      title: t('web:process.title'),
      main: html`<h1>${t('web:process.title')}</h1>
<section aria-labelledby="steps"><h2 id="steps">${t('web:start.steps')}</h2>${stairTold(current, language)}</section>
<section aria-labelledby="gates" class="stack"><h2 id="gates">${t('web:process.gates')}</h2><p class="measure">${t('web:process.gatesText')}</p>${gates}</section>
<section aria-labelledby="who"><h2 id="who">${t('web:process.who')}</h2><div class="scroll"><table class="table"><thead><tr><th scope="col">${t('web:process.state')}</th>${ROLES.map((role) => html`<th scope="col">${t(`vocabulary:role.${role}`)}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></section>`,
    })
  })
}
