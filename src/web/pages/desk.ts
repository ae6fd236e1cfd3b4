import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import { type IdeaPage, listIdeas } from '../../actions/list-ideas.js'
import { dayIn } from '../../domain/day-in.js'
import { type Html, html } from '../../domain/html.js'
import { labelOf } from '../../domain/process/label-of.js'
import { titleOf } from '../../domain/process/mails.js'
import type { Idea } from '../../types.gen.js'
import { addressOf } from '../components/facets.js'
import { miniStair } from '../components/stair.js'
import { layout } from '../layout.js'
import { askedFor, cursorIn, type Pages, page, wordsIn } from '../page.js'

/** The ideas that the person may know of, the newest first. */
export const deskPage: Pages = (app, { deps }) => {
  page(app, {
    url: '/desk',
    access: ['signed-in'],
    handle: async (request) => {
      const { steps } = deps.definitions.current.process
      const step = askedFor(request, 'step').find((one) => steps.includes(one)) ?? ''
      const q = wordsIn(request)
      const query = { q, limit: 20, ...(step !== '' && { step: [step] }), ...cursorIn(request) }
      return draw(deps, request, { q, step, found: await listIdeas(deps, query, request.actor) })
    },
  })
  page(app, {
    url: '/ideas',
    access: ['signed-in'],
    handle: async (request, reply) => reply.redirect(`/${request.language}/desk`, 308),
  })
}

interface Shown {
  readonly q: string
  readonly step: string
  readonly found: IdeaPage
}

function draw(deps: Deps, request: FastifyRequest, shown: Shown): string {
  const { t, language, actor } = request
  const { q, step, found } = shown
  const isNarrow = q !== '' || step !== ''
  const list =
    found.items.length > 0
      ? html`<ul class="queue">${found.items.map((idea) => row(deps, request, idea))}</ul>`
      : html`<p>${t(isNarrow ? 'web:desk.nothing' : 'web:desk.none')}</p>`
  const next =
    found.next &&
    addressOf(`/${language}/desk`, [
      ['q', q],
      ['step', step],
      ['after', found.next],
    ])
  return layout(request, {
    title: t('web:desk.title'),
    main: html`<div class="stack"><h1>${t('web:desk.hello', { name: actor.name })}</h1><p class="measure">${t('web:desk.lead')}</p></div>
<section aria-labelledby="list" class="stack"><h2 id="list">${t('web:desk.title')}</h2>${filters(deps, request, shown)}${list}${next && html`<p><a class="btn second" href="${next}">${t('web:cases.more')}</a></p>`}</section>`,
  })
}

function filters({ definitions }: Deps, { t, language }: FastifyRequest, { q, step }: Shown): Html {
  const { current } = definitions
  const option = (id: string): Html =>
    html`<option value="${id}"${id === step && html` selected`}>${labelOf(current, language, `steps.${id}`)}</option>`
  return html`<form class="row" method="get" role="search" action="/${language}/desk"><div class="field"><label for="q">${t('web:desk.words')}</label><input class="wide-m" id="q" name="q" type="search" value="${q}" maxlength="200" autocomplete="off"></div><div class="field"><label for="step">${t('web:desk.step')}</label><select id="step" name="step"><option value="">${t('web:desk.anyStep')}</option>${current.process.steps.map(option)}</select></div><button class="btn second" type="submit">${t('web:desk.show')}</button></form>`
}

function row({ definitions }: Deps, { t, language }: FastifyRequest, idea: Idea): Html {
  const context = definitions.contextOf(idea)
  const state = labelOf(context, language, `states.${idea.state}`)
  const since = t('web:idea.since', { day: dayIn(language, idea.since) })
  const lang = idea.language !== language && html` lang="${idea.language}"`
  const title = titleOf(idea)
  const name = title ? html`<span${lang}>${title}</span>` : t('web:idea.untitled')
  return html`<li><span class="meta">${idea.reference ?? t('web:idea.noReference')}</span><div><h3><a href="/${language}/ideas/${idea.reference ?? idea.id}">${name}</a></h3><p class="why">${miniStair(context, idea.step)}${state}, ${since}</p>${idea.advisor && html`<p class="meta">${t('web:idea.advisor', { name: idea.advisor.name })}</p>`}</div></li>`
}
