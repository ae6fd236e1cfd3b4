import { STAFF_ROLES } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { giveAdvice as give } from '../../domain/ideas/give-advice.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { ActorName, NewAdvice, Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { type Asking, type Changed, changeIdea } from './change-idea.js'

/**
 * Records advice, or an inner note. Colleagues who are mentioned must be there; who may not advise learns
 * nothing of them.
 * @throws DomainError as `giveAdvice` of the domain and `changeIdea` do
 */
export const giveAdvice = (deps: Deps, asking: Asking, given: NewAdvice): Promise<Changed> =>
  changeIdea(deps, asking, async (context, idea, now, newId) => {
    const { actor } = asking
    const { mentions = [], ...advice } = given
    if (!mayDo(context.process, actor, idea, 'advise')) throw new DomainError('not-allowed')
    const named = await colleagues(deps, mentions)
    const input = { ...advice, ...(named.length > 0 && { mentions: named }) }
    return give(context, idea, input, actor, now, newId)
  })

async function colleagues({ collections }: Deps, ids: readonly string[]): Promise<ActorName[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => collections.people.get(id)))
  const errors = found.flatMap((person, n) =>
    isColleague(person?.doc) ? [] : [{ pointer: `/mentions/${n}`, code: 'unknown-person' }],
  )
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
  return found.flatMap((person) =>
    person ? [{ kind: 'person' as const, id: person.doc.id, name: person.doc.name }] : [],
  )
}

const isColleague = (person: Person | undefined): boolean =>
  person?.active === true && person.roles.some(({ role }) => STAFF_ROLES.some((staff) => staff === role))

/** Those who can be mentioned, by name. */
export async function listColleagues({ collections }: Deps): Promise<Person[]> {
  const people: Person[] = []
  for await (const { doc } of collections.people.scan()) if (isColleague(doc)) people.push(doc)
  return people.sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}
