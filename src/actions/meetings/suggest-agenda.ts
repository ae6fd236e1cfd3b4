import type { Actor } from '../../domain/actor.js'
import type { KnownIdeas } from '../../domain/meetings/meeting-for.js'
import { type KnownIdea, proposeAgenda, type Suggestion } from '../../domain/meetings/propose-agenda.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Meeting } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { ideasOf, lastMeeting } from './find-meetings.js'

export interface SuggestedAgenda {
  readonly suggestions: readonly Suggestion[]
  /** What they are about. */
  readonly ideas: KnownIdeas
  /** More waits than is suggested here. */
  readonly more: boolean
}

/** More than this is no agenda; when these are decided, the next come. */
const MOST = 100

/** What waits for a meeting, as far as this actor may know of it, the oldest first. */
export async function suggestAgenda(deps: Deps, actor: Actor): Promise<SuggestedAgenda> {
  const [last, waiting] = await Promise.all([lastMeeting(deps), waitingIdeas(deps)])
  const ideas = new Map<string, KnownIdea>()
  for (const { doc } of waiting.items)
    ideas.set(doc.id, { idea: doc, context: deps.definitions.contextOf(doc) })
  for (const [id, known] of last ? await ideasOf(deps, last) : []) ideas.set(id, known)
  const readable = [...ideas.values()].filter(({ idea, context }) =>
    mayDo(context.process, actor, idea, 'read-inner'),
  )
  return { suggestions: proposeAgenda(readable, last), ideas, more: waiting.next !== null }
}

/** Found by a key that is kept with each idea: reading them costs the same however many ideas there are. */
const waitingIdeas = ({ collections }: Deps) =>
  collections.ideas.find({
    tags: { meeting: ['yes'] },
    sort: { by: 'since', direction: 'asc' },
    limit: MOST,
  })

/** Without what is on a meeting's agenda already. */
export const notYetOn = ({ items }: Meeting, suggestions: readonly Suggestion[]): Suggestion[] => {
  const ideas = new Set(items.map(({ idea }) => idea))
  const titles = new Set(items.map(({ title }) => title))
  return suggestions.filter(({ idea, title }) => (idea === undefined ? !titles.has(title) : !ideas.has(idea)))
}

/** Without what is on one of these agendas already. */
export const notYetOnAny = (meetings: readonly Meeting[], suggestions: readonly Suggestion[]): Suggestion[] =>
  meetings.reduce((left, meeting) => notYetOn(meeting, left), [...suggestions])
