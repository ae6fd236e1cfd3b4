import type { Answers, Change, Idea } from '../../types.gen.js'
import type { AnswersPatch } from '../template/apply-answers.js'
import { changesBetween } from '../template/changes-between.js'
import { type AnswerValue, isAnswered, valueOf } from '../template/values.js'

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
}

/**
 * Lays a form that was read at an earlier revision over what has been saved since: fields that only one side
 * changed go together; where both did, nobody's text gives way and a person has to choose.
 */
export function mergeEdit(idea: Idea, revision: number, patch: AnswersPatch): MergedEdit {
  const since = changedSince(idea, revision)
  const conflicts: Conflict[] = []
  const kept: Record<string, Record<string, AnswerValue | null>> = {}
  for (const [section, fields] of Object.entries(patch)) {
    kept[section] = {}
    for (const [name, value] of Object.entries(fields)) {
      const before = since.get(`/answers/${section}/${name}`)
      const now = valueOf(idea.answers, `${section}.${name}`)
      if (before && isSame(section, name, value, before.before)) continue
      if (before && !isSame(section, name, value, now))
        conflicts.push({ field: `${section}.${name}`, kept: now })
      else kept[section][name] = value
    }
  }
  return { patch: kept, conflicts }
}

/** The first change of each place tells what stood there when the form was read. */
function changedSince({ history }: Idea, revision: number): Map<string, Change> {
  const changes = history.filter((entry) => entry.revision > revision).flatMap((entry) => entry.changes ?? [])
  return new Map(changes.toReversed().map((change) => [change.pointer, change]))
}

/** As they are kept: what is empty is nothing, and a new row has no id. */
function isSame(section: string, name: string, given: unknown, kept: unknown): boolean {
  if (!isAnswered(given) || !isAnswered(kept)) return isAnswered(given) === isAnswered(kept)
  const answers = (value: unknown): Answers => ({ [section]: { [name]: value } }) as Answers
  return changesBetween(answers(given), answers(kept)).length === 0
}
