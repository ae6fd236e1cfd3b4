import type { Context } from '../../../domain/context.js'
import { dayOf } from '../../../domain/dates/for-machines.js'
import { momentIn } from '../../../domain/dates/for-people.js'
import { eventOf } from '../../../domain/history/events.js'
import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { Translate } from '../../../domain/texts.js'
import type { HistoryEntry } from '../../../domain/types.gen.js'
import { capital } from './capital.js'
import { historyDetails } from './history-details.js'

/** So many are shown at once. */
export const ON_A_PAGE = 20

/** The way to what came before what is shown; nothing when that is all. */
export const olderLink = (t: Translate, address: string | null | undefined): Html | '' =>
  address ? html`<p class="all"><a href="${address}">${t('web:older')}</a></p>` : ''

/**
 * What has happened, given and shown the newest first. `notes` are in the language of whoever wrote them:
 * unknown, so unmarked.
 */
export function historyList(context: Context, history: readonly HistoryEntry[], language: string): Html {
  const told = history.filter(({ what }) => isShown(context, what))
  const rows = together(told)
  return html`<ol class="history">${rows.map(([entry, count]) => item(context, entry, count, language))}</ol>`
}

/** Moves have words of the process; of other events, those of the machinery have none. */
export function isShown({ process }: Context, what: string): boolean {
  const event = eventOf(what)
  return event === undefined ? process.move(what) !== undefined : !event.silent
}

/** What one person did over and over is told once: a translator saves text by text. */
function together(entries: readonly HistoryEntry[]): [HistoryEntry, number][] {
  const rows: [HistoryEntry, number][] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    if (last && isSame(last[0], entry)) last[1] += entry.saves ?? 1
    else rows.push([entry, entry.saves ?? 1])
  }
  return rows
}

/** Each of these is told by itself: of which question, or which requirement. */
const isJudgement = ({ changes = [] }: HistoryEntry): boolean =>
  changes.some(({ pointer }) => pointer.startsWith('/levels/') || pointer.startsWith('/ticks/'))

const isSame = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.what === b.what &&
  a.by.id === b.by.id &&
  dayOf(a.at) === dayOf(b.at) &&
  (a.note ?? b.note) === undefined &&
  !isJudgement(a) &&
  a.from === undefined

function item(context: Context, entry: HistoryEntry, count: number, language: string): Html {
  const { what, by, at, from, to, note } = entry
  const t = context.texts.in(language)
  const isMove = context.process.move(what) !== undefined
  const said = isMove ? labelOf(context, language, `moves.${what}.label`) : t(`web:did.${what}`)
  const state = (id: string): string => labelOf(context, language, `states.${id}`)
  const way = isMove && from && to && from !== to && html` (${state(from)} → ${state(to)})`
  // Who sent the idea in may be known by nothing but the private link.
  const who = by.name || capital(t(by.id === 'reader' ? 'uses:reader' : 'vocabulary:role.submitter'))
  return html`
    <li>
      <span>
        <b>${who}</b>: ${said}
        ${way}
        ${count > 1 && html` <span class="meta">(${t('web:times', { count })})</span>`}
      </span>
      ${historyDetails({ t, context, language }, entry)}
      ${note && html`<span class="said">${note}</span>`}
      <span class="meta"><time datetime="${at}">${momentIn(language, at)}</time></span>
    </li>
  `
}
