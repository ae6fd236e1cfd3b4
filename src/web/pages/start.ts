import { listCases } from '../../actions/list-cases.js'
import { html } from '../../domain/html.js'
import { caseList } from '../components/case-list.js'
import { stairTold } from '../components/stair.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

/** What this is, three doors, the four steps, and the newest cases. */
export const startPage: Pages = (app, { deps }) => {
  page(app, 'GET', '/:language', 'public', async (request) => {
    const { t, language } = request
    const { items } = await listCases(deps, { limit: 3 })
    const { current } = deps.definitions
    const door = (id: string, href: string) =>
      html`<div class="door"><h2><a href="${href}">${t(`web:start.${id}.title`)}</a></h2><p>${t(`web:start.${id}.text`)}</p><span class="go">${t(`web:start.${id}.go`)}</span></div>`
    return layout(request, {
      title: t('web:start.title'),
      description: t('web:start.lead'),
      band: true,
      main: html`<div class="band"><div class="hero"><div><h1>${t('web:start.title')}</h1><p class="lead">${t('web:start.lead')}</p></div></div></div>
<div class="doors">${door('idea', '/api/docs')}${door('work', `/${language}/ideas`)}${door('read', `/${language}/cases`)}</div>
<section aria-labelledby="steps"><h2 id="steps">${t('web:start.steps')}</h2>${stairTold(current, language)}<p class="meta">${t('web:start.gates')}</p></section>
<section aria-labelledby="new"><h2 id="new">${t('web:start.cases')}</h2>${items.length > 0 ? caseList(current, items, language) : html`<p>${t('web:cases.none')}</p>`}</section>`,
    })
  })
}
