import { titleOf } from '../ideas/mails.js'
import type { Translate } from '../texts.js'
import type { Idea } from '../types.gen.js'
import { openAgreements } from './open-agreements.js'
import type { CalendarEntry } from './write-calendar.js'

/** The days of an idea for the calendar of its advisor: reviews, follow-ups and what was agreed. */
export function calendarDays(idea: Idea, link: string, t: Translate): CalendarEntry[] {
  const { id, pause, followUp, advice, changed } = idea
  const title = [titleOf(idea), idea.reference].filter(Boolean).join(' ')
  const entry = (kind: string, at: string): CalendarEntry => ({
    uid: `${id}-${kind}@fyrsteg`,
    title: t(`notifications:calendar.events.${kind}`, { title }),
    at,
    link,
    changed: changed.at,
  })
  return [
    ...(pause ? [entry('review', pause.reviewDate)] : []),
    ...(followUp === undefined ? [] : [entry('follow-up', followUp)]),
    ...openAgreements(advice).map((day) => ({ ...entry('agreed', day), uid: `${id}-agreed-${day}@fyrsteg` })),
  ]
}
