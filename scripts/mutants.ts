/**
 * Changes the compiled code of folders in many small ways, one at a time, and lists what no test notices:
 * `npm run mutants -- PATH… [--sample N] [--seed N] [--tests PATTERN]
 * [--budget SECONDS]`.
 * The paths are of `src/`, as `src/domain/process`; the tests are compiled ones. With a pattern, only test files whose
 * path matches are asked; with a budget, about each change only as many as take so long together.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fileOf } from '../src/installation/paths.js'
import { coverageOf } from './mutants/coverage.js'
import { mutationsIn } from './mutants/mutations-in.js'
import { placeOf } from './mutants/place-of.js'
import { sampleOf } from './mutants/sample.js'
import type { Choice } from './mutants/tests-for.js'
import { makeTree, removeTree } from './mutants/tree.js'
import { isUsable, type Mutant, type Outcome, tryMutant } from './mutants/try-mutant.js'

/** Tests that would take hours, and ask the whole product through a browser or a killed process. */
const LEFT_OUT = /^dist-test\/test\/(browser\/|storage\/(kill|random|replica-set)\.)/

const root = fileURLToPath(fileOf(''))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: '' },
    budget: { type: 'string', default: 'Infinity' },
    workers: { type: 'string', default: '2' },
  },
})

const all = positionals.flatMap(filesOf).flatMap(mutantsOf)
const mutants = sampleOf(all, Number(values.sample), Number(values.seed))
if (mutants.length === 0) {
  console.error('Nothing to change. Name files or folders below src/, and compile the tests first.')
  process.exit(2)
}
const trees = Array.from({ length: Number(values.workers) }, () => makeTree(root))
process.once('exit', () => trees.forEach(removeTree))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const isAsked = new RegExp(`${values.tests}.*\\.test\\.js$`)
const tests = filesBelow('dist-test/test').filter((file) => isAsked.test(file) && !LEFT_OUT.test(file))
const recorded = join(root, '.mutants')
const coverages = await inTrees(tests, (tree, test) => coverageOf(recorded, tree, test))
for (const { test } of coverages.filter((coverage) => !isUsable(coverage)))
  console.log(`Not asked, since it fails by itself or takes too long: ${test}`)

const choice: Choice = { merits: new Map(), budget: Number(values.budget) * 1000 }
const outcomes = await inTrees(mutants, (tree, mutant) => tryMutant(tree, mutant, coverages, choice))
const survivors = outcomes.filter(({ noticedBy }) => noticedBy === undefined)
for (const survivor of survivors) console.log(lineOf(survivor))
const noticed = outcomes.length - survivors.length
const late = outcomes.filter(({ isLate }) => isLate).length
const percent = Math.floor((100 * noticed) / outcomes.length)
const byTime = late > 0 ? `, ${late} of them only by the time they took` : ''
console.log(`${noticed} of ${outcomes.length} noticed (${percent} %)${byTime}; ${all.length} in all`)

/** The compiled files of a folder or file of the source. */
function filesOf(path: string): string[] {
  const compiled = `dist-test/${path.replace(/^\.\//, '').replace(/\/$/, '')}`
  if (compiled.endsWith('.ts')) return [compiled.replace(/\.ts$/, '.js')]
  return filesBelow(compiled).filter((file) => file.endsWith('.js'))
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true }) as string[]
  return names
    .map((name) => `${folder}/${name}`)
    .filter((file) => statSync(join(root, file)).isFile())
    .sort()
}

function mutantsOf(file: string): Mutant[] {
  return mutationsIn(readFileSync(join(root, file), 'utf8')).map((mutation) => ({ ...mutation, file }))
}

/** Does it for each, as many at a time as there are trees; answers in the order of what was given. */
async function inTrees<T, R>(items: readonly T[], act: (tree: string, item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const work = async (tree: string): Promise<void> => {
    for (const [index, item] of queue) {
      results[index] = await act(tree, item)
      process.stderr.write(`\r${index + 1} of ${items.length} `)
    }
  }
  await Promise.all(trees.map(work))
  process.stderr.write('\n')
  return results
}

function lineOf({ mutant: { file, start, end, text }, asked }: Outcome): string {
  const source = file.replace(/^dist-test\//, '').replace(/\.js$/, '.ts')
  const { line, code } = placeOf(join(root, file), join(root, source), start)
  const before = readFileSync(join(root, file), 'utf8').slice(start, end)
  const change = `${short(before)} → ${text === ';' ? 'nothing' : short(text)}`
  return `${source}:${line}  ${change}  (${asked === 0 ? 'no test runs it' : `${asked} tests`})  ${short(code)}`
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat
}
