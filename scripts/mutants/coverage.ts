import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { verdictOf } from './verdict-of.js'

/** Which places of the code a test file runs, by what V8 counts in all of its processes. */
export interface Coverage {
  readonly test: string
  readonly hash: string
  /** In milliseconds; undefined when it fails, or is too slow to be asked about each mutant. */
  readonly time?: number
  readonly sources: Readonly<Record<string, SourceCoverage>>
}

interface SourceCoverage {
  readonly hash: string
  /** By process. */
  readonly runs: readonly (readonly Range[])[]
}

/** A stretch of code that ran or did not; what lies within another comes after it. */
export type Range = readonly [start: number, end: number, hasRun: boolean]

interface V8Script {
  readonly url: string
  readonly functions: readonly { readonly ranges: readonly V8Range[] }[]
}

interface V8Range {
  readonly startOffset: number
  readonly endOffset: number
  readonly count: number
}

/** A test that takes longer is left out, in milliseconds. */
const LIMIT = 240_000

export const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Whether the test runs this place; where the file has changed since then, whether it loads the file at all. */
export function isCovered({ sources }: Coverage, file: string, hash: string, at: number): boolean {
  const source = sources[file]
  if (source?.hash !== hash) return source !== undefined
  return source.runs.some((ranges) => hasRun(ranges, at))
}

export const hasRun = (ranges: readonly Range[], at: number): boolean =>
  ranges.filter(([start, end]) => start <= at && at < end).at(-1)?.[2] ?? false

/** What the test covers: as recorded in the folder before, or by running it in the tree now. */
export async function coverageOf(folder: string, tree: string, test: string): Promise<Coverage> {
  const file = join(folder, `${test.replaceAll('/', '+')}.json`)
  const hash = hashOf(join(tree, test))
  const recorded = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Coverage) : undefined
  if (recorded?.hash === hash) return recorded
  const coverage = { test, hash, ...(await record(tree, test)) }
  if (coverage.time === undefined) return coverage
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(coverage))
  return coverage
}

async function record(tree: string, test: string): Promise<Pick<Coverage, 'time' | 'sources'>> {
  const reports = join(tree, 'coverage')
  const begin = Date.now()
  const verdict = await verdictOf(tree, test, LIMIT, { NODE_V8_COVERAGE: reports })
  const isUsable = verdict === 'passed'
  const time = Date.now() - begin
  const sources = isUsable ? readReports(tree, reports) : {}
  rmSync(reports, { recursive: true, force: true })
  return { ...(isUsable && { time }), sources }
}

function readReports(tree: string, reports: string): Coverage['sources'] {
  const compiled = pathToFileURL(`${tree}/dist-test/src/`).href
  const sources: Record<string, { hash: string; runs: Range[][] }> = {}
  for (const name of readdirSync(reports)) {
    const { result } = JSON.parse(readFileSync(join(reports, name), 'utf8')) as { result: V8Script[] }
    for (const { url, functions } of result.filter(({ url }) => url.startsWith(compiled))) {
      const file = url.slice(compiled.length - 'dist-test/src/'.length)
      sources[file] ??= { hash: hashOf(join(tree, file)), runs: [] }
      sources[file].runs.push(rangesOf(functions.flatMap(({ ranges }) => ranges)))
    }
  }
  return sources
}

/** Without the ranges that only repeat what the one around them says. */
export function rangesOf(ranges: readonly V8Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset)
  const kept: Range[] = []
  for (const { startOffset, endOffset, count } of sorted) {
    const around = kept.filter(([start, end]) => start <= startOffset && endOffset <= end).at(-1)
    if (around?.[2] !== count > 0) kept.push([startOffset, endOffset, count > 0])
  }
  return kept
}
