import { SYSTEM } from '../../domain/actor.js'
import { askAbout } from '../../domain/requests/ask-about.js'
import { type FormTrace, spamSignals } from '../../domain/submission/spam-signals.js'
import type { Case, NewReaderRequest } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { changeIdea } from '../ideas/change-idea.js'
import { assertPublished, findCase } from '../publication/find-case.js'

/** What a reader sent about a case, and how it came in. */
export interface FromReader<T> {
  readonly reference: string
  readonly language: string
  readonly given: T
  readonly trace: FormTrace
}

/**
 * A reader asks about a published case: it is kept with the idea, and the contact function is written to.
 * When this returns, the question and the letters survive a crash.
 * @throws DomainError `not-found`, `case-withdrawn`, `invalid-input`
 */
export async function askAboutCase(
  deps: Deps,
  { reference, language, given, trace }: FromReader<NewReaderRequest>,
): Promise<Case> {
  const doc = await findCase(deps, reference)
  assertPublished(doc)
  const { notice: _, ...said } = given
  const { contactEmail } = deps.config
  const asked = { ...said, language, contactEmail, signals: spamSignals(trace) }
  // No reader may read the idea behind the case; the product itself writes what they sent into it.
  await changeIdea(deps, { idea: doc.id, actor: SYSTEM, revision: 'latest' }, (context, idea, now, newId) =>
    askAbout(context, idea, asked, now, newId),
  )
  return doc
}
