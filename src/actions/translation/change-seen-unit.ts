import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { assertSeen } from '../../domain/translation/unit-mark.js'
import { assertVariant } from '../../domain/translation/variants.js'
import type { Deps } from '../deps.js'
import { type Change, type Changed, changeIdea } from '../ideas/change-idea.js'
import { findIdea } from '../ideas/find-idea.js'

/** Texts as somebody saw them, by unit (`markOfUnit`). */
export interface Seen {
  readonly idea: string
  readonly language: string
  readonly actor: Actor
  readonly marks: ReadonlyMap<string, string>
}

const TRIES = 20

/**
 * A change of some texts by somebody who has seen these texts, whatever else of the idea has changed since:
 * two people translate two texts of one idea at the same time. The write itself is guarded by the idea's
 * revision as always.
 * @throws DomainError `changed-meanwhile` when one of the texts or its source is another one now.
 */
export async function changeSeenUnits(
  deps: Deps,
  { idea: id, language, actor, marks }: Seen,
  change: Change,
): Promise<Changed> {
  for (let attempt = 0; ; attempt += 1) {
    const { idea } = await findIdea(deps, id, actor)
    try {
      return await changeIdea(
        deps,
        { idea: id, actor, revision: idea.revision },
        (context, current, ...rest) => {
          assertVariant(deps.config.translationLanguages, current, language)
          for (const [unit, mark] of marks) assertSeen(current, language, unit, mark)
          return change(context, current, ...rest)
        },
      )
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'idea-changed') || attempt === TRIES) throw error
    }
  }
}
