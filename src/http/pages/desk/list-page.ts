import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type Bulk, doInBulk } from '../../../actions/ideas/bulk.js'
import { type IdeaPage, listIdeas } from '../../../actions/ideas/list-ideas.js'
import { listAdvisors } from '../../../actions/people/list-people.js'
import { isStaff } from '../../../domain/actor.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { one } from '../../../domain/submission/form-values.js'
import type { Idea } from '../../../domain/types.gen.js'
import { addressOf } from '../components/facets.js'
import { ideaTitle } from '../components/idea-title.js'
import { type Choice, lineInput, selectInput } from '../components/inputs.js'
import { notice } from '../components/notice.js'
import { miniProgress } from '../components/progress.js'
import { stepSelect, wordSearch } from '../components/word-search.js'
import { layout } from '../layout.js'
import { askedFor, cursorIn, sentValues, wordsIn } from '../sent-values.js'
import { confirmation, results } from './bulk-parts.js'

const ACTS = ['assign', 'tag', 'remind'] as const

/** All ideas that the person may know of, the newest first; staff can do something to many of them. */
export async function listPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const { steps } = deps.definitions.current.process
  const step = askedFor(request, 'step').find((id) => steps.includes(id)) ?? ''
  const q = wordsIn(request)
  const query = { q, limit: 20, ...(step !== '' && { step: [step] }), ...cursorIn(request) }
  const found = await listIdeas(deps, query, actor)
  const asked = [['q', q] as const, ['step', step] as const]
  const more = found.next && addressOf(`/${language}/ideas`, [...asked, ['after', found.next]])
  return layout(request, {
    title: t('web:desk.title'),
    styles: ['desk.css'],
    main: html`
      <div class="stack">
        <h1>${t('web:desk.title')}</h1>
        <p class="measure">${t('web:desk.lead')}</p>
        ${filters(deps, request, q, step)}
      </div>
      ${await listed(deps, request, found, q !== '' || step !== '')}
      ${more && html`<p><a class="btn second" href="${more}">${t('web:cases.more')}</a></p>`}
    `,
  })
}

function filters({ definitions }: Deps, { t, language }: FastifyRequest, q: string, step: string): Html {
  const more = stepSelect(definitions.current, language, step)
  return wordSearch({ t, action: `/${language}/ideas`, q, more, look: 'row filters' })
}

async function listed(deps: Deps, request: FastifyRequest, { items }: IdeaPage, isNarrow: boolean) {
  const { t, language, actor } = request
  if (items.length === 0) return html`<p>${t(isNarrow ? 'web:desk.nothing' : 'web:desk.none')}</p>`
  const staff = isStaff(actor)
  const rows = html`<ul class="queue">${items.map((idea) => row(deps, request, idea, staff))}</ul>`
  if (!staff) return rows
  const advisors = (await listAdvisors(deps)).map(({ id, name }) => ({ value: id, label: name }))
  return html`
    <form method="post" action="/${language}/ideas/bulk">${rows}${bulkFields(request, advisors)}</form>
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

function bulkFields({ t }: FastifyRequest, advisors: readonly Choice[]): Html {
  const acts = ACTS.map((value) => ({ value, label: t(`desk:bulk.${value}`) }))
  return html`
    <section class="note stack" aria-labelledby="bulk">
      <h2 id="bulk">${t('desk:bulk.title')}</h2>
      <div class="row">
        ${selectInput({ id: 'act', name: 'act', label: t('desk:bulk.what') }, acts)}
        ${selectInput(
          { id: 'advisor', name: 'advisor', label: t('desk:bulk.whom') },
          advisors,
          t('ideas:choose'),
        )}
        ${lineInput({ id: 'tag', name: 'tag', label: t('desk:bulk.tagName') })}
        <button class="btn second" type="submit">${t('desk:bulk.go')}</button>
      </div>
    </section>
  `
}

/** Says what would be done, idea by idea; does it when that is confirmed, and says what became of each. */
export async function takeBulk(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const sent = sentValues(request)
  const act = ACTS.find((name) => name === one(sent, 'act')) ?? 'remind'
  const value = one(sent, act === 'tag' ? 'tag' : 'advisor').trim()
  const bulk: Bulk = { act, ideas: [...new Set(sent.get('idea') ?? [])].slice(0, LIMITS.bulk), value }
  if (bulk.ideas.length === 0 || (act !== 'remind' && value === ''))
    return reply
      .status(422)
      .send(
        draw(
          request,
          html`${notice(
            request.t('desk:bulk.nothing'),
            html`<p>${request.t('desk:bulk.remedy')}</p>`,
            'missing',
          )}`,
        ),
      )
  if (one(sent, 'sure') !== 'yes') return draw(request, await confirmation(deps, request, bulk))
  return draw(request, results(deps, request, await doInBulk(deps, bulk, request.actor)))
}

function draw(request: FastifyRequest, body: Html): string {
  const { t, language } = request
  return layout(request, {
    title: t('desk:bulk.title'),
    main: html`
      <div class="stack measure">
        <a class="back" href="/${language}/ideas">${t('web:desk.title')}</a>
        <h1>${t('desk:bulk.title')}</h1>
        ${body}
      </div>
    `,
  })
}
