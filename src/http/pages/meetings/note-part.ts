import { type Html, html } from '../../../domain/html.js'
import type { MeetingItemView } from '../../../domain/types.gen.js'
import { textInput } from '../components/inputs.js'
import { collisionNotice } from './collision.js'
import { meetingForm, type Typed } from './form.js'
import { langOf, type MeetingVisit } from './meeting-visit.js'

/** What was said; two may write it, and see each other's words when they meet. */
export function notePart(visit: MeetingVisit, { id, note }: MeetingItemView, typed: Typed): Html {
  const { t, at, meeting, isOpen } = visit
  const lang = langOf(visit, meeting.language)
  const theirs = html`<p class="said"${lang}>${note?.text}</p>`
  const collision = typed.form === 'note' ? collisionNotice(visit, typed, theirs) : ''
  const form = meetingForm({
    t,
    key: 'note',
    action: at(`items/${id}/acts/note`),
    revision: meeting.revision,
    typed,
    fields: (put) => textInput(put('text', t('meetings:note.label'), { value: note?.text ?? '' }), 5),
    go: t('meetings:note.go'),
    look: 'second',
  })
  const shown = note?.text
    ? html`<p class="said"${lang}>${note.text}</p>`
    : html`<p class="meta">${t('meetings:note.none')}</p>`
  return html`
    <section class="stack" aria-labelledby="note-title">
      <h2 id="note-title">${t('meetings:note.title')}</h2>
      ${collision}
      ${isOpen ? form : shown}
    </section>
  `
}
