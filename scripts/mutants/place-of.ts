import { existsSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'

export interface Place {
  readonly line: number
  readonly code: string
}

/** Where a place of a compiled file stands in its source, by the map beside it (or in the compiled file itself). */
export function placeOf(compiled: string, source: string, at: number): Place {
  const before = readFileSync(compiled, 'utf8').slice(0, at).split('\n')
  const line = lineIn(compiled, before.length - 1, before.at(-1)?.length ?? 0)
  const lines = readFileSync(line === undefined ? compiled : source, 'utf8').split('\n')
  const index = line ?? before.length - 1
  return { line: index + 1, code: lines[index]?.trim() ?? '' }
}

function lineIn(compiled: string, line: number, column: number): number | undefined {
  if (!existsSync(`${compiled}.map`)) return undefined
  const payload = JSON.parse(readFileSync(`${compiled}.map`, 'utf8')) as SourceMapPayload
  const entry = new SourceMap(payload).findEntry(line, column)
  return 'originalLine' in entry ? entry.originalLine : undefined
}
