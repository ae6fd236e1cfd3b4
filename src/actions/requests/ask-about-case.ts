import { askAbout } from '../../domain/requests/ask-about.js'
import type { Case, NewReaderRequest } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { type FromReader, keepFromReader } from './from-reader.js'

/**
 * A reader asks about a published case: the contact function is written to.
 * @throws DomainError as `keepFromReader` does
 */
export const askAboutCase = (deps: Deps, sent: FromReader<NewReaderRequest>): Promise<Case> =>
  keepFromReader(deps, sent, (said) => (context, idea, now, newId) => {
    const { contactEmail } = deps.config
    return askAbout(context, idea, { ...said, language: sent.language, contactEmail }, now, newId)
  })
