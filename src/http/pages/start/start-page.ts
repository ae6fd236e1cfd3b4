import { listCases } from '../../../actions/publication/list-cases.js'
import { type Html, html } from '../../../domain/html.js'
import { caseList } from '../components/case-list.js'
import { type Drawn, drawing } from '../components/pictures.js'
import { progressText } from '../components/progress.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

/** What this is, three doors, the four steps, and the newest cases. */
export const startPage: Pages = (app, { deps }) => {
  page(app, {
    url: '',
    access: 'public',
    handle: async (request) => {
      const { t, language, actor } = request
      const { items } = await listCases(deps, { limit: 3 })
      const { current } = deps.definitions
      const door = (id: string, picture: Drawn, path: string): Html =>
        html`
          <li class="door">
            ${drawing(picture)}
            <h2><a href="/${language}/${path}">${t(`web:start.${id}.title`)}</a></h2>
            <p>${t(`web:start.${id}.text`)}</p>
            <p class="go" aria-hidden="true">${t(`web:start.${id}.go`)}</p>
          </li>
        `
      const cases =
        items.length > 0
          ? html`
            ${caseList(current, items, language, 3)}
            <p><a href="/${language}/cases">${t('web:start.allCases')}</a></p>
          `
          : html`<p>${t('web:cases.none')}</p>`
      return layout(request, {
        title: t('web:start.title'),
        description: t('web:start.lead'),
        band: true,
        open: true,
        main: html`
          <div class="band">
            <div class="hero">
              <div>
                <h1>${t('web:start.title')}</h1>
                <p class="lead">${t('web:start.lead')}</p>
                <p class="row">
                  <a class="btn" href="/${language}/cases">${t('web:start.cases.button')}</a>
                  <a href="/${language}/process">${t('web:start.how')}</a>
                </p>
              </div>
              ${drawing('stair')}
            </div>
          </div>
          <ul class="doors">
            ${door('idea', 'pen', 'submit')}
            ${door('work', 'meeting', actor.kind === 'person' ? 'desk' : 'sign-in')}
            ${door('read', 'book', 'cases')}
          </ul>
          <section aria-labelledby="steps">
            <h2 id="steps">${t('web:start.steps')}</h2>
            ${progressText(current, language)}
            <p class="meta measure">${t('web:start.gates')}</p>
          </section>
          <section aria-labelledby="new" class="stack">
            <h2 id="new">${t('web:start.cases.title')}</h2>
            ${cases}
          </section>
        `,
      })
    },
  })
}
