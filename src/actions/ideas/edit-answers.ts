import { editIdea } from '../../domain/ideas/edit-idea.js'
import { baseOf, type Conflict, mergeEdit } from '../../domain/ideas/merge-edit.js'
import type { AnswersPatch } from '../../domain/template/apply-answers.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { gathered, since } from '../history/read-entries.js'
import { type Asking, changeIdea } from './change-idea.js'

export interface AnswersEdit {
  /** The revision that the form was made from. */
  readonly revision: number
  readonly patch: AnswersPatch
  /** The edit does not make translations outdated. */
  readonly minor?: boolean
}

export interface SavedPage {
  readonly idea: Idea
  /** Where others have written as well; nothing was saved then. */
  readonly conflicts: readonly Conflict[]
  /** Fields that only others have changed since the form was made. */
  readonly others: readonly string[]
}

/**
 * Keeps what was answered in a form. What others saved meanwhile stays; where both wrote, a person has to
 * choose.
 * @throws DomainError `invalid-answers`, and as `changeIdea` does.
 */
export async function editAnswers(
  deps: Deps,
  asking: Omit<Asking, 'revision'>,
  { revision, patch, minor }: AnswersEdit,
): Promise<SavedPage> {
  let found: Omit<SavedPage, 'idea'> = { conflicts: [], others: [] }
  const latest = { ...asking, revision: 'latest' } as const
  const { idea } = await changeIdea(deps, latest, async (context, idea, now, newId) => {
    const base = baseOf(idea, revision)
    const happened = await gathered(since(deps, idea, base))
    const merged = mergeEdit(idea, happened, base, patch)
    found = merged
    if (merged.conflicts.length > 0) return idea
    const edit = { answers: merged.patch, ...(minor && { minor }) }
    return editIdea(context, idea, edit, asking.actor, now, newId)
  })
  return { idea, conflicts: found.conflicts, others: found.others }
}
