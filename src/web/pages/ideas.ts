import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import { actorOfBearer } from '../../actions/find-actor.js'
import { type FoundIdea, findIdea } from '../../actions/find-idea.js'
import { listIdeas } from '../../actions/list-ideas.js'
import { reachableGates } from '../../actions/reachable-gates.js'
import type { Actor } from '../../domain/actor.js'
import { dayIn } from '../../domain/day-in.js'
import { type Html, html } from '../../domain/html.js'
import { ideaFor } from '../../domain/idea/idea-for.js'
import { labelOf } from '../../domain/process/label-of.js'
import { titleOf } from '../../domain/process/mails.js'
import { publicStatus } from '../../domain/process/public-status.js'
import { answersOf } from '../components/answers.js'
import { stair } from '../components/stair.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

/** Ideas for those who work with them, and one idea for whoever holds its private link. To read; changes go by the API. */
export const ideaPages: Pages = (app, { deps }) => {
  page(app, 'GET', '/:language/ideas', ['signed-in'], async (request) => listPage(deps, request))
  page(app, 'GET', '/:language/ideas/:idea', ['signed-in'], async (request) => {
    const { idea } = request.params as { idea: string }
    return staffPage(request, await findIdea(deps, idea, request.actor), request.actor)
  })
  page(app, 'GET', '/:language/link/:secret', 'public', async (request, reply) => {
    const { secret } = request.params as { secret: string }
    const actor = await actorOfBearer(deps, secret)
    // The address is the secret: it is not to be told on.
    reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex')
    return statusPage(request, await findIdea(deps, actor.id, actor), actor)
  })
}

async function listPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language } = request
  const { q = '', after } = request.query as { q?: string; after?: string }
  const text = String(q).slice(0, 200)
  const found = await listIdeas(deps, { q: text, limit: 30, ...(after && { after }) } as never, request.actor)
  const items = found.items.map((idea) => {
    const context = deps.definitions.contextOf(idea)
    const state = labelOf(context, language, `states.${idea.state}`)
    const name = titleOf(idea) || t('web:idea.untitled')
    return html`<li><span class="meta">${idea.reference ?? t('web:idea.noReference')}</span><div><h2><a href="/${language}/ideas/${idea.reference ?? idea.id}"${langOf(idea.language, language)}>${name}</a></h2><p class="why">${state} · ${t('web:idea.since', { day: dayIn(language, idea.since) })}${idea.advisor && html` · ${idea.advisor.name}`}</p></div></li>`
  })
  const next = found.next && new URLSearchParams({ q: text, after: found.next }).toString()
  return layout(request, {
    title: t('web:nav.ideas'),
    main: html`<h1>${t('web:nav.ideas')}</h1><form class="search" method="get" role="search"><label for="q">${t('web:cases.search')}</label><input id="q" name="q" type="search" value="${text}"><button class="btn second" type="submit">${t('web:cases.show')}</button></form>${items.length > 0 ? html`<ul class="queue">${items}</ul>` : html`<p>${t('web:idea.none')}</p>`}${next && html`<p><a href="?${next}">${t('web:cases.more')}</a></p>`}`,
  })
}

const langOf = (source: string, language: string): Html | '' =>
  source === language ? '' : html` lang="${source}"`

function staffPage(request: FastifyRequest, { idea, context }: FoundIdea, actor: Actor): string {
  const { t, language } = request
  const seen = ideaFor(actor, context, idea)
  const gates = 'levels' in seen ? reachableGates(context, idea, actor) : []
  const level = (section: string): Html | '' => {
    const judged = seen.levels?.[section]?.level
    return judged === undefined
      ? ''
      : html`<span class="level">${t(`vocabulary:answerLevel.${judged}`)}</span>`
  }
  const gate = gates.find(({ requirements }) => requirements.length > 0)
  const asked = { context, answers: seen.answers, language, source: seen.language }
  const answers = html`<section aria-labelledby="answers"><h2 id="answers">${t('web:idea.answers')}</h2>${answersOf(asked, level)}</section>`
  return layout(request, {
    title: titleOf(idea) || t('web:idea.untitled'),
    main: html`<div class="idea-head"><a class="back" href="/${language}/ideas">${t('web:nav.ideas')}</a><p class="meta">${idea.reference ?? t('web:idea.noReference')} · ${t(`vocabulary:track.${idea.track}`)}</p><h1${langOf(idea.language, language)}>${titleOf(idea) || t('web:idea.untitled')}</h1><p class="row"><span>${labelOf(context, language, `states.${idea.state}`)}</span>${idea.advisor && html`<span>${t('web:idea.advisor', { name: idea.advisor.name })}</span>`}</p></div>${stair(context, idea.step, language, t('web:idea.since', { day: dayIn(language, idea.since) }))}${gate ? html`<div class="rail-first">${gateCard(gate)}${answers}</div>` : answers}`,
  })

  function gateCard({ gate: id, requirements }: NonNullable<typeof gate>): Html {
    const rows = requirements.map(({ state, label, missing }) => {
      const kind = state === 'met' ? 'met' : state === 'not-met' ? 'missing' : 'later'
      return html`<li class="${kind}"><span class="what"><span class="vh">${t(`web:gate.${kind}`)}: </span>${label}</span>${missing && html`<span class="why">${missing}</span>`}</li>`
    })
    const met = requirements.filter(({ state }) => state === 'met').length
    const of = requirements.filter(({ state }) => state !== 'not-needed').length
    return html`<section class="gate" aria-labelledby="gate"><h2 id="gate">${labelOf(context, language, `gates.${id}`)}</h2><p class="sum">${t('web:gate.sum', { met, of })}</p><ul class="checks">${rows}</ul></section>`
  }
}

/** What became of it, what comes next and how long it takes; then what was told. */
function statusPage(request: FastifyRequest, { idea, context }: FoundIdea, actor: Actor): string {
  const { t, language } = request
  const seen = ideaFor(actor, context, idea)
  const status = publicStatus(context, idea, language)
  const happened = seen.history.filter(({ what }) => context.process.move(what)).reverse()
  const advice = (seen.advice ?? []).map(
    ({ date, said }) =>
      html`<li><span class="meta">${dayIn(language, date)}</span><p${langOf(idea.language, language)}>${said}</p></li>`,
  )
  return layout(request, {
    title: titleOf(idea) || t('web:idea.untitled'),
    main: html`<div class="idea-head"><p class="meta">${idea.reference ?? t('web:idea.noReference')}</p><h1${langOf(idea.language, language)}>${titleOf(idea) || t('web:idea.untitled')}</h1></div><div class="notice now measure"><h2>${status.label}</h2><p>${status.next} ${status.time}</p></div>${stair(context, idea.step, language, '')}${advice.length > 0 && html`<section aria-labelledby="advice"><h2 id="advice">${t('web:idea.advice')}</h2><ol class="history">${advice}</ol></section>`}${happened.length > 0 && html`<section aria-labelledby="happened"><h2 id="happened">${t('web:idea.happened')}</h2><ol class="history">${happened.map(({ what, at }) => html`<li><span>${labelOf(context, language, `moves.${what}.label`)}</span><span class="meta">${dayIn(language, at)}</span></li>`)}</ol></section>`}<section aria-labelledby="answers"><h2 id="answers">${t('web:idea.told')}</h2>${answersOf({ context, answers: seen.answers, language, source: seen.language })}</section>`,
  })
}
