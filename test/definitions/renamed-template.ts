import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ProcessDefinition, TemplateEdition, TemplateField } from '../../src/domain/types.gen.js'
import { fileOf } from '../../src/installation/paths.js'
import { productProcess } from './renamed.js'

const read = <T>(path: string): T => JSON.parse(readFileSync(fileOf(path), 'utf8')) as T

interface Renamed {
  /** Definitions and shapes, as the product reads them. */
  readonly schemas: URL
  /** A folder of words. */
  readonly locales: string
  readonly process: ProcessDefinition
  /** The new full id of a section, field or column. */
  readonly field: (id: string) => string
}

/** The template with another, random id for every section, field and column, and the process that asks for them. */
export function renamedTemplate(folder: string): Renamed {
  const { $schema: _, ...product } = read<TemplateEdition & { $schema: string }>(
    'schemas/template/editions/2026-1.json',
  )
  const names = new Map<string, string>()
  const field = (id: string): string =>
    id
      .split('.')
      .map((_part, n, parts) => nameOf(names, parts.slice(0, n + 1).join('.')))
      .join('.')
  const template = templateWith(product, field)
  const process = processWith(productProcess(), field)
  return {
    schemas: writeSchemas(folder, template, process),
    locales: writeWords(folder, field),
    process,
    field,
  }
}

function nameOf(names: Map<string, string>, id: string): string {
  const known = names.get(id) ?? `x${randomBytes(4).toString('hex')}`
  names.set(id, known)
  return known
}

const last = (id: string): string => id.split('.').at(-1) ?? ''

function templateWith(product: TemplateEdition, field: (id: string) => string): TemplateEdition {
  const inside = (def: TemplateField, id: string): TemplateField =>
    ({
      ...def,
      id: last(field(id)),
      ...(def.when && { when: { ...def.when, field: field(def.when.field) } }),
      ...(def.oneOf !== undefined && { oneOf: field(def.oneOf) }),
      ...(def.fields && { fields: def.fields.map((column) => inside(column, `${id}.${column.id}`)) }),
    }) as TemplateField
  return {
    ...product,
    sections: product.sections.map((section) => ({
      ...section,
      id: field(section.id),
      fields: section.fields.map((def) => inside(def, `${section.id}.${def.id}`)),
    })),
    parts: Object.fromEntries(Object.entries(product.parts ?? {}).map(([part, id]) => [part, field(id)])),
    readers: Object.fromEntries(
      Object.entries(product.readers).map(([reader, ids]) => [reader, ids.map(field)]),
    ),
  } as TemplateEdition
}

const processWith = (product: ProcessDefinition, field: (id: string) => string): ProcessDefinition =>
  ({
    ...product,
    requirements: product.requirements.map((one) => ({
      ...one,
      ...(one.fields && { fields: one.fields.map(field) }),
      ...(one.field !== undefined && { field: field(one.field) }),
      ...(one.question !== undefined && { question: field(one.question) }),
      ...(one.choices && {
        choices: one.choices.map((choice) => ({ ...choice, field: field(choice.field) })),
      }),
      ...(one.mend?.startsWith('answers/') && { mend: undefined }),
    })),
  }) as ProcessDefinition

function writeSchemas(folder: string, template: object, process: object): URL {
  const schemas = join(folder, 'schemas')
  cpSync(fileOf('schemas/'), schemas, { recursive: true })
  for (const [name, definition] of Object.entries({ template, process })) {
    const editions = join(schemas, name, 'editions')
    rmSync(editions, { recursive: true })
    mkdirSync(editions)
    writeFileSync(join(editions, '2026-1.json'), JSON.stringify(definition))
  }
  return pathToFileURL(`${schemas}/`)
}

type Words = { [key: string]: string | Words }

/** The product's words for sections, fields and columns, under their new ids. */
function writeWords(folder: string, field: (id: string) => string): string {
  const locales = join(folder, 'locales')
  for (const language of ['sv', 'en']) {
    const words = read<Words>(`locales/${language}/template.json`)
    mkdirSync(join(locales, language), { recursive: true })
    const sections = Object.entries(words.sections as Words).map(([id, said]) => [field(id), said])
    const fields = Object.entries(words.fields as Words).map(([section, all]) => [
      field(section),
      Object.fromEntries(
        Object.entries(all as Words).map(([name, said]) => [
          last(field(`${section}.${name}`)),
          withRows(said as Words, `${section}.${name}`, field),
        ]),
      ),
    ])
    const renamed = { ...words, sections: Object.fromEntries(sections), fields: Object.fromEntries(fields) }
    writeFileSync(join(locales, language, 'template.json'), JSON.stringify(renamed))
  }
  return locales
}

function withRows(said: Words, id: string, field: (id: string) => string): Words {
  if (typeof said.rows !== 'object') return said
  const rows = Object.entries(said.rows).map(([column, words]) => [last(field(`${id}.${column}`)), words])
  return { ...said, rows: Object.fromEntries(rows) }
}
