import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import {
  type Desk,
  type DeskListName,
  type DeskPage,
  type DeskRow,
  listDesk,
} from '../../../actions/ideas/list-desk.js'
import { daysSince } from '../../../domain/dates/for-machines.js'
import { type Html, html } from '../../../domain/html.js'
import type { WaitingReason } from '../../../domain/ideas/waiting.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { Count } from '../../../storage/port.js'
import { setupHint } from '../admin/setup-part.js'
import { countedText, countText, ideasText, NONE } from '../components/count-text.js'
import { addressOf } from '../components/facets.js'
import { miniProgress } from '../components/progress.js'
import { layout } from '../layout.js'
import { notificationsPart } from '../notifications/desk-part.js'
import { askedFor, cursorIn } from '../sent-values.js'
import { deskRow } from './desk-rows.js'
import { translationPart } from './translation-part.js'

/** Heaps on the desk, in their order on the page; what is in none of the others waits for me alone. */
const HEAPS = ['mine', 'reviews', 'offers', 'incoming'] as const
type Heap = (typeof HEAPS)[number]
const HEAP_OF: Readonly<Partial<Record<WaitingReason, Heap>>> = {
  offer: 'offers',
  review: 'reviews',
  'follow-up': 'reviews',
  incoming: 'incoming',
}
/** The list that a heap is made from; reviews are among what is mine. */
const LIST_OF: Readonly<Record<Heap, DeskListName>> = {
  mine: 'mine',
  reviews: 'mine',
  offers: 'offers',
  incoming: 'incoming',
}
/** What a heap shows unless all of it is asked for: an inbox must not hide the rest of the desk. */
const SHOWN = 15

interface HeapOfRows {
  readonly rows: readonly DeskRow[]
  readonly count: Count
  readonly next: string | null
}

/** What waits for me, the oldest first, and why; reviews, hand-overs and the incoming queue apart. */
export async function deskPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const alone = HEAPS.find((heap) => askedFor(request, 'all').includes(heap))
  const desk = await listDesk(deps, actor, pageIn(request, alone))
  const heaps = HEAPS.map((heap) => ({ heap, ...heapIn(desk, heap) })).filter(({ rows }) => rows.length > 0)
  const shown = heaps.map(({ heap, ...found }) => heapHtml(deps, request, heap, found, heap === alone))
  const texts = await translationPart(deps, request)
  const happened = await notificationsPart(deps, request)
  const board = html`<p>${t('desk:empty')} <a href="/${language}/board">${t('desk:toBoard')}</a></p>`
  const hint = texts === '' ? await setupHint(deps, request) : ''
  const empty = texts === '' && hint === '' ? board : hint
  return layout(request, {
    title: t('desk:title'),
    styles: ['desk.css'],
    main: html`
      <div class="stack">
        <h1>${t('web:desk.hello', { name: actor.name })}</h1>
        ${(shown.length > 0 || texts === '') && html`<p class="measure">${lead(deps, request, desk)}</p>`}
        ${heldNotice(request, desk)}
        ${jump(request, heaps)}
      </div>
      <div class="rail">
        <div class="stack-l">${shown.length > 0 ? shown : empty}${texts}${happened}</div>
        ${aside(deps, request, desk)}
      </div>
    `,
  })
}

/** Held back as possible spam: for who may decide, since nobody else would ever see it. */
function heldNotice({ t, language, actor, server }: FastifyRequest, { held }: Desk): Html | false {
  if (held.n === 0 || !server.mayOpen('/:language/submit/held', actor)) return false
  return html`
    <p class="notice">
      ${countedText(t, 'desk:held', held)} <a href="/${language}/submit/held">${t('desk:toHeld')}</a>
    </p>
  `
}

const pageIn = (request: FastifyRequest, alone: Heap | undefined): DeskPage =>
  alone === undefined ? {} : { list: LIST_OF[alone], ...cursorIn(request) }

const heapOf = ({ waiting }: DeskRow): Heap => HEAP_OF[waiting.reason] ?? 'mine'

/** Exceptions that others ask for, and messages that nobody is responsible for, wait for me as well. */
function heapIn({ lists }: Desk, heap: Heap): HeapOfRows {
  const { rows: found, count, next } = lists[LIST_OF[heap]]
  const known = new Set(found.map(({ idea }) => idea.id))
  const shared =
    heap === 'mine' ? [...lists.overrides.rows, ...lists.undone.rows, ...lists.unanswered.rows] : []
  const asked = shared.filter(({ idea }) => !known.has(idea.id))
  const rows = [...asked, ...found].filter((row) => heapOf(row) === heap)
  // What was read to its end is counted as it is shown; of a longer list, the store knows how long it is.
  return { rows, next, count: next === null ? { n: rows.length, more: false } : count }
}

