import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import type { RequestMark } from '../../domain/ideas/record.js'
import type { Deliveries, NewDeliveries } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { idFrom } from '../entities.js'
import { deliverCase } from './deliver-case.js'

/**
 * Several cases to one receiver: a guarded write for each. Whoever was cut short sends it again with the same
 * key, and what was recorded is not recorded twice.
 * @throws DomainError `invalid-input`, when what is told of the receiver is wrong
 */
export async function deliverCases(
  deps: Deps,
  { references, ...delivery }: NewDeliveries,
  actor: Actor,
  request?: RequestMark,
): Promise<Deliveries> {
  const selection = request === undefined ? deps.newId() : idFrom(request.key)
  const recorded: string[] = []
  const refused: string[] = []
  for (const reference of references) {
    const asking = { idea: reference, actor, revision: 'latest' } as const
    const isDone = await done(() => deliverCase(deps, asking, { ...delivery, selection }))
    ;(isDone ? recorded : refused).push(reference)
  }
  return { recorded, refused }
}

/**
 * What is wrong with one case alone is told beside the others; what is wrong with the receiver is wrong for
 * all.
 */
async function done(deliver: () => Promise<unknown>): Promise<boolean> {
  try {
    await deliver()
    return true
  } catch (error) {
    if (error instanceof DomainError && isOfTheCase(error)) return false
    throw error
  }
}

const OF_THE_CASE = new Set(['not-published', 'not-in-this-language'])

const isOfTheCase = ({ code, extras }: DomainError): boolean =>
  code === 'not-found' ||
  code === 'not-allowed' ||
  (extras.errors ?? []).some(({ code }) => OF_THE_CASE.has(code))
