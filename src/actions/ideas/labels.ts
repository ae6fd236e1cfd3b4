import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { LIMITS } from '../../domain/limits.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Count } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { inSlices } from '../in-slices.js'
import { arrangeIdea } from './arrange-idea.js'

export interface Label {
  readonly label: string
  readonly ideas: Count
}

/** The labels in use, in the order of the alphabet, each with how many ideas have it. */
export async function listLabels({ collections }: Pick<Deps, 'collections'>): Promise<Label[]> {
  const { by } = await collections.ideas.counts({ scalars: { held: ['no'] } }, ['tag'])
  return [...(by.tag ?? new Map<string, Count>())]
    .map(([label, ideas]) => ({ label, ideas }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'))
}

export interface Renamed {
  /** Ideas that have the other label now. */
  readonly changed: number
  /** Ideas that could not be changed. */
  readonly refused: number
  /** There are more: the same request goes on with them. */
  readonly more: boolean
}

const PAGE = 50

/**
 * Gives all ideas with one label another instead; one that is in use already is merged with it, and none
 * takes it away. So many ideas at a time as a request may wait for; who asks again goes on where it ended,
 * since what is done has the label no more.
 * @throws DomainError `not-allowed`
 */
export async function renameLabel(
  deps: Deps,
  from: string,
  to: string | undefined,
  actor: Actor,
): Promise<Renamed> {
  let [changed, refused, seen] = [0, 0, 0]
  for await (const idea of inSlices(labelled(deps, from))) {
    if (seen === LIMITS.bulk) return { changed, refused, more: true }
    seen += 1
    if (await relabelled(deps, idea, from, to, actor)) changed += 1
    else refused += 1
  }
  return { changed, refused, more: false }
}

/** By a cursor, so that what was refused is not met again. */
async function* labelled({ collections }: Deps, label: string): AsyncGenerator<Idea> {
  let after: string | undefined
  do {
    const query = { tags: { tag: [label] }, limit: PAGE, ...(after !== undefined && { after }) }
    const { items, next } = await collections.ideas.find(query)
    yield* items.map(({ doc }) => doc)
    after = next ?? undefined
  } while (after !== undefined)
}

async function relabelled(
  deps: Deps,
  { id, tags }: Idea,
  from: string,
  to: string | undefined,
  actor: Actor,
): Promise<boolean> {
  const others = tags.map((tag) => (tag === from ? (to ?? '') : tag)).filter((tag) => tag !== '')
  try {
    await arrangeIdea(deps, { idea: id, actor, revision: 'latest' }, { tags: [...new Set(others)] })
    return true
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500 || error.code === 'not-allowed') throw error
    return false
  }
}
