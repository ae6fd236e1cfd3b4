import { listCases } from '../../actions/list-cases.js'
import { html } from '../../domain/html.js'
import { caseList } from '../components/case-list.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

interface Asked {
  readonly q?: string
  readonly challenge?: string
  readonly after?: string
}

/** The catalogue: search, and one challenge at a time. */
export const casesPage: Pages = (app, { deps }) => {
  page(app, 'GET', '/:language/cases', 'public', async (request) => {
    const { t, language } = request
    const { q = '', challenge = '', after } = request.query as Asked
    const { vocabularies } = deps.definitions
    const chosen = vocabularies.has('challenge', challenge) ? { challenge: [challenge] } : {}
    const text = String(q).slice(0, 200)
    const found = await listCases(deps, { q: text, ...chosen, limit: 20, ...(after && { after }) } as never)
    const option = (code: string) =>
      html`<option value="${code}"${code === challenge ? html` selected` : ''}>${t(`vocabulary:challenge.${code}`)}</option>`
    const next = found.next && new URLSearchParams({ q: text, challenge, after: found.next }).toString()
    return layout(request, {
      title: t('web:cases.title'),
      main: html`<h1>${t('web:cases.title')}</h1>
<form class="stack measure" method="get" action="/${language}/cases" role="search"><div class="field"><label for="q">${t('web:cases.search')}</label><input id="q" name="q" type="search" value="${text}"></div><div class="field"><label for="challenge">${t('web:cases.challenge')}</label><select id="challenge" name="challenge"><option value="">${t('web:cases.all')}</option>${vocabularies.codes('challenge').map(option)}</select></div><p><button class="btn" type="submit">${t('web:cases.show')}</button></p></form>
<section aria-labelledby="found"><h2 id="found">${t('web:cases.found')}</h2>${found.items.length > 0 ? caseList(deps.definitions.current, found.items, language) : html`<p>${t(text || challenge ? 'web:cases.nothing' : 'web:cases.none')}</p>`}${next && html`<p><a href="/${language}/cases?${next}">${t('web:cases.more')}</a></p>`}</section>`,
    })
  })
}
