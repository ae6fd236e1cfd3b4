import { refusalNow } from '../../../actions/meetings/decide-item.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { MeetingDecision, MeetingItemView } from '../../../domain/types.gen.js'
import { problemOf } from '../../plugins/problems.js'
import { decisionLine } from './agenda-page.js'
import type { MeetingVisit } from './meeting-visit.js'

export function recorded(visit: MeetingVisit, item: MeetingItemView): Html {
  const { t, language } = visit
  const { decision } = item
  if (!decision) return html`<p class="meta">${t('meetings:decide.none')}</p>`
  const facts = [
    [decision.person?.name, decision.who].filter(Boolean).join(', '),
    decision.due && t('meetings:decide.dueOn', { day: dayIn(language, decision.due) }),
    t('meetings:decide.by', { name: decision.by.name, day: dayIn(language, decision.at) }),
  ].filter(Boolean)
  return html`
    <div class="notice ${item.carriedOut === false ? 'now' : 'met'}">
      ${decisionLine(visit, item)}
      <p class="meta">${facts.join(' · ')}</p>
      ${notCarried(visit, item, decision)}
    </div>
  `
}

/**
 * What the process does not let this person do is told here, with the way on; else there is a button to do
 * it.
 */
function notCarried(visit: MeetingVisit, item: MeetingItemView, decision: MeetingDecision): Html | '' {
  const { t, at, deps, actor, request, meeting, ideas, language } = visit
  const known = ideas.get(item.idea ?? '')
  if (item.carriedOut !== false || !known) return ''
  const refused = refusalNow(deps, actor, { meeting, decision }, known)
  if (refused) {
    const { title, detail } = problemOf(refused, request, deps.definitions.texts)
    const way = `/${language}/ideas/${known.idea.reference ?? known.idea.id}`
    return html`
      <p>${t('meetings:notCarried.why')} <b>${title}.</b> ${detail}</p>
      <p><a href="${way}">${t('meetings:item.toIdea')}</a></p>
    `
  }
  return html`
    <p>${t('meetings:notCarried.can')}</p>
    <form method="post" action="${at(`items/${item.id}/acts/carry`)}">
      <button class="btn small" type="submit">${t('meetings:notCarried.go')}</button>
    </form>
  `
}
