import type { Context } from '../context.js'
import type { Template } from '../template/compile-template.js'
import { rowsOf, valueOf } from '../template/values.js'
import { findPhrase, type Termbase, type TermHit } from '../terms/find-terms.js'
import type { Idea, TranslationUnit } from '../types.gen.js'
import { checkUnit } from './checks/check-unit.js'
import { baseOf, type Finding } from './checks/finding.js'
import { unitIn } from './unit-state.js'
import { type SourceUnit, unitsOf } from './units-of.js'

/** A finding, with why it may stand if somebody has said so. */
export interface UnitFinding extends Finding {
  readonly waived?: NonNullable<TranslationUnit['waived']>[number]
}

export interface CheckedUnit {
  readonly terms: readonly TermHit[]
  readonly findings: readonly UnitFinding[]
}

/** What texts are looked at with. */
export interface CheckSources {
  readonly termbase: Termbase
  /** Names of the parties, in the source language. */
  readonly names: readonly string[]
}

type Named = readonly [id: string, checked: CheckedUnit]

/**
 * Every text of a translation looked at, one after the other: many long ones take time, in which others are
 * to be answered. A term that is explained in one text needs it in no later one.
 */
export function* eachFindings(
  { template }: Pick<Context, 'template'>,
  idea: Pick<Idea, 'answers' | 'variants' | 'language'>,
  language: string,
  { termbase, names }: CheckSources,
): Generator<Named> {
  const explained = new Set<string>()
  const all = [...names, ...namesIn(template, idea)]
  const hasTerms = baseOf(idea.language) === 'sv' && baseOf(language) === 'en'
  for (const source of unitsOf(template, idea.answers)) {
    const unit = unitIn(idea, language, source.id)
    const terms = hasTerms ? termbase.findIn(source.text) : []
    const found = checkUnit({ ...checkedOf(idea, source, language, unit), names: all, terms, explained })
    for (const { term } of terms) if (isExplained(term, unit)) explained.add(term.id)
    yield [source.id, { terms, findings: found.map((one) => withWaiver(one, unit)) }]
  }
}

const isExplained = ({ gloss }: TermHit['term'], unit: TranslationUnit | undefined): boolean =>
  gloss !== undefined && unit !== undefined && findPhrase(unit.text, [gloss]) !== undefined

const checkedOf = (
  idea: Pick<Idea, 'language'>,
  source: SourceUnit,
  language: string,
  unit: TranslationUnit | undefined,
) => ({
  source: source.text,
  sourceLanguage: idea.language,
  target: unit?.text ?? '',
  targetLanguage: language,
  maxLength: source.maxLength,
})

function withWaiver(found: Finding, unit: TranslationUnit | undefined): UnitFinding {
  const waived = unit?.waived?.find(({ code, mark }) => code === found.code && mark === found.mark)
  return waived ? { ...found, waived } : found
}

/** What keeps one text from being signed off: it needs no terms and no names. */
export function textErrors(
  { template }: Pick<Context, 'template'>,
  idea: Pick<Idea, 'answers' | 'variants' | 'language'>,
  language: string,
  unitId: string,
): Finding[] {
  const source = unitsOf(template, idea.answers).find(({ id }) => id === unitId)
  if (!source) return []
  const around = { names: [], terms: [], explained: new Set<string>() }
  const unit = unitIn(idea, language, unitId)
  return checkUnit({ ...checkedOf(idea, source, language, unit), ...around }).filter(
    ({ severity }) => severity === 'error',
  )
}

const SHORTEST_NAME = 3

/** Names that the answers hold themselves: lines that are never translated. */
function namesIn(template: Template, { answers }: Pick<Idea, 'answers'>): string[] {
  return template.fields
    .flatMap(({ id, def }) => {
      const value = valueOf(answers, id)
      if (def.type === 'line') return def.translate === 'never' ? [value] : []
      const columns = (def.fields ?? []).filter(
        ({ type, translate }) => type === 'line' && translate === 'never',
      )
      return rowsOf(value).flatMap((row) => columns.map((column) => row[column.id]))
    })
    .filter((name): name is string => typeof name === 'string' && name.trim().length >= SHORTEST_NAME)
}
