import type { Case, ToldUptake } from '../../domain/types.gen.js'
import { reportUptake } from '../../domain/uses/report-uptake.js'
import type { Deps } from '../deps.js'
import { type FromReader, keepFromReader } from '../requests/from-reader.js'

/**
 * A reader reports who has taken up the solution of a case; it is shown when staff have looked at it.
 * @throws DomainError as `keepFromReader` does
 */
export const reportUseOfCase = (deps: Deps, sent: FromReader<ToldUptake>): Promise<Case> =>
  keepFromReader(deps, sent, (said) => (context, idea, now, newId) => {
    const inWords = said.adapted === undefined ? {} : { language: said.language ?? sent.language }
    return reportUptake(context, idea, { ...said, ...inWords }, now, newId)
  })
