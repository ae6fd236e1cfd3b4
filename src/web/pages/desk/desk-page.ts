import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type DeskRow, listDesk } from '../../../actions/list-desk.js'
import { listIdeas } from '../../../actions/list-ideas.js'
import { dayIn } from '../../../domain/day-in.js'
import { type Html, html } from '../../../domain/html.js'
import { daysSince } from '../../../domain/process/dates.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { titleOf } from '../../../domain/process/mails.js'
import type { WaitingReason } from '../../../domain/process/waiting.js'
import { miniStair } from '../../components/stair.js'
import { layout } from '../../layout.js'

/** Where the button of each reason leads, below the idea. */
const WAYS: Readonly<Record<WaitingReason, string>> = {
  offer: '/moves/accept',
  override: '',
  message: '/advice',
  request: '/spread',
  review: '/moves/resume',
  'follow-up': '/moves/follow-up',
  agreed: '/advice',
  incoming: '',
  'gate-met': '/moves/advance',
  slow: '',
}

/** What waits for me, the oldest first, and why. */
export async function deskPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const waiting = await listDesk(deps, actor)
  const list = waiting.map((row) => item(deps, request, row))
  return layout(request, {
    title: t('desk:title'),
    main: html`<div class="stack"><h1>${t('web:desk.hello', { name: actor.name })}</h1><p class="measure">${lead(deps, request, waiting)}</p></div>
<div class="rail"><section aria-labelledby="waiting"><h2 id="waiting">${t('desk:waiting')}</h2>${list.length > 0 ? html`<ul class="queue">${list}</ul>` : html`<p>${t('desk:empty')} <a href="/${language}/board">${t('desk:toBoard')}</a></p>`}</section>${await aside(deps, request)}</div>`,
  })
}

/** How much waits, and how long the oldest has waited. */
function lead({ clock }: Deps, { t }: FastifyRequest, waiting: readonly DeskRow[]): string {
  const [oldest] = waiting
  if (!oldest) return t('desk:nothing')
  const days = daysSince(oldest.waiting.since, clock())
  const count = waiting.length
  if (days === 0) return t('desk:new', { count })
  return t('desk:lead', { count, oldest: t('desk:days', { count: days }) })
}

function item(deps: Deps, { t, language }: FastifyRequest, { idea, waiting }: DeskRow): Html {
  const context = deps.definitions.contextOf(idea)
  const { reason, since, due, isLate } = waiting
  const days = daysSince(since, deps.clock())
  const address = `/${language}/ideas/${idea.reference ?? idea.id}`
  const title = titleOf(idea)
  const name = title
    ? html`<span${idea.language !== language && html` lang="${idea.language}"`}>${title}</span>`
    : t('web:idea.untitled')
  const why = t(`desk:why.${reason}`, {
    day: due === undefined ? '' : dayIn(language, due),
    name: (reason === 'offer' ? idea.offer?.from.name : idea.override?.by.name) ?? '',
  })
  return html`<li><p><span class="tag ${isLate ? 'missing' : 'now'}">${t(isLate ? 'desk:late' : `desk:kind.${reason}`)}</span><br><span class="meta">${days === 0 ? t('desk:today') : t('desk:days', { count: days })}</span></p><div><h3><a href="${address}">${name}</a></h3><p class="why">${why}</p><p class="meta">${idea.reference} · ${miniStair(context, idea.step)}${labelOf(context, language, `states.${idea.state}`)}</p></div><a class="btn second small" href="${address}${WAYS[reason]}">${t(`desk:do.${reason}`)}<span class="vh">: ${title}</span></a></li>`
}

/** My ideas by step, and the ways to the lists. */
async function aside(deps: Deps, request: FastifyRequest): Promise<Html> {
  const { t, language, actor } = request
  const { current } = deps.definitions
  const mine = await listIdeas(deps, { advisor: [actor.id], limit: 1, facets: true }, actor)
  const steps = current.process.steps.map((step) => {
    const count = mine.facets?.step?.[step] ?? 0
    return html`<div><dt>${miniStair(current, step)} ${labelOf(current, language, `steps.${step}`)}</dt><dd><a href="/${language}/board?advisor=${actor.id}">${t('desk:ideas', { count })}</a></dd></div>`
  })
  const open = ['board', 'ideas', 'translate', 'requests', 'report', 'submit/held', 'parties'].filter(
    (path) => request.server.mayOpen(`/:language/${path}`, actor),
  )
  const ways = open.map(
    (path) => html`<li><a href="/${language}/${path}">${t(`desk:ways.${path.replace('/', '-')}`)}</a></li>`,
  )
  return html`<aside class="stack-l" aria-label="${t('desk:overview')}"><section class="facts" aria-labelledby="mine"><h2 id="mine">${t('desk:mine')}</h2><dl>${steps}</dl></section><section class="facts" aria-labelledby="ways"><h2 id="ways">${t('desk:lists')}</h2><ul class="plain">${ways}</ul></section></aside>`
}
