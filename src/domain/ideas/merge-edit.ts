import { type AnswersPatch, tidied } from '../template/apply-answers.js'
import { changesBetween } from '../template/changes-between.js'
import { type AnswerValue, isAnswered, valueOf } from '../template/values.js'
import type { Answers, Change, HistoryEntry, Idea } from '../types.gen.js'

/** A field that was changed by others while somebody wrote in it. */
export interface Conflict {
  /** Full id of the field. */
  readonly field: string
  /** What is kept now. */
  readonly kept: AnswerValue | undefined
}

export interface MergedEdit {
  /** What can be saved without undoing anybody's work. */
  readonly patch: AnswersPatch
  readonly conflicts: readonly Conflict[]
  /** Full ids of fields that only others have changed: what they wrote stays, and is what to show. */
  readonly others: readonly string[]
}

/**
 * Lays a form that was read at an earlier revision over what has been saved since: fields that only one side
 * changed go together; where both did, nobody's text gives way and a person has to choose.
 * @param happened the entries after that revision, in any order
 * @param revision as `baseOf` has it
 */
export function mergeEdit(
  idea: Idea,
  happened: readonly HistoryEntry[],
  revision: number,
  patch: AnswersPatch,
): MergedEdit {
  const since = changedSince(happened, revision)
  const conflicts: Conflict[] = []
  const others: string[] = []
  const kept: Record<string, Record<string, AnswerValue | null>> = {}
  for (const [section, fields] of Object.entries(patch)) {
    kept[section] = {}
    for (const [name, sent] of Object.entries(fields)) {
      const value = tidied(sent)
      const before = since.get(`/answers/${section}/${name}`)
      const now = valueOf(idea.answers, `${section}.${name}`)
      if (before && wasRead(before, revision) && isSame(section, name, value, before.before))
        others.push(`${section}.${name}`)
      else if (before && !isSame(section, name, value, now))
        conflicts.push({ field: `${section}.${name}`, kept: now })
      else kept[section][name] = value
    }
  }
  return { patch: kept, conflicts, others }
}

/**
 * The revision that a form was made from. One that the idea has not reached (a store was restored meanwhile)
 * tells nothing of what was read, so everything counts as written since.
 */
export const baseOf = (idea: Pick<Idea, 'revision'>, revision: number): number =>
  revision > idea.revision ? 0 : revision

/** The first change of each place tells what stood there when the form was read. */
function changedSince(happened: readonly HistoryEntry[], revision: number): Map<string, Change> {
  const entries = happened.filter((entry) => entry.revision > revision)
  const changes = entries.toSorted((a, b) => b.revision - a.revision).flatMap((entry) => entry.changes ?? [])
  // A sitting that goes on may have changed a place before the form was read, and not since.
  const later = changes.filter(({ last = revision + 1 }) => last > revision)
  return new Map(later.map((change) => [change.pointer, change]))
}

/**
 * Whether what stood there before a change is what the form was made from: not if a sitting had changed it
 * already.
 */
const wasRead = ({ first }: Change, revision: number): boolean => first === undefined || first > revision

/** As they are kept: what is empty is nothing, and a new row has no id. */
function isSame(section: string, name: string, given: unknown, kept: unknown): boolean {
  if (!isAnswered(given) || !isAnswered(kept)) return isAnswered(given) === isAnswered(kept)
  const answers = (value: unknown): Answers => ({ [section]: { [name]: value } }) as Answers
  return changesBetween(answers(given), answers(kept)).length === 0
}
