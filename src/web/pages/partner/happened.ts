import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../domain/context.js'
import { dayIn } from '../../../domain/day-in.js'
import { type Html, html } from '../../../domain/html.js'
import { publicStatus } from '../../../domain/process/public-status.js'
import type { HistoryEntry } from '../../../types.gen.js'

/** Acts with words of their own; other moves are told as what they led to. */
const TOLD = new Set(['create', 'edit', 'submit', 'withdraw', 'attach', 'detach', 'publish', 'withdraw-case'])

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
  if (TOLD.has(what)) return t(`partner:happened.${what}`)
  if (to === undefined || from === to || !context.process.move(what)) return undefined
  return publicStatus(context, { state: to, language }, language).label
}
