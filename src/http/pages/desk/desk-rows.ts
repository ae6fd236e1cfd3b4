import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { DeskRow } from '../../../actions/ideas/list-desk.js'
import { type Actor, rolesOn } from '../../../domain/actor.js'
import type { Context } from '../../../domain/context.js'
import { daysSince } from '../../../domain/dates/for-machines.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { WaitingReason } from '../../../domain/ideas/waiting.js'
import type { Effect } from '../../../domain/process/behaviour.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { moveThat } from '../../../domain/process/moves-for.js'
import { heardTitle, ideaTitle } from '../components/idea-title.js'
import { memoised } from '../components/memoised.js'
import { miniProgress } from '../components/progress.js'
import { placeOf } from './place-of.js'

/** Where the button of each reason leads, below the idea. */
const WAYS: Readonly<Record<WaitingReason, string>> = {
  offer: '',
  override: '',
  decision: '',
  assigned: '',
  message: '/advice',
  request: '/spread',
  review: '',
  'follow-up': '',
  agreed: '/advice',
  incoming: '',
  'gate-met': '',
  slow: '',
}

/** The move that a reason asks for. */
const ASKED: Readonly<Partial<Record<WaitingReason, Effect>>> = {
  offer: 'accept',
  review: 'resume',
  'follow-up': 'follow-up',
  'gate-met': 'advance',
}

function wayOf({ process }: Context, idea: DeskRow['idea'], reason: WaitingReason, actor: Actor): string {
  if (reason === 'override' && idea.override) return `/moves/${idea.override.move}`
  const effect = ASKED[reason]
  const move = effect && moveThat(process, idea, actor, effect)
  return move ? `/moves/${move.id}` : WAYS[reason]
}

/** One thing that waits: since when, what, why, and what to do about it. */
export function deskRow(deps: Deps, request: FastifyRequest, row: DeskRow): Html {
  const { reason, since, due, isLate } = row.waiting
  // Beside "late" stands by how much.
  const days = daysSince(isLate && due !== undefined ? due : since, deps.clock())
  const why = `${reason} ${since} ${due} ${isLate} ${days}`
  const who = `${[...rolesOn(request.actor, row.idea)].join(' ')} ${request.actor.readOnly}`
  const seen = `row ${deps.definitions.version} ${request.language} ${who} ${why}`
  return memoised(row.idea, seen, () => drawRow(deps, request, row, days))
}

function drawRow(deps: Deps, request: FastifyRequest, { idea, waiting }: DeskRow, days: number): Html {
  const { t, language } = request
  const context = deps.definitions.contextOf(idea)
  const { reason, isLate } = waiting
  const address = `/${language}/ideas/${idea.reference ?? idea.id}`
  const tag = html`
    <span class="tag ${isLate ? 'missing' : 'now'}">${t(isLate ? 'desk:late' : `desk:kind.${reason}`)}</span>
  `
  const when = html`
    <span class="meta">${days === 0 ? t('desk:today') : t('desk:days', { count: days })}</span>
  `
  const state = html`${miniProgress(context, idea.step)}${labelOf(context, language, `states.${idea.state}`)}`
  return html`
    <li>
      <p class="when">${tag} ${when}</p>
      <div>
        <h3><a href="${address}">${ideaTitle(request, idea)}</a></h3>
        <p class="why">${whyOf(request, idea, waiting)}</p>
        <p class="meta">${idea.reference} · ${state}</p>
      </div>
      <a class="btn second small" href="${address}${wayOf(context, idea, reason, request.actor)}">
        ${t(`desk:do.${reason}`)}
        ${heardTitle(request, idea)}
      </a>
    </li>
  `
}

function whyOf({ t, language }: FastifyRequest, idea: DeskRow['idea'], { reason, due }: DeskRow['waiting']) {
  // Where they come from tells those in the queue apart.
  const place = reason === 'incoming' ? placeOf(idea, t) : ''
  const name = reason === 'offer' ? idea.offer?.from.name : idea.override?.by.name
  const why = t(`desk:why.${reason}`, {
    day: due === undefined ? '' : dayIn(language, due),
    name: name ?? '',
  })
  return [place, why].filter(Boolean).join(' · ')
}
