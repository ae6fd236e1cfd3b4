import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Coverage, hashOf, isCovered } from './coverage.js'
import type { Mutation } from './mutations-in.js'
import { type Choice, type Timed, testsFor } from './tests-for.js'
import { verdictOf } from './verdict-of.js'

export interface Mutant extends Mutation {
  /** The compiled file, from the root of the project. */
  readonly file: string
}

/** What became of a mutant: the test that noticed it, if any, and how many were asked. */
export interface Outcome {
  readonly mutant: Mutant
  readonly noticedBy?: string
  /** It did not fail, but took too long. */
  readonly isLate?: boolean
  readonly asked: number
}

/** Breaks the code of the tree by this mutant, asks the tests that run the place until one fails, and mends it. */
export async function tryMutant(
  tree: string,
  mutant: Mutant,
  coverages: readonly Coverage[],
  { merits, budget }: Choice,
): Promise<Outcome> {
  const path = join(tree, mutant.file)
  const covering = coverages
    .filter(isUsable)
    .filter((coverage) => isCovered(coverage, mutant.file, hashOf(path), mutant.start))
  const tests = testsFor(mutant.file, covering, { merits, budget })
  const code = readFileSync(path, 'utf8')
  writeFileSync(path, `${code.slice(0, mutant.start)}${mutant.text}${code.slice(mutant.end)}`)
  const notice = await firstFailing(tree, tests)
  writeFileSync(path, code)
  if (notice === undefined) return { mutant, asked: tests.length }
  merits.set(notice.noticedBy, (merits.get(notice.noticedBy) ?? 0) + 1)
  return { mutant, asked: tests.length, ...notice }
}

export const isUsable = (coverage: Coverage): coverage is Coverage & Timed => coverage.time !== undefined

async function firstFailing(
  tree: string,
  tests: readonly Timed[],
): Promise<Required<Pick<Outcome, 'noticedBy' | 'isLate'>> | undefined> {
  for (const { test, time } of tests) {
    const verdict = await verdictOf(tree, test, limitOf(time))
    if (verdict !== 'passed') return { noticedBy: test, isLate: verdict === 'late' }
  }
  return undefined
}

/** A mutant may turn for ever. */
const limitOf = (time: number): number => 10_000 + 4 * time
