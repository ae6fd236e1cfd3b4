import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { notice } from '../components/notice.js'
import type { Typed } from './form.js'
import type { MeetingVisit } from './meeting-visit.js'

/** A colleague was faster at the same place: what stands there now; mine is still in the form. */
export function collisionNotice(visit: MeetingVisit, { collided }: Typed, theirs: Part = ''): Html | '' {
  if (!collided) return ''
  const { t, language, meeting } = visit
  const words = t('meetings:collision.text', {
    name: meeting.changed.by.name,
    day: dayIn(language, meeting.changed.at),
  })
  return notice(
    t('meetings:collision.title'),
    html`
      <p>${words}</p>
      ${theirs}
    `,
    'missing',
  )
}
