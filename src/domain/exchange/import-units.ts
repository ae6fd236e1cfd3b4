import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { badFile } from '../foreign-file.js'
import { record } from '../ideas/record.js'
import { mayDo } from '../process/permissions.js'
import { withComment } from '../translation/comments.js'
import { saveUnit } from '../translation/save-unit.js'
import { unitIn } from '../translation/unit-state.js'
import type { Idea } from '../types.gen.js'
import { addedNotes, saidOn, withNotes } from './agency-notes.js'
import { standsFor } from './file-language.js'
import { judge } from './judge-unit.js'
import { openOrders, returnedOrders } from './order.js'
import { type PackageUnit, packageUnits } from './package-unit.js'
import type { ReturnedPackage, ReturnedUnit } from './read-xliff.js'
import type { UnitReport } from './unit-report.js'

export interface TakenIn {
  readonly idea: Idea
  readonly report: readonly UnitReport[]
}

export interface ImportWish {
  readonly language: string
  /** Who translated. */
  readonly agency?: string
}

/**
 * Takes what an agency sent back into an idea: each text by itself, so that one that cannot go in stops no
 * other. A text goes in only when its source, and the translation that was sent along, still are what the
 * agency was handed. It all becomes one write; nothing is signed off by it.
 * @throws DomainError not-allowed; invalid-input at `/file`: `other-idea`, `other-language`, `other-source`.
 */
export function importUnits(
  context: Context,
  idea: Idea,
  files: readonly ReturnedPackage[],
  asked: ImportWish,
  actor: Actor,
  now: Date,
  newId: () => string,
): TakenIn {
  if (!mayDo(context.process, actor, idea, 'translate')) throw new DomainError('not-allowed')
  const file = fileFor(idea, files, asked.language)
  const agency = asked.agency?.trim() || openOrders(idea, asked.language)[0]?.agency
  const wish = { language: asked.language, ...(agency && { agency }) }
  const ours = new Map(packageUnits(context, idea, wish.language).map((unit) => [unit.id, unit]))
  let made = idea
  const report = file.units.map((unit): UnitReport => {
    const { idea: next, outcome } = tookIn(
      context,
      made,
      { ours: ours.get(unit.id), unit, wish },
      actor,
      now,
      newId,
    )
    made = next
    return outcome
  })
  const returned = new Set(file.units.map(({ id }) => id))
  const absent = [...ours.keys()].filter((id) => !returned.has(id))
  const whole = [...report, ...absent.map((unit): UnitReport => ({ unit, outcome: 'not-in-file' }))]
  return { idea: made === idea ? idea : noted(made, file, whole, wish, actor, now, newId), report: whole }
}

interface OneUnit {
  readonly ours: PackageUnit | undefined
  readonly unit: ReturnedUnit
  readonly wish: ImportWish
}

/** One text, and what is said about it: a question comes through also where no text does. */
function tookIn(
  context: Context,
  idea: Idea,
  { ours, unit, wish }: OneUnit,
  actor: Actor,
  now: Date,
  newId: () => string,
): { idea: Idea; outcome: UnitReport } {
  const { language } = wish
  const notes = ours
    ? addedNotes(context.texts.in(idea.language), ours, unit, saidOn(idea, language, unit.id))
    : []
  const outcome = judge(idea, ours, unit, language)
  const saved =
    'text' in outcome
      ? saveOne(context, idea, { unit, wish, text: outcome.text }, actor, now, newId)
      : { idea, outcome }
  const made = withNotes(saved.idea, wish, unit.id, notes, actor, now, newId)
  return { idea: made, outcome: { ...saved.outcome, ...(notes.length > 0 && { notes }) } }
}

/**
 * Without an agency's name the one who takes the file in has translated. A note about the text before goes
 * among the comments: beside another text it would mislead.
 */
function saveOne(
  context: Context,
  idea: Idea,
  { unit, wish, text }: Omit<OneUnit, 'ours'> & { readonly text: string },
  actor: Actor,
  now: Date,
  newId: () => string,
): { idea: Idea; outcome: UnitReport } {
  const { language, agency } = wish
  const before = unitIn(idea, language, unit.id)
  const origin = agency ? ({ kind: 'agency', maker: agency } as const) : undefined
  const isOther = before !== undefined && before.text !== text
  const input = {
    language,
    unit: unit.id,
    text,
    state: unit.state,
    ...(origin ? { origin } : { isDelivered: true }),
    ...(isOther && { note: '' }),
  }
  try {
    const saved = saveUnit(context, idea, input, actor, now, newId)
    const { note, by, at } = isOther ? before : {}
    const made =
      note && by && at ? withComment(saved, language, unit.id, { id: newId(), by, at, text: note }) : saved
    return { idea: made, outcome: { unit: unit.id, outcome: 'taken-in', state: unit.state } }
  } catch (error) {
    return { idea, outcome: refusalOf(unit.id, error) }
  }
}

/** The part of the file that is about this idea, in this language. */
function fileFor(idea: Idea, files: readonly ReturnedPackage[], language: string): ReturnedPackage {
  const file = files.find((one) => one.idea === idea.id)
  if (file === undefined) throw badFile('other-idea', { idea: idea.reference ?? idea.id })
  if (!standsFor(file.target, language))
    throw badFile('other-language', { found: file.target.slice(0, 35) || '–', wanted: language })
  if (!standsFor(file.source, idea.language))
    throw badFile('other-source', { found: file.source.slice(0, 35) || '–', wanted: idea.language })
  return file
}

/** What the saving of one text refuses is told of that text. */
export function refusalOf(unit: string, error: unknown): UnitReport {
  const found =
    error instanceof DomainError && error.code === 'invalid-input' ? error.extras.errors?.[0] : undefined
  if (found === undefined) throw error
  return { unit, outcome: 'refused', error: found }
}

/** That a package came back, and what became of it, after the texts themselves. */
function noted(
  made: Idea,
  { version }: ReturnedPackage,
  report: readonly UnitReport[],
  { language, agency }: ImportWish,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const counts = countsOf(report)
  const data = {
    language,
    origin: agency ? 'agency' : 'person',
    ...(agency && { agency }),
    format: `xliff-${version}`,
    counts,
    report,
  }
  const next = returnedOrders(made, language, actor, now)
  return record(made, next, { what: 'take-in', data }, actor, now, newId)
}

/** How many texts, by what became of them. */
export function countsOf(report: readonly UnitReport[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { outcome } of report) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
