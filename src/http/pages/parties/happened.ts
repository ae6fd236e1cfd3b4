import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../domain/context.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import type { Effect } from '../../../domain/process/behaviour.js'
import { toldAs } from '../../../domain/process/effects-of.js'
import type { HistoryEntry } from '../../../domain/types.gen.js'

/** Acts and effects with words of their own; other moves are told as what they led to. */
const ACTS: readonly string[] = ['create', 'edit', 'attach', 'detach']
const EFFECTS: readonly Effect[] = ['submit', 'withdraw', 'publish', 'withdraw-case']

/** What has happened, for who is neither its owner nor of the staff: no inner states, the newest first. */
export function happened(
  request: FastifyRequest,
  context: Context,
  history: readonly HistoryEntry[],
): Html[] {
  const all = history.flatMap((entry) => {
    const words = wordsFor(request, context, entry)
    return words === undefined ? [] : [{ at: entry.at, day: dayIn(request.language, entry.at), words }]
  })
  // What repeats on the same day is told once.
  const once = all.filter(({ day, words }, n) => all[n + 1]?.day !== day || all[n + 1]?.words !== words)
  return once.map(
    ({ at, day, words }) =>
      html`<li><span>${words}</span><span class="meta"><time datetime="${at}">${day}</time></span></li>`,
  )
}

function wordsFor(
  { t, language }: FastifyRequest,
  context: Context,
  { what, from, to }: HistoryEntry,
): string | undefined {
  const own = toldAs(context, what, ACTS, EFFECTS)
  if (own !== undefined) return t(`partner:happened.${own}`)
  if (to === undefined || from === to || !context.process.move(what)) return undefined
  return publicStatus(context, { state: to, language }, language).label
}
