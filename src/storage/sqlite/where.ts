import type { Filter, Scalar } from '../port.js'
import { foldedTokens, tagToken, wordToken } from '../tokens.js'
import { boundScalar } from './bound-text.js'
import { scalarColumn, type Tables } from './tables.js'

type Bound = string | number | null

/** The part of a statement that finds documents: what to read from, on which conditions. */
export interface Where {
  readonly from: string
  /** The column that holds the place in creation order. */
  readonly place: string
  readonly conditions: readonly string[]
  readonly values: readonly Bound[]
}

/** Reads no more tables than it must; `withKeys` when a scalar is looked at besides. */
export function whereOf(filter: Filter, tables: Tables, withKeys = false): Where {
  const match = matchOf(filter)
  const source = sourceOf(tables, match !== '', withKeys || hasKeys(filter))
  const parts = [...scalarParts(filter), ...rangeParts(filter), ...notParts(filter, tables, source.place)]
  return {
    ...source,
    conditions: [...(match === '' ? [] : [`${tables.tokens} MATCH ?`]), ...parts.map(([sql]) => sql)],
    values: [...(match === '' ? [] : [match]), ...parts.flatMap(([, values]) => values)],
  }
}

/** From the tokens first, so that what is found comes in creation order. */
function sourceOf({ documents, keys, tokens }: Tables, withTokens: boolean, withKeys: boolean) {
  if (!withTokens) return withKeys ? { from: keys, place: `${keys}.ord` } : { from: documents, place: 'ord' }
  const place = `${tokens}.rowid`
  return { from: withKeys ? `${tokens} CROSS JOIN ${keys} ON ${keys}.ord = ${place}` : tokens, place }
}

const hasKeys = ({ scalars = {}, range = {} }: Filter): boolean =>
  Object.keys(scalars).length + Object.keys(range).length > 0

type Part = readonly [sql: string, values: readonly Bound[]]

const scalarParts = ({ scalars = {} }: Filter): Part[] =>
  Object.entries(scalars).map(([name, wanted]) => scalarPart(scalarColumn(name), wanted))

function scalarPart(column: string, wanted: readonly Scalar[]): Part {
  const known = wanted.filter((value) => value !== null).map(boundScalar)
  const orNull = wanted.includes(null) ? ` OR ${column} IS NULL` : ''
  return [`(${column} IN (${known.map(() => '?').join(', ')})${orNull})`, known]
}

const rangeParts = ({ range = {} }: Filter): Part[] =>
  Object.entries(range).map(([name, { from = -Number.MAX_VALUE, to = Number.MAX_VALUE }]) => [
    `${scalarColumn(name)} BETWEEN ? AND ?`,
    [from, to],
  ])

const notParts = ({ notWords = [] }: Filter, { tokens }: Tables, place: string): Part[] =>
  notWords.length === 0
    ? []
    : [
        [
          `${place} NOT IN (SELECT rowid FROM ${tokens} WHERE ${tokens} MATCH ?)`,
          [notWords.map(wordToken).join(' AND ')],
        ],
      ]

/** Any value of a facet, and all facets, and all words. Tokens are ASCII letters and digits: nothing to escape. */
function matchOf({ tags = {}, words = [], folded = [] }: Filter): string {
  const facets = Object.entries(tags).map(
    ([facet, values]) => `(${values.map((value) => tagToken(facet, value)).join(' OR ') || 'nothing'})`,
  )
  const alike = folded.map((stem) => `(${foldedTokens(stem).join(' OR ')})`)
  return [...facets, ...words.map(wordToken), ...alike].join(' AND ')
}

export const clause = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
