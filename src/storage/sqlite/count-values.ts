import { capped } from '../count.js'
import type { Count, Filter } from '../port.js'
import { facetPrefix, valueIn } from '../tokens.js'
import { unboundText } from './bound-text.js'
import type { Database } from './database.js'
import { scalarColumn, type Tables } from './tables.js'
import { clause, whereOf } from './where.js'

interface Row {
  readonly value: string | number
  readonly n: number
}

/** How many documents that match have each value, in the order of the values. */
export function countValues(db: Database, tables: Tables, filter: Filter, name: string): Map<string, Count> {
  const counted = rowsOf(db, tables, filter, name).map(({ value, n }) => [String(value), capped(n)] as const)
  return new Map(counted.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function rowsOf(db: Database, tables: Tables, filter: Filter, name: string): Row[] {
  if (tables.scalars.includes(name)) return scalarRows(db, tables, filter, scalarColumn(name)).map(unbound)
  const { conditions } = whereOf(filter, tables)
  return conditions.length === 0
    ? allTagRows(db, tables, name)
    : tagRows(db, tables, filter, name).map(unbound)
}

const unbound = ({ value, n }: Row): Row => ({ value: unboundText(String(value)), n })

function scalarRows(db: Database, tables: Tables, filter: Filter, column: string): Row[] {
  const { from, conditions, values } = whereOf(filter, tables, true)
  const where = clause([...conditions, `${column} IS NOT NULL`])
  const sql = `SELECT ${column} AS value, count(*) AS n FROM ${from}${where} GROUP BY 1`
  return db.sql(sql).all(...values) as unknown as Row[]
}

function tagRows(db: Database, tables: Tables, filter: Filter, facet: string): Row[] {
  const { from, conditions, values } = whereOf(filter, tables, true)
  const source = `${from}, json_each(${tables.keys}.tags, ?) AS tag`
  const sql = `SELECT tag.value AS value, count(*) AS n FROM ${source}${clause(conditions)} GROUP BY 1`
  return db.sql(sql).all(`$."${facet}"`, ...values) as unknown as Row[]
}

/** Of all documents: the full-text index knows already, and looks at no document. */
function allTagRows(db: Database, { terms }: Tables, facet: string): Row[] {
  const prefix = facetPrefix(facet)
  const rows = db
    .sql(`SELECT term, doc AS n FROM ${terms} WHERE term >= ? AND term < ?`)
    .all(prefix, `${prefix}g`) as unknown as { term: string; n: number }[]
  return rows.map(({ term, n }) => ({ value: valueIn(term, facet), n }))
}
