import type { Template } from '../../domain/template/compile-template.js'
import { rowsOf, valueOf } from '../../domain/template/values.js'
import type { Answers } from '../../types.gen.js'

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

/** Every text that a person wrote in the answers; codes, numbers and addresses are found by filters instead. */
export function textsIn(template: Template | undefined, answers: Answers): string[] {
  const isText = (type: string): boolean => type === 'line' || type === 'text'
  return (template?.fields ?? []).flatMap(({ id, def }) => {
    const value = valueOf(answers, id)
    if (isText(def.type)) return typeof value === 'string' ? [value] : []
    const columns = (def.fields ?? []).filter((column) => isText(column.type))
    return rowsOf(value).flatMap((row) => columns.map((column) => String(row[column.id] ?? '')))
  })
}

/** Every translated text. */
export const translated = (
  languages: Readonly<Record<string, Readonly<Record<string, { readonly text: string }>>>>,
): string[] => Object.values(languages).flatMap((units) => Object.values(units).map(({ text }) => text))
