import type { Actor } from '../../domain/actor.js'
import { assertSeen } from '../../domain/translation/unit-mark.js'
import { assertVariant } from '../../domain/translation/variants.js'
import type { Deps } from '../deps.js'
import { type Change, type Changed, changeIdea } from '../ideas/change-idea.js'

/** Texts as somebody saw them, by unit (`markOfUnit`). */
export interface Seen {
  readonly idea: string
  readonly language: string
  readonly actor: Actor
  readonly marks: ReadonlyMap<string, string>
}

/**
 * A change of some texts by somebody who has seen these texts, whatever else of the idea has changed since:
 * two people translate two texts of one idea at the same time. The write itself is guarded by the idea's
 * version as always.
 * @throws DomainError `changed-meanwhile` when one of the texts or its source is another one now.
 */
export const changeSeenUnits = (
  deps: Deps,
  { idea, language, actor, marks }: Seen,
  change: Change,
): Promise<Changed> =>
  changeIdea(deps, { idea, actor, revision: 'latest' }, (context, current, ...rest) => {
    assertVariant(deps.config.translationLanguages, current, language)
    for (const [unit, mark] of marks) assertSeen(current, language, unit, mark)
    return change(context, current, ...rest)
  })
