import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { countWaiting } from '../../../actions/ideas/list-waiting.js'
import { type Html, html } from '../../../domain/html.js'
import type { Urgency } from '../../../domain/translation/waiting.js'
import { countedText, NONE } from '../components/count-text.js'

/** What waits for each role, the most urgent first; words are in `desk:texts`. */
const WORK: Readonly<Record<'translator' | 'reviewer', readonly Urgency[]>> = {
  translator: ['outdated-published', 'outdated', 'to-translate'],
  reviewer: ['to-review', 'outdated-published', 'to-translate'],
}

/**
 * The ways of translators and reviewers: texts wait for no single one of them, so that no list of their own
 * ideas names them.
 */
export async function translationPart(
  deps: Deps,
  { t, language, actor }: FastifyRequest,
): Promise<Html | ''> {
  const roles = new Set(actor.grants.map(({ role }) => role))
  const work = (['reviewer', 'translator'] as const)
    .filter((role) => roles.has(role))
    .flatMap((role) => WORK[role])
  if (work.length === 0) return ''
  const counts = await countWaiting(deps)
  const lines = [...new Set(work)].flatMap((urgency) => {
    const count = counts.get(urgency) ?? NONE
    return count.n === 0 ? [] : [html`<li>${countedText(t, `desk:texts.${urgency}`, count)}</li>`]
  })
  const body =
    lines.length > 0
      ? html`
        <ul class="plain">${lines}</ul>
        <p><a class="btn" href="/${language}/translate">${t('desk:texts.go')}</a></p>
      `
      : html`
        <p>
          ${t('desk:texts.nothing')} <a href="/${language}/translate?show=early">${t('desk:texts.all')}</a>
        </p>
      `
  return html`
    <section class="stack" aria-labelledby="texts">
      <h2 id="texts">${t('desk:texts.title')}</h2>
      ${body}
    </section>
  `
}
