/**
 * No line of the code is wider than its formatter would make it: `npm run widths`. The formatter leaves comments,
 * strings and templates as they are; templates of pages are laid out by `npm run format`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileOf } from '../src/installation/paths.js'
import { type WidthRule, widthProblems } from './find-wide-lines.js'

const PRINTED = 'src/domain/types.gen.ts'

const rule = JSON.parse(readFileSync(fileOf('scripts/wide-lines.json'), 'utf8')) as WidthRule
const names = readdirSync(fileOf('src'), { recursive: true }) as string[]
const files = names.map((name) => `src/${name.replaceAll('\\', '/')}`).filter((file) => file.endsWith('.ts'))
const gone = Object.keys(rule.allowed).filter((file) => !files.includes(file))

const problems = [
  ...gone.map((file) => `${file} is not there any more; take it out of scripts/wide-lines.json`),
  ...files
    .filter((file) => file !== PRINTED)
    .sort()
    .flatMap((file) => widthProblems(file, readFileSync(fileOf(file), 'utf8'), rule)),
]
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
