import type { Case, Party } from '../../types.gen.js'
import type { Deps } from '../deps.js'
import { partiesOf } from '../find-case.js'

/**
 * What is made of a case is made once: an edition never changes. Only when a party that it names is called something
 * else now, or a definition has changed, is it made again.
 */
export function oncePerCase<T>(make: (deps: Deps, doc: Case, parties: readonly Party[], kind: string) => T) {
  const made = new WeakMap<Case, Map<string, T>>()
  return async (deps: Deps, doc: Case, kind: string): Promise<T> => {
    const parties = await partiesOf(deps, doc)
    const key = [
      deps.definitions.version,
      kind,
      ...parties.map(({ id, revision }) => `${id} ${revision}`),
    ].join('|')
    const known = made.get(doc) ?? new Map<string, T>()
    made.set(doc, known)
    const found = known.get(key) ?? make(deps, doc, parties, kind)
    known.set(key, found)
    return found
  }
}
