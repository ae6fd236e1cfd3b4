import type { Actor } from '../../domain/actor.js'
import { titleOf } from '../../domain/ideas/mails.js'
import { mayDo } from '../../domain/process/permissions.js'
import { isWaiting } from '../../domain/requests/ask-about.js'
import type { SpreadWaiting } from '../../domain/types.gen.js'
import { WAITS } from '../../domain/uses/uses-wait.js'
import type { Deps } from '../deps.js'

/** More than this is not worked off from a list; the rest come when the first are done. */
const MOST = 100

type Item = SpreadWaiting['items'][number]

/**
 * Questions to answer and uptakes to look at, as far as this person may, the idea that has waited longest
 * first.
 */
export async function listWaitingSpread({ collections, definitions }: Deps, actor: Actor): Promise<Item[]> {
  const sort = { by: 'changed', direction: 'asc' } as const
  const { items } = await collections.ideas.find({ tags: { spread: [...WAITS] }, sort, limit: MOST })
  const waiting = items.flatMap(({ doc }): Item[] => {
    const { process } = definitions.contextOf(doc)
    const requests = mayDo(process, actor, doc, 'answer') ? (doc.requests ?? []).filter(isWaiting) : []
    const told = (doc.uptakes ?? []).filter(({ state }) => state === 'told')
    const uptakes = mayDo(process, actor, doc, 'uptake') ? told : []
    if (requests.length + uptakes.length === 0) return []
    const reference = doc.reference ?? doc.id
    return [
      {
        idea: doc.id,
        reference,
        title: titleOf(doc) || reference,
        language: doc.language,
        requests,
        uptakes,
      },
    ]
  })
  return waiting.sort((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : 1))
}

const sinceOf = ({ requests, uptakes }: Item): string =>
  [...requests, ...uptakes].map(({ at }) => at).reduce((a, b) => (a < b ? a : b))
