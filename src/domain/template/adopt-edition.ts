import { DomainError } from '../errors.js'
import type { Answers, AdoptionReport as Shape, TemplateEdition } from '../types.gen.js'
import type { Template } from './compile-template.js'
import { type AnswerValue, isAnswered, missingFields, valueOf } from './values.js'

type EditionChange = NonNullable<TemplateEdition['changes']>[number]

/** What became of the answers when an idea was moved to a newer edition. All ids are full field ids. */
export type AdoptionReport = Shape['report']

/**
 * Carries answers over to the edition that follows. The caller keeps the answers as they were (`idea.earlier`),
 * so that none disappears with its question. Editions are adopted one after the other, since each knows only the one
 * before it.
 * @throws DomainError `invalid-input` when `to` does not follow `from`
 */
export function adoptEdition(
  from: Template,
  to: Template,
  answers: Answers,
): { answers: Answers; report: AdoptionReport } {
  if (to.edition.follows !== from.edition.edition)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/edition', code: 'not-newer' }] })
  const changes = to.edition.changes ?? []
  const next: Record<string, Record<string, AnswerValue>> = {}
  const put = (id: string, value: AnswerValue) => {
    const [section, name] = id.split('.') as [string, string]
    next[section] = { ...next[section], [name]: value }
  }
  const report = {
    kept: [] as string[],
    renamed: [] as { from: string; to: string }[],
    removed: [] as string[],
  }
  const split: { from: string; to: string[] }[] = []
  for (const { id } of from.fields) {
    const value = valueOf(answers, id)
    if (value === undefined || !isAnswered(value)) continue
    const change = changes.find((c) => c.field === id && c.kind !== 'add')
    const [target] = targetsOf(change, id)
    if (target === undefined || to.field(target) === undefined) report.removed.push(id)
    else put(target, value)
    note(change, id, target, report, split)
  }
  return {
    answers: next,
    report: { ...report, split, added: addedBy(from, to, changes), missing: empty(to, next) },
  }
}

const targetsOf = (change: EditionChange | undefined, id: string): readonly string[] => {
  if (change === undefined) return [id]
  return change.kind === 'remove' ? [] : (change.to ?? [])
}

function note(
  change: EditionChange | undefined,
  id: string,
  target: string | undefined,
  report: { kept: string[]; renamed: { from: string; to: string }[] },
  split: { from: string; to: string[] }[],
): void {
  if (target === undefined) return
  if (change?.kind === 'split') split.push({ from: id, to: change.to ?? [] })
  else if (target !== id) report.renamed.push({ from: id, to: target })
  else report.kept.push(id)
}

function addedBy(from: Template, to: Template, changes: readonly EditionChange[]): string[] {
  const targets = new Set(changes.flatMap((change) => (change.kind === 'add' ? [] : (change.to ?? []))))
  return to.fields.map((field) => field.id).filter((id) => from.field(id) === undefined && !targets.has(id))
}

const empty = (to: Template, answers: Answers): string[] =>
  missingFields(
    to,
    answers,
    to.fields.map((field) => field.id),
  )

/** Translations keep up with their fields: unit ids under the old edition → under the new one. */
export function renameUnits<T>(
  report: Pick<AdoptionReport, 'renamed' | 'split'>,
  units: Readonly<Record<string, T>>,
): Record<string, T> {
  const moves = [...report.renamed, ...report.split.map(({ from, to }) => ({ from, to: to[0] ?? from }))]
  const rename = (id: string): string => {
    const move = moves.find(({ from }) => id === from || id.startsWith(`${from}.`))
    return move ? move.to + id.slice(move.from.length) : id
  }
  return Object.fromEntries(Object.entries(units).map(([id, unit]) => [rename(id), unit]))
}
