import { SYSTEM } from '../../domain/actor.js'
import { spamSignals } from '../../domain/submission/spam-signals.js'
import type { Case, ToldUptake } from '../../domain/types.gen.js'
import { tellUptake } from '../../domain/uses/report-uptake.js'
import type { Deps } from '../deps.js'
import { changeIdea } from '../ideas/change-idea.js'
import { assertPublished, findCase } from '../publication/find-case.js'
import type { FromReader } from '../requests/ask-about-case.js'

/**
 * A reader tells who has taken up the solution of a case; it is kept with the idea until staff have looked at
 * it.
 * @throws DomainError `not-found`, `case-withdrawn`, `invalid-input`
 */
export async function tellAboutCase(
  deps: Deps,
  { reference, language, given, trace }: FromReader<ToldUptake>,
): Promise<Case> {
  const doc = await findCase(deps, reference)
  assertPublished(doc)
  const { notice: _, ...said } = given
  const inWords = said.adapted === undefined ? {} : { language: said.language ?? language }
  const told = { ...said, ...inWords, signals: spamSignals(trace) }
  await changeIdea(deps, { idea: doc.id, actor: SYSTEM, revision: 'latest' }, (context, idea, now, newId) =>
    tellUptake(context, idea, told, now, newId),
  )
  return doc
}
