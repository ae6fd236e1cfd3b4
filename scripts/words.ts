/**
 * Counts in the product's texts the words that they should not use: `npm run words -- [--totals] [--update]`.
 * The count may only go down: it fails when a language has more than `words.json` says, and when it has fewer and
 * `words.json` was not lowered, which `--update` does.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileOf } from '../src/installation/paths.js'
import { findWords, patternOf, problemOf, textsOf } from './find-words.js'

type Lists = Readonly<Record<string, { readonly count: number; readonly words: readonly string[] }>>

/** Without sample data, whose authors are citizens, and without what is printed from these files. */
const TEXTS =
  /^((README|CONTRIBUTING)\.md|(bench|docs)\/.*\.md|(locales|schemas)\/.*\.json|print\/.*\.typ|public\/.*\.js|bin\/.*|src\/.*\.ts)$/
const PRINTED = 'src/domain/types.gen.ts'

const root = fileOf('')
const listFile = fileOf('scripts/words.json')
const lists = JSON.parse(readFileSync(listFile, 'utf8')) as Lists
const isUpdate = process.argv.includes('--update')
const isBrief = process.argv.includes('--totals')

const folders = ['bench', 'bin', 'docs', 'locales', 'print', 'public', 'schemas', 'src']
const files = ['README.md', 'CONTRIBUTING.md', ...folders.flatMap(filesIn)].filter(
  (file) => TEXTS.test(file) && file !== PRINTED,
)

const counts: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys(lists).map((language) => [language, countIn(language)]),
)
const refused = Object.keys(lists).filter(isRefused)
if (isUpdate) lower()
process.exitCode = refused.length > 0 ? 1 : 0

function filesIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, root), { recursive: true }) as string[]
  return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).sort()
}

function countIn(language: string): number {
  const findings = files.flatMap((file) => findingsIn(file, lists[language]!.words))
  if (!isBrief) for (const line of findings) console.log(line)
  return findings.length
}

function findingsIn(file: string, words: readonly string[]): string[] {
  const content = readFileSync(new URL(file, root), 'utf8')
  if (!patternOf(words).test(content)) return []
  return findWords(textsOf(file, content), words).map(({ key, word }) => `${file}  ${key}  ${word}`)
}

function isRefused(language: string): boolean {
  const [count, limit] = [counts[language]!, lists[language]!.count]
  const problem = problemOf(count, isUpdate ? Math.min(count, limit) : limit)
  console.log(`${language}: ${count} (${limit} before)`)
  if (problem !== undefined) console.error(problem)
  return problem !== undefined
}

function lower(): void {
  const lowered = Object.entries(lists).map(([language, { count, words }]) => [
    language,
    { count: Math.min(count, counts[language]!), words },
  ])
  writeFileSync(listFile, `${JSON.stringify(Object.fromEntries(lowered), null, 2)}\n`)
}
