import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError, type FieldError } from '../errors.js'
import { badFile } from '../foreign-file.js'
import { hash } from '../hash.js'
import { record } from '../ideas/record.js'
import { mayDo } from '../process/permissions.js'
import { saveUnit } from '../translation/save-unit.js'
import { unitIn } from '../translation/unit-state.js'
import type { Idea, TranslationUnit, UnitOutcome } from '../types.gen.js'
import { standsFor } from './file-language.js'
import { openOrders, returnedOrders } from './order.js'
import { type PackageUnit, packageUnits } from './package-unit.js'
import type { ReturnedPackage, ReturnedUnit } from './read-xliff.js'
import { rebuilt } from './returned-text.js'

/** What became of one text of a returned file, and why. The words are in `exchange:outcome`. */
export interface UnitReport {
  readonly unit: string
  readonly outcome: UnitOutcome['outcome']
  /** The state that it has now, when it was taken in. */
  readonly state?: NonNullable<UnitOutcome['state']>
  /** Marks of Markdown that are lost or wrong. */
  readonly codes?: readonly string[]
  /** Why the text itself cannot be saved. */
  readonly error?: FieldError
}

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
  const save = (made: Idea, unit: ReturnedUnit, text: string): Idea => {
    const origin = { kind: 'agency', maker: wish.agency ?? 'XLIFF' } as const
    const input = { language: wish.language, unit: unit.id, text, state: unit.state, origin }
    return saveUnit(context, made, input, actor, now, newId)
  }
  let made = idea
  const report = file.units.map((unit): UnitReport => {
    const judged = judge(idea, ours.get(unit.id), unit, wish.language)
    if (!('text' in judged)) return judged
    try {
      made = save(made, unit, judged.text)
      return { unit: unit.id, outcome: 'taken-in', state: unit.state }
    } catch (error) {
      return refusalOf(unit.id, error)
    }
  })
  const returned = new Set(file.units.map(({ id }) => id))
  const absent = [...ours.keys()].filter((id) => !returned.has(id))
  const whole = [...report, ...absent.map((unit): UnitReport => ({ unit, outcome: 'not-in-file' }))]
  return { idea: made === idea ? idea : noted(made, file, whole, wish, actor, now, newId), report: whole }
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

function judge(
  idea: Idea,
  ours: PackageUnit | undefined,
  unit: ReturnedUnit,
  language: string,
): UnitReport | { readonly text: string } {
  const { id } = unit
  if (ours === undefined) return { unit: id.slice(0, 200), outcome: 'unknown-unit' }
  if (hasMoved(ours, unit)) return { unit: id, outcome: 'source-moved' }
  const result = rebuilt(ours, unit)
  if ('codes' in result) return { unit: id, outcome: 'codes-lost', codes: result.codes }
  if ('why' in result) return { unit: id, outcome: result.why }
  const text = tidied(result.text, ours)
  const kept = unitIn(idea, language, id)
  const current = kept?.text
  if (text === current && !isProgress(ours, unit)) return { unit: id, outcome: 'unchanged' }
  if (text === ours.text && unit.state === 'draft') return { unit: id, outcome: 'no-translation' }
  if (text !== current && isChangedHere(ours, unit, kept)) return { unit: id, outcome: 'changed-here' }
  return { text }
}

/** By the hash; a tool that drops foreign metadata has kept the source itself, marks aside. */
function hasMoved(ours: PackageUnit, { sourceHash, pieces }: ReturnedUnit): boolean {
  if (sourceHash !== undefined) return sourceHash !== ours.sourceHash
  const words = (parts: readonly unknown[]): string =>
    parts.filter((part): part is string => typeof part === 'string').join('')
  const squeezed = (text: string): string => text.replace(/\s+/g, '')
  const wordsOfOurs = ours.pieces
    .filter(({ kind }) => kind === 'sentence')
    .map(({ source }) => words(source))
    .join('')
  const theirs = pieces
    .filter(({ kind }) => kind === 'sentence')
    .map(({ source }) => words(source))
    .join('')
  return squeezed(wordsOfOurs) !== squeezed(theirs)
}

/**
 * Somebody here wrote on after the package left. A file with our hash of the source and none of a translation
 * left before there was one: what stands here now was written since, unless an agency brought it. Where a
 * tool has dropped our hashes, only a text that is signed off is kept safe.
 */
function isChangedHere(
  { state }: PackageUnit,
  { sourceHash, targetHash }: ReturnedUnit,
  kept: TranslationUnit | undefined,
): boolean {
  if (kept === undefined) return false
  if (targetHash !== undefined) return targetHash !== hash(kept.text)
  return state === 'reviewed' || (sourceHash !== undefined && kept.origin !== 'agency')
}

/**
 * The same words can still say more: that a draft is done, or that an old translation fits the new source.
 */
const isProgress = (ours: PackageUnit, unit: ReturnedUnit): boolean =>
  unit.state === 'translated' && ours.state !== 'translated' && ours.state !== 'reviewed'

/** A tool may break a line where there is only one. */
const tidied = (text: string, { isLine }: PackageUnit): string =>
  (isLine ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text).trim()

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
    origin: 'agency',
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
