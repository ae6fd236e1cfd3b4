import type { Template } from '../../domain/template/compile-template.js'
import { rowsOf, valueOf } from '../../domain/template/values.js'
import type { Answers } from '../../types.gen.js'
import type { Keys } from '../port.js'

/** The template edition of this name, while it is installed. */
export type TemplateOf = (edition: string) => Template | undefined

/** Codes that lists are filtered by, as far as the answers hold them. */
export function answerTags(answers: Answers): Record<string, string[]> {
  const codes = (section: string, field: string): string[] => {
    const value = answers[section]?.[field]
    if (typeof value === 'string') return [value]
    return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : []
  }
  return {
    challenge: codes('challenge', 'challenges'),
    kind: codes('solution', 'kind'),
    stage: codes('solution', 'stage'),
    county: codes('about', 'counties'),
    municipality: codes('about', 'municipalities'),
    novelty: noveltyScopes(answers),
    evidence: codes('evaluation', 'evidenceLevel'),
  }
}

function noveltyScopes(answers: Answers): string[] {
  const claims = answers.novelty?.claims
  if (!Array.isArray(claims)) return []
  const scopes = claims.map((claim) => (typeof claim === 'object' ? claim.scope : undefined))
  return [...new Set(scopes.filter((scope): scope is string => typeof scope === 'string'))]
}

/** Fields that name the idea, and those that sum it up; all other texts are of the third tier. */
const TIERS: readonly (readonly string[])[] = [['about.title'], ['about.summary']]

/**
 * Every text that a person wrote in the answers or in their translations, by tier; codes, numbers and addresses are found
 * by filters instead.
 * @param names what it is called besides its title
 */
export function tieredTexts(
  template: Template | undefined,
  answers: Answers,
  languages: Translations,
  names: readonly string[],
): Keys['texts'] {
  const units = Object.values(languages).flatMap((units) => Object.entries(units))
  const translated = units.map(([unit, { text }]) => [unit, text] as const)
  const all = [...textsIn(template, answers), ...translated]
  const tier = (n: number): string[] => all.filter(([unit]) => tierOf(unit) === n).map(([, text]) => text)
  return [[...names, ...tier(0)].join('\n'), tier(1).join('\n'), tier(2).join('\n')]
}

type Translations = Readonly<Record<string, Readonly<Record<string, { readonly text: string }>>>>

function tierOf(unit: string): number {
  const tier = TIERS.findIndex((fields) => fields.includes(unit))
  return tier === -1 ? TIERS.length : tier
}

type FieldText = readonly [field: string, text: string]

function textsIn(template: Template | undefined, answers: Answers): FieldText[] {
  const isText = (type: string): boolean => type === 'line' || type === 'text'
  return (template?.fields ?? []).flatMap(({ id, def }): FieldText[] => {
    const value = valueOf(answers, id)
    if (isText(def.type)) return typeof value === 'string' ? [[id, value]] : []
    const columns = (def.fields ?? []).filter((column) => isText(column.type))
    return rowsOf(value).flatMap((row) =>
      columns.map((column) => [id, String(row[column.id] ?? '')] as const),
    )
  })
}
