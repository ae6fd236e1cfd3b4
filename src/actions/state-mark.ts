import type { Deps } from './deps.js'

/**
 * Names everything that answers are made from: what is stored, and the definitions in force. What was made while it
 * stayed the same would be made again. Null where other processes write too, whose writes nobody tells us of.
 */
export function stateMark({ store, definitions }: Pick<Deps, 'store' | 'definitions'>): string | null {
  const writes = store.writes()
  return writes === null ? null : `${writes} ${definitions.version}`
}
