import { DomainError } from '../../domain/errors.js'
import { adoptTemplate as adopt } from '../../domain/ideas/adopt-template.js'
import { type AdoptionReport, adoptEdition } from '../../domain/template/adopt-edition.js'
import type { Deps } from '../deps.js'
import { type Asking, type Changed, changeIdea } from './change-idea.js'

export interface Adopted extends Changed {
  readonly report: AdoptionReport
}

/**
 * Moves an idea to the template edition that follows its own.
 * @throws DomainError `invalid-input` (no such edition, or not the next), and as `changeIdea` does.
 */
export async function adoptTemplate(deps: Deps, asking: Asking, edition: string): Promise<Adopted> {
  const to = deps.definitions.templates.get(edition)
  if (!to)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/edition', code: 'unknown-edition' }] })
  let report: AdoptionReport | undefined
  const changed = await changeIdea(deps, asking, (context, idea, now, newId) => {
    const adopted = adopt(context, idea, { to }, asking.actor, now, newId)
    report = adopted.report
    return adopted.idea
  })
  return { ...changed, report: report ?? reportAgain(deps, changed, edition) }
}

/** A replayed request is told once more what had become of the answers. */
function reportAgain({ definitions }: Deps, { idea }: Changed, edition: string): AdoptionReport {
  const to = definitions.templates.get(edition)
  const earlier = idea.earlier.find(
    (one) => definitions.templates.get(edition)?.edition.follows === one.edition,
  )
  const from = definitions.templates.get(earlier?.edition ?? '')
  if (!to || !from || !earlier) throw new DomainError('not-found')
  return adoptEdition(from, to, earlier.answers).report
}