const sumOf = (counts: readonly Count[]): Count => ({
  n: counts.reduce((sum, { n }) => sum + n, 0),
  more: counts.some(({ more }) => more),
})

/** How much waits for this person, and how long the oldest has waited; the queue is everybody's. */
function lead({ clock }: Deps, { t }: FastifyRequest, desk: Desk): string {
  const { mine: due, overrides, undone, unanswered, offers } = desk.lists
  const own = [...due.rows, ...overrides.rows, ...undone.rows, ...unanswered.rows, ...offers.rows]
  const mine = new Map(own.filter((row) => heapOf(row) !== 'incoming').map((row) => [row.idea.id, row]))
  const since = [...mine.values()].map(({ waiting }) => waiting.since).sort()
  const incoming = desk.lists.incoming.rows.length > 0 ? desk.lists.incoming.count.n : 0
  const [oldest] = since
  if (oldest === undefined) return t(incoming > 0 ? 'desk:onlyNew' : 'desk:nothing', { count: incoming })
  const days = daysSince(oldest, clock())
  const { n: count } = waitingForMe(desk, mine.size)
  if (days === 0) return t('desk:new', { count })
  return t('desk:lead', { count, oldest: t('desk:days', { count: days }) })
}

const waitingForMe = ({ lists: { mine, offers } }: Desk, read: number): Count =>
  mine.next === null && offers.next === null ? { n: read, more: false } : sumOf([mine.count, offers.count])

/** How high each heap is, and the way to it. */
function jump({ t }: FastifyRequest, heaps: readonly { readonly heap: Heap; readonly count: Count }[]) {
  if (heaps.length < 2) return ''
  const links = heaps.map(
    ({ heap, count }) =>
      html`<li><a href="#${heap}">${t(`desk:heap.${heap}`)}</a> ${countText(t, count)}</li>`,
  )
  return html`<ul class="jump">${links}</ul>`
}

function heapHtml(
  deps: Deps,
  request: FastifyRequest,
  heap: Heap,
  { rows, count, next }: HeapOfRows,
  isAlone: boolean,
): Html {
  const { t } = request
  const shown = isAlone ? rows : rows.slice(0, SHOWN)
  const isCut = shown.length < rows.length || next !== null
  return html`
    <section aria-labelledby="${heap}">
      <h2 id="${heap}">${t(`desk:heap.${heap}`)}</h2>
      ${heap === 'incoming' && html`<p class="hint">${t('desk:nobodyYet')}</p>`}
      <ul class="queue">${shown.map((row) => deskRow(deps, request, row))}</ul>
      ${isCut && wayOn(request, heap, { rows, count, next }, isAlone)}
    </section>
  `
}

/** To all of a heap, and from one page of it to the next. */
function wayOn(
  { t, language }: FastifyRequest,
  heap: Heap,
  { count, next }: HeapOfRows,
  isAlone: boolean,
): Html {
  const asked = [['all', heap] as const, ...(isAlone && next !== null ? [['after', next] as const] : [])]
  const words = isAlone ? t('desk:older') : count.more ? t('desk:allMany') : t('desk:all', { count: count.n })
  return html`
    <p><a class="btn second" href="${addressOf(`/${language}/desk`, asked)}#${heap}">${words}</a></p>
  `
}

/** My ideas by step, and the ways to the lists. */
function aside(deps: Deps, request: FastifyRequest, desk: Desk): Html {
  const { t, language, actor } = request
  const { current } = deps.definitions
  const steps = current.process.steps.map((step) => {
    const count = desk.columns.get(step) ?? NONE
    return html`
      <div>
        <dt>${miniProgress(current, step)} ${labelOf(current, language, `steps.${step}`)}</dt>
        <dd><a href="/${language}/ideas?advisor=me&amp;board=${step}">${ideasText(t, count)}</a></dd>
      </div>
    `
  })
  const open = ['board', 'ideas', 'translate', 'requests', 'report', 'submit/held', 'parties'].filter(
    (path) => request.server.mayOpen(`/:language/${path}`, actor),
  )
  const ways = open.map(
    (path) => html`<li><a href="/${language}/${path}">${t(`desk:ways.${path.replace('/', '-')}`)}</a></li>`,
  )
  return html`
    <aside class="stack-l" aria-label="${t('desk:overview')}">
      <section class="facts" aria-labelledby="my-ideas">
        <h2 id="my-ideas">${t('desk:mine')}</h2>
        <dl>${steps}</dl>
      </section>
      <section class="facts" aria-labelledby="ways">
        <h2 id="ways">${t('desk:lists')}</h2>
        <ul class="plain">${ways}</ul>
      </section>
    </aside>
  `
}
