import type { Context } from '../../../domain/context.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import type { EventId } from '../../../domain/history/events.js'
import { type Html, html } from '../../../domain/html.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import type { Effect } from '../../../domain/process/behaviour.js'
import { toldAs } from '../../../domain/process/effects-of.js'
import type { HistoryEntry } from '../../../domain/types.gen.js'

/** What has words of its own for a reader; other moves are told as what they led to. */
export interface Telling {
  readonly events: readonly EventId[]
  readonly effects: readonly Effect[]
  readonly words: (own: string, entry: HistoryEntry) => string
}

/** What has happened, for who is not of the staff: no inner states, the newest first. */
export function happened(
  context: Context,
  language: string,
  history: readonly HistoryEntry[],
  telling: Telling,
): Html[] {
  const all = history.flatMap((entry) => {
    const words = wordsFor(context, language, entry, telling)
    return words === undefined ? [] : [{ at: entry.at, day: dayIn(language, entry.at), words }]
  })
  // What repeats on the same day is told once.
  const once = all.filter(({ day, words }, n) => all[n + 1]?.day !== day || all[n + 1]?.words !== words)
  return once.map(
    ({ at, day, words }) =>
      html`<li><span>${words}</span><span class="meta"><time datetime="${at}">${day}</time></span></li>`,
  )
}

function wordsFor(
  context: Context,
  language: string,
  entry: HistoryEntry,
  { events, effects, words }: Telling,
): string | undefined {
  const { what, from, to } = entry
  const own = toldAs(context, what, events, effects)
  if (own !== undefined) return words(own, entry)
  if (to === undefined || from === to || !context.process.move(what)) return undefined
  return publicStatus(context, { state: to, language }, language).label
}
