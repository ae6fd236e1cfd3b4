import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import { DomainError } from '../../domain/errors.js'
import { mayDo } from '../../domain/process/permissions.js'
import { rowsOf, valueOf } from '../../domain/template/values.js'
import { commentsOn } from '../../domain/translation/comments.js'
import { type Coverage, coverageOf } from '../../domain/translation/coverage.js'
import { type Readability, readabilityOf } from '../../domain/translation/readability.js'
import { type Repetition, repetitionOf } from '../../domain/translation/repetition.js'
import type { Offer } from '../../domain/translation/similar.js'
import { type Piece, sourceDifference } from '../../domain/translation/source-difference.js'
import { translationStatus, type UnitStatus } from '../../domain/translation/translation-status.js'
import { type CheckedUnit, eachFindings } from '../../domain/translation/unit-findings.js'
import { markOfUnit } from '../../domain/translation/unit-mark.js'
import { variantsOf } from '../../domain/translation/variants.js'
import type { Idea, TextComment } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { offersFor } from '../exchange/memory.js'
import { mapInSlices } from '../in-slices.js'
import { listParties } from '../parties/parties.js'
import { openTermbase } from '../terms/terms.js'
import { findTranslation } from './find-translation.js'

/** One text with everything that helps to translate and to review it. */
export interface OpenUnit extends UnitStatus, CheckedUnit {
  /** Which row of its field it stands in, from 1. */
  readonly row?: number
  /** What is said about it. */
  readonly comments: readonly TextComment[]
  /** To be given back with a change of it. */
  readonly mark: string
  readonly difference: readonly Piece[]
  /** Earlier translations of it or of its sentences; none once it is signed off. */
  readonly offers: readonly Offer[]
  /** To be filled in, when the same text is translated elsewhere. */
  readonly repetition?: Repetition | undefined
  readonly sourceReadability?: Readability | undefined
  readonly targetReadability?: Readability | undefined
  /** Why the actor cannot sign it off; none when they can. */
  readonly hindrance?: 'not-ready' | 'own' | 'errors' | 'not-allowed'
}

export interface OpenTranslation {
  readonly idea: Idea
  readonly context: Context
  readonly language: string
  /** Every language that this idea is translated into. */
  readonly variants: readonly string[]
  readonly coverage: Coverage
  readonly units: readonly OpenUnit[]
  readonly mayTranslate: boolean
  readonly maySignOff: boolean
}

/**
 * The translation of an idea into one language, laid open for those who work on it.
 * @throws DomainError `not-found` for an idea or a language that is not there for the actor, `not-allowed`.
 */
export async function openTranslation(
  deps: Deps,
  id: string,
  language: string,
  actor: Actor,
): Promise<OpenTranslation> {
  const { idea, context } = await findTranslation(deps, id, actor)
  const variants = variantsOf(deps.config.translationLanguages, idea)
  if (!variants.includes(language)) throw new DomainError('not-found')
  const mayTranslate = mayDo(context.process, actor, idea, 'translate')
  const maySignOff = mayDo(context.process, actor, idea, 'sign-off')
  const sources = { termbase: await openTermbase(deps), names: await partyNames(deps, idea.language) }
  const checked = new Map(await mapInSlices(eachFindings(context, idea, language, sources), (one) => one))
  const status = translationStatus(context.template, idea, language)
  const offers = await offersByUnit(deps, idea, language, status.units)
  const units = await mapInSlices(status.units, (unit): OpenUnit => {
    const { terms, findings } = checked.get(unit.id) as CheckedUnit
    const hindrance = maySignOff ? hindranceOf(unit, findings, actor) : 'not-allowed'
    return {
      ...unit,
      terms,
      findings,
      ...rowOf(idea, unit),
      offers: offers.get(unit.id) ?? [],
      repetition: repetitionOf(unit, status.units, offers.get(unit.id) ?? []),
      comments: commentsOn(idea, language, unit.id),
      mark: markOfUnit(idea, language, unit.id),
      difference: sourceDifference(idea, language, unit.id),
      sourceReadability: readabilityOf(unit.text, idea.language),
      targetReadability: readabilityOf(unit.unit?.text ?? '', language),
      ...(hindrance && { hindrance }),
    }
  })
  return { idea, context, language, variants, coverage: coverageOf(status), units, mayTranslate, maySignOff }
}

async function offersByUnit(
  deps: Deps,
  { id, language: from }: Idea,
  to: string,
  units: readonly UnitStatus[],
): Promise<Map<string, Offer[]>> {
  const open = units.filter(({ state }) => state !== 'reviewed')
  const found = open.map(
    async (unit) =>
      [unit.id, await offersFor(deps, unit.text, from, to, { idea: id, unit: unit.id })] as const,
  )
  return new Map(await Promise.all(found))
}

function rowOf({ answers }: Idea, { id, field, column }: UnitStatus): { row?: number } {
  if (column === undefined) return {}
  const rows = rowsOf(valueOf(answers, field.id))
  return { row: rows.findIndex((row) => `${field.id}.${row.id}.${column}` === id) + 1 }
}

function hindranceOf(
  { state, unit }: UnitStatus,
  findings: CheckedUnit['findings'],
  actor: Actor,
): OpenUnit['hindrance'] {
  if (state !== 'translated') return 'not-ready'
  if (unit?.by.id === actor.id) return 'own'
  return findings.some(({ severity }) => severity === 'error') ? 'errors' : undefined
}

const partyNames = async (deps: Deps, language: string): Promise<string[]> =>
  (await listParties(deps)).flatMap(({ name }) => name[language] ?? [])
