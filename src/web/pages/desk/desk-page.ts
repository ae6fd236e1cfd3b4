import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type DeskRow, listDesk } from '../../../actions/list-desk.js'
import { listIdeas } from '../../../actions/list-ideas.js'
import { type Html, html } from '../../../domain/html.js'
import { daysSince } from '../../../domain/process/dates.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { WaitingReason } from '../../../domain/process/waiting.js'
import { ideasText, NONE } from '../../components/count-text.js'
import { miniStair } from '../../components/stair.js'
import { layout } from '../../layout.js'
import { askedFor } from '../../page.js'
import { deskRow } from './desk-rows.js'

/** Heaps on the desk, in their order on the page; what is in none of the others waits for me alone. */
const HEAPS = ['mine', 'reviews', 'offers', 'incoming'] as const
type Heap = (typeof HEAPS)[number]
const HEAP_OF: Readonly<Partial<Record<WaitingReason, Heap>>> = {
  offer: 'offers',
  review: 'reviews',
  'follow-up': 'reviews',
  incoming: 'incoming',
}
/** What a heap shows unless all of it is asked for: an inbox must not hide the rest of the desk. */
const SHOWN = 15

type Desk = Readonly<Record<Heap, readonly DeskRow[]>>

/** What waits for me, the oldest first, and why; reviews, hand-overs and the incoming queue apart. */
export async function deskPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const waiting = await listDesk(deps, actor)
  const on = (heap: Heap): DeskRow[] => waiting.filter((row) => heapOf(row) === heap)
  const desk: Desk = {
    mine: on('mine'),
    reviews: on('reviews'),
    offers: on('offers'),
    incoming: on('incoming'),
  }
  const heaps = HEAPS.filter((heap) => desk[heap].length > 0).map((heap) =>
    heapHtml(deps, request, heap, desk[heap]),
  )
  const empty = html`<p>${t('desk:empty')} <a href="/${language}/board">${t('desk:toBoard')}</a></p>`
  return layout(request, {
    title: t('desk:title'),
    styles: ['desk.css'],
    main: html`<div class="stack"><h1>${t('web:desk.hello', { name: actor.name })}</h1><p class="measure">${lead(deps, request, waiting)}</p>${jump(request, desk)}</div>
<div class="rail"><div class="stack-l">${heaps.length > 0 ? heaps : empty}</div>${await aside(deps, request)}</div>`,
  })
}

const heapOf = ({ waiting }: DeskRow): Heap => HEAP_OF[waiting.reason] ?? 'mine'

/** How much waits for this person, and how long the oldest has waited; the queue is everybody's. */
function lead({ clock }: Deps, { t }: FastifyRequest, waiting: readonly DeskRow[]): string {
  const mine = waiting.filter((row) => heapOf(row) !== 'incoming')
  const [oldest] = mine
  if (!oldest) return t(waiting.length > 0 ? 'desk:onlyNew' : 'desk:nothing', { count: waiting.length })
  const days = daysSince(oldest.waiting.since, clock())
  const count = mine.length
  if (days === 0) return t('desk:new', { count })
  return t('desk:lead', { count, oldest: t('desk:days', { count: days }) })
}

/** How high each heap is, and the way to it. */
function jump({ t }: FastifyRequest, desk: Desk): Html | '' {
  const heaps = HEAPS.filter((heap) => desk[heap].length > 0)
  if (heaps.length < 2) return ''
  const links = heaps.map(
    (heap) => html`<li><a href="#${heap}">${t(`desk:heap.${heap}`)}</a> ${desk[heap].length}</li>`,
  )
  return html`<ul class="jump">${links}</ul>`
}

function heapHtml(deps: Deps, request: FastifyRequest, heap: Heap, rows: readonly DeskRow[]): Html {
  const { t, language } = request
  const isWhole = askedFor(request, 'all').includes(heap)
  const shown = isWhole ? rows : rows.slice(0, SHOWN)
  const rest =
    shown.length < rows.length &&
    html`<p><a class="btn second" href="/${language}/desk?all=${heap}#${heap}">${t('desk:all', { count: rows.length })}</a></p>`
  return html`<section aria-labelledby="${heap}"><h2 id="${heap}">${t(`desk:heap.${heap}`)}</h2>${heap === 'incoming' && html`<p class="hint">${t('desk:nobodyYet')}</p>`}<ul class="queue">${shown.map((row) => deskRow(deps, request, row))}</ul>${rest}</section>`
}

/** My ideas by step, and the ways to the lists. */
async function aside(deps: Deps, request: FastifyRequest): Promise<Html> {
  const { t, language, actor } = request
  const { current } = deps.definitions
  const mine = await listIdeas(deps, { advisor: [actor.id], limit: 1, facets: true }, actor)
  const steps = current.process.steps.map((step) => {
    const count = mine.counts?.facets.step?.[step] ?? NONE
    return html`<div><dt>${miniStair(current, step)} ${labelOf(current, language, `steps.${step}`)}</dt><dd><a href="/${language}/board?advisor=${actor.id}">${ideasText(t, count)}</a></dd></div>`
  })
  const open = ['board', 'ideas', 'translate', 'requests', 'report', 'submit/held', 'parties'].filter(
    (path) => request.server.mayOpen(`/:language/${path}`, actor),
  )
  const ways = open.map(
    (path) => html`<li><a href="/${language}/${path}">${t(`desk:ways.${path.replace('/', '-')}`)}</a></li>`,
  )
  return html`<aside class="stack-l" aria-label="${t('desk:overview')}"><section class="facts" aria-labelledby="my-ideas"><h2 id="my-ideas">${t('desk:mine')}</h2><dl>${steps}</dl></section><section class="facts" aria-labelledby="ways"><h2 id="ways">${t('desk:lists')}</h2><ul class="plain">${ways}</ul></section></aside>`
}
