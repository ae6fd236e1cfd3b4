/**
 * Lays out the HTML templates of the pages, an element a line: `npm run templates`, a part of `npm run format`.
 * Names the files that it changed; the formatter of code comes after it. With `--check` it only names them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileOf } from '../src/installation/paths.js'
import { layOutTemplates } from './templates/lay-out-templates.js'

const isCheck = process.argv.includes('--check')
const root = fileOf('src/')
for (const name of (readdirSync(root, { recursive: true }) as string[]).sort()) {
  if (!name.endsWith('.ts')) continue
  const file = new URL(name, root)
  const code = readFileSync(file, 'utf8')
  const laidOut = layOutTemplates(name, code)
  if (laidOut === code) continue
  if (isCheck) process.exitCode = 1
  else writeFileSync(file, laidOut)
  console.log(isCheck ? `src/${name} is not laid out. Run \`npm run format\`.` : `src/${name}`)
}
