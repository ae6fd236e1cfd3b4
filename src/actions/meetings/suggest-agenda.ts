import type { Actor } from '../../domain/actor.js'
import type { KnownIdeas } from '../../domain/meeting/meeting-for.js'
import { statesToDecideIn } from '../../domain/meeting/pending-decision.js'
import { type KnownIdea, proposeAgenda, type Suggestion } from '../../domain/meeting/propose-agenda.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Filter } from '../../storage/port.js'
import type { Idea, Meeting } from '../../types.gen.js'
import type { Deps } from '../deps.js'
import { ideasOf, lastMeeting } from './find-meetings.js'

export interface SuggestedAgenda {
  readonly suggestions: readonly Suggestion[]
  /** What they are about. */
  readonly ideas: KnownIdeas
}

const AT_ONCE = 500
const OLDEST = { by: 'created', direction: 'asc' } as const

/** What waits for a meeting, as far as this actor may know of it, the oldest first. */
export async function suggestAgenda(deps: Deps, actor: Actor): Promise<SuggestedAgenda> {
  const last = await lastMeeting(deps)
  const ideas = new Map<string, KnownIdea>()
  for (const filter of placesToLook(deps))
    for await (const idea of allIdeas(deps, filter))
      ideas.set(idea.id, { idea, context: deps.definitions.contextOf(idea) })
  for (const [id, known] of last ? await ideasOf(deps, last) : []) ideas.set(id, known)
  const readable = [...ideas.values()].filter(({ idea, context }) =>
    mayDo(context.process, actor, idea, 'read-inner'),
  )
  return { suggestions: proposeAgenda(readable, last), ideas }
}

/** Without what is on a meeting's agenda already. */
export const notYetOn = ({ items }: Meeting, suggestions: readonly Suggestion[]): Suggestion[] => {
  const ideas = new Set(items.map(({ idea }) => idea))
  const titles = new Set(items.map(({ title }) => title))
  return suggestions.filter(({ idea, title }) => (idea === undefined ? !titles.has(title) : !ideas.has(idea)))
}

/** Without what is on one of these agendas already. */
export const notYetOnAny = (meetings: readonly Meeting[], suggestions: readonly Suggestion[]): Suggestion[] =>
  meetings.reduce((left, meeting) => notYetOn(meeting, left), [...suggestions])

function placesToLook({ definitions }: Deps): Filter[] {
  const processes = [...definitions.processes.values()]
  const states = processes.flatMap((process) => [process.queue, ...statesToDecideIn(process)])
  return [{ scalars: { state: [...new Set(states)], held: ['no'] } }, { tags: { waits: ['meeting'] } }]
}

async function* allIdeas({ collections }: Deps, filter: Filter): AsyncGenerator<Idea> {
  let after: string | undefined
  do {
    const page = await collections.ideas.find({
      ...filter,
      sort: OLDEST,
      limit: AT_ONCE,
      ...(after && { after }),
    })
    for (const { doc } of page.items) yield doc
    after = page.next ?? undefined
  } while (after !== undefined)
}
