import { DomainError } from '../../../domain/errors.js'
import type { Editions } from '../../../domain/types.gen.js'

export const editionsOf = (all: ReadonlyMap<string, unknown>, current: string): Editions => ({
  items: [...all.keys()].map((edition) => ({ edition, isCurrent: edition === current })),
})

/** @throws DomainError `not-found` */
export function installed<T>(all: ReadonlyMap<string, T>, edition: string): T {
  const found = all.get(edition)
  if (found === undefined) throw new DomainError('not-found')
  return found
}
