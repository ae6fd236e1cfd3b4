import type { Answers, Change } from '../../types.gen.js'
import { changeOf } from '../idea/record.js'

/** What differs between two states of the answers, field by field, as JSON pointers below the idea. */
export function changesBetween(before: Answers, after: Answers): Change[] {
  const changes: Change[] = []
  for (const section of keysOf(before, after)) {
    const old = before[section] ?? {}
    const now = after[section] ?? {}
    for (const name of keysOf(old, now)) {
      if (same(old[name], now[name])) continue
      changes.push(changeOf(`/answers/${section}/${name}`, old[name], now[name]))
    }
  }
  return changes
}

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])]

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
