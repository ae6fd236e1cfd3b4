/** Writes src/domain/types.gen.ts from schemas/*.json: `npm run generate`; `npm run fresh` only compares. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'
import { fileOf } from '../src/installation/paths.js'

const target = fileOf('src/domain/types.gen.ts')
const folder = fileOf('schemas/')

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'vocabularies.json')
  .sort()

/** One index schema that refers to all, so that each shape is written once. */
const index = {
  title: 'AllShapes',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(files.map((name) => [name, { $ref: name }])),
} as const

const text = await compile(index as Parameters<typeof compile>[0], 'AllShapes', {
  cwd: folder.pathname,
  bannerComment: '/* Made from schemas/ by `npm run generate`. Do not edit. */',
  style: { semi: false, singleQuote: true, printWidth: 110 },
  enableConstEnums: false,
})

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/domain/types.gen.ts is not fresh. Run `npm run generate`.')
    process.exit(1)
  }
} else {
  writeFileSync(target, text)
}
