/** Writes the table of settings into docs/operations.md from the config schema: `npm run generate`; `npm run fresh` only compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { settings } from '../src/installation/config.js'
import { fileOf } from '../src/installation/paths.js'

const file = fileOf('docs/operations.md')
const START = '<!-- settings: made by `npm run generate` -->'
const END = '<!-- /settings -->'

const rows = settings.map(
  ({ env, default: standard, description }) =>
    `| \`${env}\` | ${standard === undefined ? '–' : `\`${standard}\``} | ${description} |`,
)
const table = ['| variable | default | what it does |', '| --- | --- | --- |', ...rows].join('\n')

const before = readFileSync(file, 'utf8')
const [head, rest = ''] = before.split(START)
const tail = rest.split(END)[1] ?? ''
const after = `${head}${START}\n${table}\n${END}${tail}`

if (!process.argv.includes('--check')) writeFileSync(file, after)
else if (before !== after) {
  console.error('docs/operations.md is not fresh. Run `npm run generate`.')
  process.exit(1)
}
