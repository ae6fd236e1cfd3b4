import type { FastifyRequest } from 'fastify'
import { momentIn } from '../../../domain/dates/for-people.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { meetingInWords } from '../../../domain/meetings/decision-in-words.js'
import type { Meeting } from '../../../domain/types.gen.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { langOf, type MeetingVisit } from './meeting-visit.js'

export const STYLES = ['idea.css', 'meeting.css'] as const

const PAGES = ['', 'people', 'details', 'minutes'] as const
export type PageName = (typeof PAGES)[number]

const LOOKS = { planned: 'now', held: 'quiet', approved: 'met' } as const

export const stateTag = ({ t }: Pick<FastifyRequest, 't'>, { state }: Pick<Meeting, 'state'>): Html =>
  html`<span class="tag ${LOOKS[state]}">${t(`meetings:state.${state}`)}</span>`

/** `The workgroup’s meeting on 9 December 2026` */
export const nameOfMeeting = (
  { deps, language }: Pick<MeetingVisit, 'deps' | 'language'>,
  meeting: Pick<Meeting, 'kind' | 'start'>,
): string => meetingInWords(deps.definitions.current, language, meeting)

/** A page of a meeting in its frame: which meeting, where it stands, and the way to its other pages. */
export function meetingFrame(visit: MeetingVisit, here: PageName, title: string, body: Part): string {
  const { t, language, meeting, request } = visit
  const name = nameOfMeeting(visit, meeting)
  return layout(request, {
    title: here === '' ? name : `${title} – ${name}`,
    styles: STYLES,
    scripts: ['idea.js'],
    drafts: request.actor.id,
    main: html`
      <div class="idea-head">
        <a class="back" href="/${language}/meeting">${t('meetings:title')}</a>
        <h1>${name}</h1>
        <p class="row">
          ${stateTag(visit, meeting)}
          <span>${momentIn(language, meeting.start)}</span>
          ${place(visit)}
        </p>
      </div>
      ${pages(visit, here)}
      ${done(visit)}
      ${body}
    `,
  })
}

function place(visit: MeetingVisit): Html {
  const { meeting, t } = visit
  return html`
    ${meeting.place && html`<span${langOf(visit, meeting.language)}>${meeting.place}</span>`}
    ${meeting.link && html`<a href="${meeting.link}" rel="noreferrer">${t('meetings:join')}</a>`}
  `
}

function pages({ t, at }: MeetingVisit, here: PageName): Html {
  const items = PAGES.map(
    (name) =>
      html`
        <li>
          <a href="${at(name)}"${name === here && html` aria-current="page"`}>
            ${t(`meetings:pages.${name || 'agenda'}`)}
          </a>
        </li>
      `,
  )
  return html`
    <nav class="sections" aria-label="${t('meetings:pages.label')}"><ul class="menu">${items}</ul></nav>
  `
}

/** What was done a moment ago is said once. */
export function done({ request, t }: Pick<MeetingVisit, 'request' | 't'>): Html | '' {
  return askedFor(request, 'saved').length === 0
    ? ''
    : html`<p class="notice met measure" role="status">${t('meetings:saved')}</p>`
}
