import { hash } from '../hash.js'
import type { HistoryEntry } from '../types.gen.js'
import { canonical } from './canonical.js'

/** What can be erased in an entry, by its place in the entry (a JSON pointer). */
export type Leaves = ReadonlyMap<string, unknown>

/**
 * The parts of an entry that are words or values of people: in the chain stand only salted digests of them.
 */
export function leavesOf({ note, data, by, gate, override, changes = [] }: HistoryEntry): Leaves {
  const all: [string, unknown][] = [
    ['/note', note],
    ['/data', data],
    ['/by/name', by.name],
    ['/gate', gate],
    ['/override', override],
    ...changes.flatMap(({ before, after }, n): [string, unknown][] => [
      [`/changes/${n}/before`, before],
      [`/changes/${n}/after`, after],
    ]),
  ]
  return new Map(all.filter(([, value]) => value !== undefined))
}

/** What is left of an entry without them: who, when, what kind of thing, and which places. */
export function bareEntry(entry: HistoryEntry): object {
  const { note: _n, data: _d, gate: _g, override: _o, open: _open, seal: _s, by, changes, ...rest } = entry
  const places = changes?.map(({ before: _b, after: _a, ...place }) => place)
  return { ...rest, by: { kind: by.kind, id: by.id }, changes: places }
}

/** The same value under another salt has another digest: nobody can guess at what was erased. */
export const digestOf = (salt: string, value: unknown): string => hash(salt + canonical(value))

/** The entry without the value of one leaf. */
export function withoutLeaf(entry: HistoryEntry, path: string): HistoryEntry {
  const [, part = '', name = '', side = ''] = path.split('/')
  if (part === 'by') return { ...entry, by: { ...entry.by, name: '' } }
  if (part !== 'changes') {
    const { [part as 'note']: _, ...rest } = entry
    return rest
  }
  const changes = entry.changes?.map((change, n) => {
    if (String(n) !== name) return change
    const { [side as 'before']: _, ...rest } = change
    return rest
  })
  return { ...entry, ...(changes && { changes }) }
}
