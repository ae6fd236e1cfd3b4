import { titleOf } from '../ideas/mails.js'
import { withoutGaps } from '../ideas/record.js'
import type { AgendaItem, Idea } from '../types.gen.js'

export type About = NonNullable<AgendaItem['about']>

/** An idea as minutes name it. */
export const aboutIdea = (idea: Idea): About =>
  withoutGaps({
    reference: idea.reference,
    title: titleOf(idea),
    language: idea.language,
    registration: idea.registration,
  }) as About

/**
 * What an item is about: as it stands now, but what was proposed as it stood when it was decided, for a
 * decision takes the idea off the list.
 */
export function aboutItem(item: AgendaItem, idea: Idea | undefined): Pick<AgendaItem, 'about' | 'proposals'> {
  const proposals = item.decision ? item.proposals : (idea?.agenda ?? item.proposals)
  const about = idea ? aboutIdea(idea) : item.about
  return { ...(about && { about }), ...(proposals && { proposals }) }
}
