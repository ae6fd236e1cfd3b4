import { splitDefinition } from '../domain/definitions/earlier.js'
import { splitMonth } from '../domain/exchange/engine-ledger.js'
import { type FirstIdea, upgradeIdea } from '../domain/history/upgrade-idea.js'
import { splitCase } from '../domain/publication/upgrade-case.js'
import { newSalt } from '../installation/ids.js'
import type { CollectionName } from '../storage/register.js'
import type { Row } from './format.js'

/**
 * A row of an earlier version, as today's rows are. What has had no place in creation order gets one when it
 * is stored.
 */
export const upgradeRow = (row: Row, version: number): Row[] => {
  const rows = version < 2 ? withoutHistory(row) : [row]
  return version < 3 ? rows.flatMap(withoutEarlier) : rows
}

function withoutHistory(row: Row): Row[] {
  if (row.collection !== 'ideas') return [row]
  const { idea, entries } = upgradeIdea(row.doc as unknown as FirstIdea, newSalt, new Date().toISOString())
  return [{ ...row, doc: idea }, ...entries.map((doc): Row => ({ collection: 'history', doc }))]
}

interface Parted {
  readonly doc: Row['doc']
  readonly left: readonly Row['doc'][]
}

/** What these collections held whole before version 3, and where it lies now. */
const PARTED: Partial<
  Record<CollectionName, { readonly to: CollectionName; readonly split: (doc: never) => Parted | null }>
> = {
  cases: { to: 'caseEditions', split: splitCase },
  engineMonths: { to: 'engineJobs', split: splitMonth },
  definitions: { to: 'earlierDefinitions', split: splitDefinition },
}

function withoutEarlier(row: Row): Row[] {
  const rule = PARTED[row.collection]
  const parted = rule?.split(row.doc as never)
  if (!rule || !parted) return [row]
  return [{ ...row, doc: parted.doc }, ...parted.left.map((doc): Row => ({ collection: rule.to, doc }))]
}
