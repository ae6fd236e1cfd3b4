import { changeOf } from '../ideas/record.js'
import type { Answers, Change } from '../types.gen.js'

/**
 * What differs between two states of the answers, field by field, as JSON pointers below the idea. Rows are
 * told as the whole list before and after: their places change, so a pointer to one of them would not stay
 * true.
 */
export function changesBetween(before: Answers, after: Answers): Change[] {
  return keysOf(before, after).flatMap((section) => {
    const old = before[section] ?? {}
    const now = after[section] ?? {}
    return keysOf(old, now)
      .filter((name) => !isSame(old[name], now[name]))
      .map((name) => changeOf(`/answers/${section}/${name}`, old[name], now[name]))
  })
}

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])]

/** The order of the cells in a row means nothing, the order of rows does. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  return keysOf(a, b).every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)))
}
