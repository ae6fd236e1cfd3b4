import { type KeySpec, scalarNames } from './keys.js'
import type { Filter, Query } from './port.js'

const MOST = 500

/**
 * Names reach the engine's own language, so only names from the spec may.
 * @throws TypeError for any other: a mistake in our code, never in what a visitor sent.
 */
export function checkNames(spec: KeySpec, names: Iterable<string>): void {
  const known = new Set(scalarNames(spec))
  for (const name of names) if (!known.has(name)) throw new TypeError(`${spec.name} has no key ${name}`)
}

/** @throws TypeError */
export function checkFilter(spec: KeySpec, { scalars = {}, range = {} }: Filter): void {
  checkNames(spec, [...Object.keys(scalars), ...Object.keys(range)])
}

/** @throws TypeError, RangeError */
export function checkQuery(spec: KeySpec, query: Query): void {
  checkFilter(spec, query)
  const by = query.sort?.by ?? 'created'
  if (by !== 'created') checkNames(spec, [by])
  const { limit } = query
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw new RangeError(`limit is 1 to ${MOST}`)
}

/** @throws RangeError */
export function checkOrd(ord: number): void {
  if (!Number.isSafeInteger(ord) || ord < 0) throw new RangeError('ord is a whole number below 2^53')
}
