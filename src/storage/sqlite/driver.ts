import { createRequire } from 'node:module'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { StoreUnavailableError } from '../errors.js'

export type Connection = DatabaseSyncInstance
export type Statement = StatementSyncInstance

/** What SQLite is reached through: Node's own, or an add-on with the same interface. */
export interface Driver {
  readonly name: 'node:sqlite' | '@photostructure/sqlite'
  open(file: string): Connection
}

type Library = Pick<typeof import('@photostructure/sqlite'), 'DatabaseSync'>

/** @throws StoreUnavailableError when this Node has none and the add-on is not installed. */
export function bestDriver(): Driver {
  const best = nodesOwn() ?? addOn()
  if (!best)
    throw new StoreUnavailableError(
      'this Node has no whole node:sqlite, and @photostructure/sqlite is missing',
    )
  return best
}

/** All that are there. */
export const drivers = (): Driver[] => [nodesOwn(), addOn()].filter((driver) => driver !== undefined)

const driverOf = (name: Driver['name'], { DatabaseSync }: Library): Driver => ({
  name,
  open: (file) => new DatabaseSync(file),
})

function nodesOwn(): Driver | undefined {
  const library = quietly(() => process.getBuiltinModule?.('node:sqlite')) as Library | undefined
  return library && isWhole(library) ? driverOf('node:sqlite', library) : undefined
}

function addOn(): Driver | undefined {
  try {
    return driverOf('@photostructure/sqlite', createRequire(import.meta.url)('@photostructure/sqlite'))
  } catch {
    return undefined
  }
}

/**
 * Before Node 22.16 it could not tell whether a transaction is open, and at first it had no full-text search.
 */
function isWhole({ DatabaseSync }: Library): boolean {
  const probe = new DatabaseSync(':memory:')
  try {
    const { fts } = probe.prepare("SELECT sqlite_compileoption_used('ENABLE_FTS5') AS fts").get() as {
      fts: number
    }
    return 'isTransaction' in probe && fts === 1
  } finally {
    probe.close()
  }
}

/**
 * Node tells whoever loads it that it is experimental: news for us, who test both, and not for the operator.
 */
function quietly<R>(load: () => R): R {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return load()
  } finally {
    process.emitWarning = emitWarning
  }
}
