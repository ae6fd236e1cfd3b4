import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import type { Circle } from '../../domain/notifications/events.js'
import type { NotificationData } from '../../domain/notifications/notification-items.js'
import { mayDo, mayMove } from '../../domain/process/permissions.js'
import type { Idea, Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

const PAGE = 100

/**
 * The people whom an event concerns, as they are now: those who may still sign in, and never the one who did
 * it. A circle is found by roles, so it costs by the staff and not by the ideas.
 */
export async function concernedPeople(
  deps: Deps,
  idea: Idea,
  { people, circle, by, move = '' }: NotificationData,
): Promise<Person[]> {
  const named = circle === 'advisor' && idea.advisor ? [idea.advisor.id] : (people ?? [])
  const found =
    named.length > 0 || circle === undefined
      ? await peopleNamed(deps, named)
      : await peopleWho(deps, rightOf(deps.definitions.contextOf(idea), idea, circle, move))
  return found.filter(({ id, active }) => active && id !== by.id)
}

async function peopleNamed({ collections }: Deps, ids: readonly string[]): Promise<Person[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => collections.people.get(id)))
  return found.flatMap((snapshot) => (snapshot ? [snapshot.doc] : []))
}

async function peopleWho({ collections }: Deps, may: (actor: Actor) => boolean): Promise<Person[]> {
  const people: Person[] = []
  let after: string | undefined
  do {
    const query = { scalars: { active: [true] }, limit: PAGE, ...(after !== undefined && { after }) }
    const page = await collections.people.find(query)
    people.push(...page.items.map(({ doc }) => doc).filter((person) => may(actorOf(person))))
    after = page.next ?? undefined
  } while (after !== undefined)
  return people
}

const actorOf = ({ id, name, language, roles }: Person): Actor => ({
  kind: 'person',
  id,
  name,
  language,
  grants: roles,
})

/** Without an advisor it concerns those who may take it on. */
function rightOf(context: Context, idea: Idea, circle: Circle, move: string): (actor: Actor) => boolean {
  const { process } = context
  if (circle === 'moderators') return (actor) => mayDo(process, actor, idea, 'moderate')
  if (circle === 'approvers') return (actor) => mayMove(process, actor, idea, move)
  const entries = process.movesWith('take-on')
  return (actor) => entries.some(({ id }) => mayMove(process, actor, idea, id))
}
