import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { countIdeas, type IdeaPage, listIdeas } from '../../../actions/ideas/list-ideas.js'
import { hasRole } from '../../../domain/actor.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { Idea, IdeaQuery } from '../../../domain/types.gen.js'
import type { Count } from '../../../storage/port.js'
import { countText } from '../components/count-text.js'
import { addressOf } from '../components/facets.js'
import { ideaTitle } from '../components/idea-title.js'
import { miniProgress } from '../components/progress.js'
import { layout } from '../layout.js'
import { cursorIn } from '../sent-values.js'
import { fileAddress, ideasAsked, isNarrow, narrowedBy, pageAddress } from './asked-ideas.js'
import { bulkFields } from './bulk-fields.js'
import { type Choices, chosenIdeas, ideaChoices, ideaFilters } from './idea-filters.js'
import { viewsPart } from './views-part.js'

interface Shown {
  readonly query: IdeaQuery
  readonly found: IdeaPage
  readonly count: Count
  readonly choices: Choices
}

/** All ideas that the person may know of, as they are asked for; staff can do something to many of them. */
export async function listPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const query = ideasAsked(request)
  const [found, count, choices] = await Promise.all([
    listIdeas(deps, { ...query, ...cursorIn(request) }, actor),
    countIdeas(deps, query, actor),
    ideaChoices(deps, request),
  ])
  const shown = { query, found, count, choices }
  const path = `/${language}/ideas`
  const more = found.next && addressOf(path, [...pageAddress(query), ['after', found.next]])
  return layout(request, {
    title: t('web:desk.title'),
    styles: ['desk.css'],
    main: html`
      <div class="stack">
        <h1>${t('web:desk.title')}</h1>
        ${ideaFilters(request, { action: path, query, choices, isList: true })}
        ${await viewsPart(deps, request, query)}
        ${chosenIdeas(request, query, choices, path, pageAddress(query))}
        <p class="row">
          <span>${t('desk:list.count', { count: countText(t, count) })}</span>
          ${count.n > 0 && files(request, query)}
          <a href="/${language}/labels">${t('desk:labels.title')}</a>
          ${
            hasRole(actor, 'advisor', 'administrator') &&
            html`<a href="/${language}/ideas/new">${t('desk:enter.title')}</a>`
          }
        </p>
      </div>
      ${listed(deps, request, shown)}
      ${more && html`<p><a class="btn second" href="${more}">${t('web:cases.more')}</a></p>`}
    `,
  })
}

/** All that was found, as a spreadsheet. */
function files({ t, language }: FastifyRequest, query: IdeaQuery): Html {
  const asked = fileAddress(query, language)
  const link = (suffix: string): Html => html`
    <a href="${addressOf(`/api/ideas.${suffix}`, asked)}" download>${t(`desk:list.${suffix}`)}</a>
  `
  return html`${link('xlsx')} ${link('csv')}`
}

function listed(deps: Deps, request: FastifyRequest, { found, query, count, choices }: Shown): Html {
  const { t, language, actor } = request
  if (found.items.length === 0)
    return html`<p>${t(isNarrow(query) ? 'web:desk.nothing' : 'web:desk.none')}</p>`
  const canChoose = hasRole(actor, 'advisor', 'administrator')
  const rows = html`<ul class="queue">${found.items.map((idea) => row(deps, request, idea, canChoose))}</ul>`
  if (!canChoose) return rows
  const action = addressOf(`/${language}/ideas/bulk`, narrowedBy(query))
  return html`
    <form method="post" action="${action}">${rows}${bulkFields(deps, request, choices, count)}</form>
  `
}

function row({ definitions }: Deps, request: FastifyRequest, idea: Idea, canChoose: boolean): Html {
  const { t, language } = request
  const context = definitions.contextOf(idea)
  const state = labelOf(context, language, `states.${idea.state}`)
  const since = t('web:idea.since', { day: dayIn(language, idea.since) })
  const title = ideaTitle(request, idea)
  const reference = idea.reference ?? t('web:idea.noReference')
  const mark = canChoose
    ? html`
      <label class="pick">
        <input type="checkbox" name="idea" value="${idea.id}"> <span class="meta">${reference}</span>
        <span class="vh"> ${title}</span>
      </label>
    `
    : html`<span class="meta">${reference}</span>`
  const tags = idea.tags.length > 0 && html`<p class="meta">${idea.tags.join(', ')}</p>`
  return html`
    <li>
      ${mark}
      <div>
        <h2><a href="/${language}/ideas/${idea.reference ?? idea.id}">${title}</a></h2>
        <p class="why">${miniProgress(context, idea.step)}${state}, ${since}</p>
        ${idea.advisor && html`<p class="meta">${t('web:idea.advisor', { name: idea.advisor.name })}</p>`}
        ${tags}
      </div>
    </li>
  `
}
