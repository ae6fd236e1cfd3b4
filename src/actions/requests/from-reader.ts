import { type Actor, SYSTEM } from '../../domain/actor.js'
import { type FormTrace, spamSignals } from '../../domain/submission/spam-signals.js'
import type { Case } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { type Change, changeIdea } from '../ideas/change-idea.js'
import { useQuota } from '../ideas/use-quota.js'
import { assertPublished, findCase } from '../publication/find-case.js'

/** What a reader sent about a case, and how it came in. */
export interface FromReader<T> {
  readonly reference: string
  readonly language: string
  readonly actor: Actor
  readonly given: T
  readonly trace: FormTrace
}

/**
 * Keeps what a reader sent about a published case with the idea behind it. No reader may read that idea; the
 * product itself writes what they sent into it. When this returns, it survives a crash, and so do its mails.
 * @throws DomainError `not-found`, `case-withdrawn`, `invalid-input`, `quota-reached`
 */
export async function keepFromReader<T extends { readonly notice?: unknown }>(
  deps: Deps,
  { reference, given, trace, actor }: FromReader<T>,
  change: (said: Omit<T, 'notice'> & { readonly signals: ReturnType<typeof spamSignals> }) => Change,
): Promise<Case> {
  const doc = await findCase(deps, reference)
  assertPublished(doc)
  const { notice: _, ...said } = given
  await useQuota(deps, actor, 'questions')
  const asking = { idea: doc.id, actor: SYSTEM, revision: 'latest' } as const
  await changeIdea(deps, asking, change({ ...said, signals: spamSignals(trace) }))
  return doc
}
