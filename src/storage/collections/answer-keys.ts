import type { Template } from '../../domain/template/compile-template.js'
import {
  type Answered,
  answerTo,
  codesOfPart,
  columnOfPart,
  fieldOfPart,
  type Part,
} from '../../domain/template/parts.js'
import { rowsOf, valueOf } from '../../domain/template/values.js'
import type { Answers } from '../../domain/types.gen.js'
import type { Keys } from '../port.js'

/** The template edition of this name, while it is installed. */
export type TemplateOf = (edition: string) => Template | undefined

/** Codes that lists are filtered by, as far as the answers hold them. */
export function answerTags(doc: Answered): Record<string, string[]> {
  const codes = (part: Part): string[] => codesOfPart(doc, part)
  return {
    challenge: codes('challenges'),
    kind: codes('kind'),
    stage: codes('stage'),
    county: codes('counties'),
    municipality: codes('municipalities'),
    novelty: noveltyScopes(doc),
    evidence: codes('evidenceLevel'),
  }
}

function noveltyScopes(doc: Answered): string[] {
  const column = columnOfPart(doc, 'claimScope')
  const scopes = rowsOf(answerTo(doc, 'claimScope')).map((claim) => claim[column])
  return [...new Set(scopes.filter((scope): scope is string => typeof scope === 'string'))]
}

/** The field that names the idea, and the one that sums it up; all other texts are of the third tier. */
const TIERS: readonly Part[] = ['title', 'summary']

/**
 * Every text that a person wrote in the answers or in their translations, by tier; codes, numbers and
 * addresses are found by filters instead.
 * @param names what it is called besides its title
 */
export function tieredTexts(
  template: Template | undefined,
  doc: Answered,
  languages: Translations,
  names: readonly string[],
): Keys['texts'] {
  const units = Object.values(languages).flatMap((units) => Object.entries(units))
  const translated = units.map(([unit, { text }]) => [unit, text] as const)
  const all = [...textsIn(template, doc.answers), ...translated]
  const tier = (n: number): string[] =>
    all.filter(([unit]) => tierOf(doc, unit) === n).map(([, text]) => text)
  return [[...names, ...tier(0)].join('\n'), tier(1).join('\n'), tier(2).join('\n')]
}

type Translations = Readonly<Record<string, Readonly<Record<string, { readonly text: string }>>>>

function tierOf(doc: Answered, unit: string): number {
  const tier = TIERS.findIndex((part) => fieldOfPart(doc, part) === unit)
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
