import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { notice } from '../components/notice.js'
import type { Visit } from './visit.js'

/** Of an idea that nobody works on now: how, why, until when, and where it went. */
export function standing(visit: Visit): Html | '' {
  if (!visit.may('read-inner')) return ''
  return html`${now(visit)}${merged(visit)}`
}

function now(visit: Visit): Html | '' {
  const { closing, pause, offer } = visit.idea
  if (closing) return closed(visit, closing)
  if (pause) return paused(visit, pause)
  return offer ? offered(visit, offer) : ''
}

/** What was merged into it is a way to what others wrote. */
function merged({ t, language, idea }: Visit): Html | '' {
  const count = idea.merged.length
  if (count === 0) return ''
  const links = idea.merged.map(
    (id) => html`<li><a href="/${language}/ideas/${id}">${t('ideas:standing.mergedIdea')}</a></li>`,
  )
  return html`
    <div class="notice measure">
      <p>${t('ideas:standing.merged', { count })}</p>
      <ul class="plain">${links}</ul>
    </div>
  `
}

function head({ t, context, language, idea }: Visit): string {
  const state = labelOf(context, language, `states.${idea.state}`)
  return t('ideas:standing.since', { state, day: dayIn(language, idea.since) })
}

function closed(visit: Visit, { reason, lesson, into }: NonNullable<Visit['idea']['closing']>): Html {
  const { t, language } = visit
  const other = into && html`<p><a href="/${language}/ideas/${into}">${t('ideas:standing.into')}</a></p>`
  return notice(
    head(visit),
    html`
      <p>${t('ideas:standing.reason', { reason: t(`vocabulary:closeReason.${reason}`) })}</p>
      <p class="said">${lesson}</p>
      ${other}
    `,
  )
}

function paused(visit: Visit, { reason, reviewDate, note }: NonNullable<Visit['idea']['pause']>): Html {
  const { t, language } = visit
  return notice(
    head(visit),
    html`
      <p>${t('ideas:standing.reason', { reason: t(`vocabulary:pauseReason.${reason}`) })}</p>
      <p>${t('ideas:standing.review', { day: dayIn(language, reviewDate) })}</p>
      ${note && html`<p class="said">${note}</p>`}
    `,
    'now',
  )
}

/** What was shared is for whoever is to take it on, too. */
function offered(visit: Visit, { from, to, shared, note, until }: NonNullable<Visit['idea']['offer']>): Html {
  const { t, language } = visit
  const words = { from: from.name, to: to.name, day: dayIn(language, until) }
  return notice(
    head(visit),
    html`
      <p>${t('ideas:standing.offered', words)}</p>
      <p>${t('ideas:standing.shared')}</p>
      <p class="said">${shared}</p>
      ${note && html`<p class="said">${note}</p>`}
    `,
    'now',
  )
}
