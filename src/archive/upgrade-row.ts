import { type FirstIdea, upgradeIdea } from '../domain/history/upgrade-idea.js'
import { newSalt } from '../ids.js'
import type { Row } from './format.js'

/** A row of an earlier version, as today's rows are. What has had no place in creation order gets one when it is stored. */
export function upgradeRow(row: Row, version: number): Row[] {
  if (version > 1 || row.collection !== 'ideas') return [row]
  const { idea, entries } = upgradeIdea(row.doc as unknown as FirstIdea, newSalt, new Date().toISOString())
  return [{ ...row, doc: idea }, ...entries.map((doc): Row => ({ collection: 'history', doc }))]
}
