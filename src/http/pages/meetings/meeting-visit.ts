import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { findMeeting, ideasOf } from '../../../actions/meetings/find-meetings.js'
import type { AskingMeeting } from '../../../actions/meetings/save-meeting.js'
import type { Actor } from '../../../domain/actor.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import { type KnownIdeas, meetingFor } from '../../../domain/meetings/meeting-for.js'
import type { Translate } from '../../../domain/texts.js'
import type { Meeting, MeetingItemView, MeetingView } from '../../../domain/types.gen.js'

/** Somebody at a meeting, and the meeting as they may see it. */
export interface MeetingVisit {
  readonly deps: Deps
  readonly request: FastifyRequest
  readonly actor: Actor
  readonly t: Translate
  readonly language: string
  readonly meeting: Meeting
  readonly seen: MeetingView
  readonly ideas: KnownIdeas
  readonly isOpen: boolean
  /** Address of a page of this meeting. */
  at(page?: string): string
}

/** @throws DomainError `not-found` */
export async function visitMeeting(deps: Deps, request: FastifyRequest): Promise<MeetingVisit> {
  const { meeting: id } = request.params as { meeting: string }
  const { actor, language, t } = request
  const meeting = await findMeeting(deps, id)
  const ideas = await ideasOf(deps, meeting)
  const base = `/${language}/meeting/${meeting.id}`
  return {
    deps,
    request,
    actor,
    t,
    language,
    meeting,
    ideas,
    seen: meetingFor(actor, meeting, ideas),
    isOpen: meeting.state !== 'approved',
    at: (page = '') => (page === '' ? base : `${base}/${page}`),
  }
}

/** What a form asks of this meeting, on top of the version that it was drawn from. */
export const askingIn = ({ meeting, actor }: MeetingVisit, revision: string): AskingMeeting => ({
  meeting: meeting.id,
  actor,
  revision: Number(revision) || 0,
})

export interface Place {
  readonly item: MeetingItemView
  /** From 1. */
  readonly number: number
  readonly before: MeetingItemView | undefined
  readonly after: MeetingItemView | undefined
}

/** One item among those that the actor may see. @throws DomainError `not-found` */
export function placeIn({ seen: { items } }: MeetingVisit, id: string): Place {
  const n = items.findIndex((one) => one.id === id)
  const item = items[n]
  if (!item) throw new DomainError('not-found')
  return { item, number: n + 1, before: items[n - 1], after: items[n + 1] }
}

/** Text of a person's own, marked when it is in another language than the page. */
export const langOf = ({ language }: { readonly language: string }, own: string): Html | '' =>
  own === language ? '' : html` lang="${own}"`

/** What an item is called, marked when in another language. */
export function titleIn(visit: MeetingVisit, { about, title }: MeetingItemView): Html {
  if (title !== undefined) return html`<span${langOf(visit, visit.meeting.language)}>${title}</span>`
  if (!about?.title) return html`${visit.t('web:idea.untitled')}`
  return html`<span${langOf(visit, about.language)}>${about.title}</span>`
}
