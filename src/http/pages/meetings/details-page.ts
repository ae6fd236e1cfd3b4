import { type Html, html } from '../../../domain/html.js'
import { lineInput, radioInputs } from '../components/inputs.js'
import { languageChoices } from '../languages.js'
import { collisionNotice } from './collision.js'
import { meetingForm, NOTHING_TYPED, type Put, type Sent, type Typed } from './form.js'
import { meetingFrame } from './frame.js'
import type { MeetingVisit } from './meeting-visit.js'
import { startIn, whenFields } from './when-fields.js'

/** Fields that are one line each, and may be empty. */
const LINES = ['place', 'link', 'chair', 'secretary', 'registration'] as const

/** When and where, who leads it, the number in the register. */
export function detailsPage(visit: MeetingVisit, typed: Typed = NOTHING_TYPED): string {
  const { t, at, meeting, isOpen } = visit
  const form = meetingForm({
    t,
    key: 'details',
    action: at('acts/details'),
    revision: meeting.revision,
    typed,
    fields: (put) => fields(visit, put),
    go: t('meetings:details.go'),
  })
  return meetingFrame(
    visit,
    'details',
    t('meetings:pages.details'),
    html`
      <section class="stack measure" aria-labelledby="details-title">
        <h2 id="details-title">${t('meetings:details.title')}</h2>
        ${collisionNotice(visit, typed)}
        ${isOpen ? form : html`<p>${t('meetings:details.closed')}</p>`}
      </section>
    `,
  )
}

function fields({ t, meeting, request }: MeetingVisit, put: Put): Html {
  const languages = languageChoices(request)
  const lines = LINES.map((name) =>
    lineInput(
      put(name, t(`meetings:${name}`), { value: meeting[name] ?? '', optional: t('meetings:optional') }),
    ),
  )
  const language = put('language', t('meetings:writtenIn'), {
    value: meeting.language,
    hint: t('meetings:writtenInHint'),
  })
  return html`${whenFields(t, put, meeting.start)}${lines}${radioInputs(language, languages)}`
}

/** What the form says; what is empty is taken away. */
export const detailsIn = (sent: Sent): object => ({
  start: startIn(sent),
  language: sent.one('language'),
  ...Object.fromEntries(LINES.map((name) => [name, sent.one(name) || null])),
})
