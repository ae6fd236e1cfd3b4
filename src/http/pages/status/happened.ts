import type { Context } from '../../../domain/context.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import type { Effect } from '../../../domain/process/behaviour.js'
import { toldAs } from '../../../domain/process/effects-of.js'
import type { Translate } from '../../../domain/texts.js'
import type { HistoryEntry } from '../../../domain/types.gen.js'

/** Acts and effects with words of their own here; other moves are told as what they led to. */
const ACTS: readonly string[] = ['create', 'edit', 'attach', 'detach', 'consent', 'renew-link']
const EFFECTS: readonly Effect[] = ['submit', 'withdraw', 'publish']

/**
 * What has happened, as it concerns the one who sent the idea in: no inner states, the newest first, and what
 * repeats on the same day only once.
 */
export function happened(
  context: Context,
  history: readonly HistoryEntry[],
  language: string,
  t: Translate,
): Html[] {
  const all = history.flatMap((entry) => {
    const words = wordsFor(context, entry, language, t)
    return words === undefined ? [] : [{ at: entry.at, day: dayIn(language, entry.at), words }]
  })
  const once = all.filter(({ day, words }, n) => all[n + 1]?.day !== day || all[n + 1]?.words !== words)
  return once.map(
    ({ at, day, words }) =>
      html`<li><span>${words}</span><span class="meta"><time datetime="${at}">${day}</time></span></li>`,
  )
}

function wordsFor(
  context: Context,
  { what, by, from, to }: HistoryEntry,
  language: string,
  t: Translate,
): string | undefined {
  const who = by.kind === 'submitter' ? 'you' : 'we'
  const own = toldAs(context, what, ACTS, EFFECTS)
  if (own !== undefined) return t(`submit:happened.${own}.${who}`)
  if (to === undefined || from === to || !context.process.move(what)) return undefined
  return publicStatus(context, { state: to, language }, language).label
}
