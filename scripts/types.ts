/** Writes src/domain/types.gen.ts from schemas/: `npm run generate`; `npm run fresh` only compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { compile } from 'json-schema-to-typescript'
import { fileOf } from '../src/installation/paths.js'
import { readSchema, schemaFiles } from '../src/installation/schema-files.js'
import { wrapReferences } from '../src/installation/wrap-references.js'

const target = fileOf('src/domain/types.gen.ts')
const folder = fileOf('schemas/')

const names = [...schemaFiles().keys()]

/** One index schema that refers to all, so that each shape is written once. */
const index = {
  title: 'AllShapes',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(names.map((name) => [name, { $ref: name }])),
} as const

/** A reference names a schema, wherever it lies. */
const byName = {
  order: 1,
  canRead: true,
  read: ({ url }: { readonly url: string }) => wrapReferences(readSchema(basename(url))),
}

const text = await compile(index as Parameters<typeof compile>[0], 'AllShapes', {
  cwd: folder.pathname,
  bannerComment: '/* Made from schemas/ by `npm run generate`. Do not edit. */',
  style: { semi: false, singleQuote: true, printWidth: 110 },
  enableConstEnums: false,
  // Otherwise a list of one at least is written as a tuple, its rows twice: the schema holds the rule.
  ignoreMinAndMaxItems: true,
  $refOptions: { resolve: { byName } },
})

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/domain/types.gen.ts is not fresh. Run `npm run generate`.')
    process.exit(1)
  }
} else {
  writeFileSync(target, text)
}
