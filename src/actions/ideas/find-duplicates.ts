import type { Actor } from '../../domain/actor.js'
import {
  type Duplicate,
  likelyDuplicates,
  ownerKey,
  wordsToAsk,
} from '../../domain/ideas/likely-duplicates.js'
import { mayDo, mayReach } from '../../domain/process/permissions.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Query } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import type { FoundIdea } from './find-idea.js'

/** Of each question, so many of the newest; and so many are compared word by word. */
const LOOKED_AT = 10
const COMPARED = 40
const MOST = 5

/**
 * Ideas that may be the same one: words of the title in common, found by the index of words; or the same
 * owner, for who may read the contact. A few look-ups, however many ideas there are.
 */
export async function findDuplicates(
  deps: Deps,
  { idea, context }: Pick<FoundIdea, 'idea' | 'context'>,
  actor: Actor,
): Promise<Duplicate[]> {
  const mayCompare = mayReach(context.process, actor, idea)
  const owner = mayCompare ? ownerKey(idea) : undefined
  const common = { scalars: { held: ['no'] }, limit: LOOKED_AT }
  const queries: Query[] = [
    ...(owner === undefined ? [] : [{ ...common, tags: { contact: [owner] } }]),
    ...wordsToAsk(idea).map((words) => ({ ...common, words })),
  ]
  if (queries.length === 0) return []
  const pages = await deps.collections.ideas.findEach(queries)
  const found = new Map(pages.flatMap(({ items }) => items.map(({ doc }) => [doc.id, doc] as const)))
  found.delete(idea.id)
  const others = [...found.values()].filter((other) => isKnown(deps, other, actor)).slice(0, COMPARED)
  const alike = likelyDuplicates(idea, others, MOST)
  return mayCompare ? alike : alike.map(withoutOwner).filter(({ why }) => why.length > 0)
}

/** A draft is its owner’s until it is sent in. */
function isKnown({ definitions }: Deps, idea: Idea, actor: Actor): boolean {
  const { process } = definitions.contextOf(idea)
  return !process.isIn(idea.state, 'draft') && mayDo(process, actor, idea, 'read-inner')
}

const withoutOwner = ({ idea, why }: Duplicate): Duplicate => ({
  idea,
  why: why.filter((one) => one !== 'owner'),
})
