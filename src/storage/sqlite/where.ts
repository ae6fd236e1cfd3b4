import type { Filter } from '../port.js'
import { tagToken, wordToken } from '../tokens.js'
import { bindable, columnOf, type Tables } from './tables.js'

/** The part of a statement that finds documents: what to read from, on which conditions. */
export interface Where {
  readonly from: string
  readonly conditions: readonly string[]
  readonly values: readonly (string | number | null)[]
  readonly usesTokens: boolean
}

export function whereOf(filter: Filter, tables: Tables): Where {
  const match = matchOf(filter)
  const conditions: string[] = []
  const values: (string | number | null)[] = []
  if (match !== '') {
    conditions.push(`${tables.tokens} MATCH ?`)
    values.push(match)
  }
  for (const [name, wanted] of Object.entries(filter.scalars ?? {})) {
    const known = wanted.filter((value) => value !== null).map(bindable)
    const orNull = wanted.includes(null) ? ` OR ${columnOf(name)} IS NULL` : ''
    conditions.push(`(${columnOf(name)} IN (${known.map(() => '?').join(', ')})${orNull})`)
    values.push(...known)
  }
  for (const [name, { from, to }] of Object.entries(filter.range ?? {})) {
    conditions.push(`${columnOf(name)} BETWEEN ? AND ?`)
    values.push(from ?? -Number.MAX_VALUE, to ?? Number.MAX_VALUE)
  }
  const from =
    match === ''
      ? tables.documents
      : `${tables.tokens} CROSS JOIN ${tables.documents} ON ${tables.documents}.ord = ${tables.tokens}.rowid`
  return { from, conditions, values, usesTokens: match !== '' }
}

/** Any value of a facet, and all facets, and all words. Tokens are ASCII letters and digits: nothing to escape. */
function matchOf(filter: Filter): string {
  const facets = Object.entries(filter.tags ?? {}).map(
    ([facet, values]) => `(${values.map((value) => tagToken(facet, value)).join(' OR ') || 'nothing'})`,
  )
  return [...facets, ...(filter.words ?? []).map(wordToken)].join(' AND ')
}

export const clause = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
