import type { TemplateField } from '../types.gen.js'
import type { Template } from './compile-template.js'

/** A JSON Schema, as ajv takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>

const YEAR = { type: 'integer', minimum: 1800, maximum: 2200 }
const AMOUNT = { type: 'number', minimum: 0, maximum: 1e12 }
const ROW_ID = { type: 'string', maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }
/** In a patch a new row has no id yet. */
const NEW_ROW_ID = { ...ROW_ID, pattern: '^[A-Za-z0-9_-]*$' }

/**
 * The exact shape of answers under an edition. Nothing is required: what must be there when is the gates'
 * affair. `null` takes an answer away and is allowed in a patch only.
 */
export function answersSchema(template: Template, { patch = false } = {}): JsonSchema {
  const sections = template.sections.map((section) => [
    section.id,
    object(section.fields.map((field) => [field.id, orNull(fieldSchema(template, field, patch), patch)])),
  ])
  return object(sections as [string, JsonSchema][])
}

const object = (
  properties: readonly (readonly [string, JsonSchema])[],
  required: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  ...(required.length > 0 && { required }),
  properties: Object.fromEntries(properties),
})

const orNull = (schema: JsonSchema, patch: boolean): JsonSchema =>
  patch ? { anyOf: [{ type: 'null' }, schema] } : schema

function fieldSchema(template: Template, field: TemplateField, patch: boolean): JsonSchema {
  const codes = { type: 'string', enum: ['', ...template.vocabularies.codes(field.vocabulary ?? '')] }
  switch (field.type) {
    case 'line':
      return { type: 'string', maxLength: field.maxLength ?? 300, format: 'line' }
    case 'text':
      return { type: 'string', maxLength: field.maxLength ?? 20000, format: 'text' }
    case 'choice':
      return codes
    case 'choices':
      return { type: 'array', items: codes, uniqueItems: true, maxItems: 100 }
    case 'year':
      return YEAR
    case 'number':
      return AMOUNT
    case 'date':
      return { type: 'string', format: 'date-or-empty' }
    case 'link':
      return { type: 'string', maxLength: 2000, format: 'web-address-or-empty' }
    case 'email':
      return { type: 'string', maxLength: 254, format: 'mail-address-or-empty' }
    case 'rows':
      return rowsSchema(template, field, patch)
  }
}

/** A stored row has an id, since its translations hang on it. */
function rowsSchema(template: Template, field: TemplateField, patch: boolean): JsonSchema {
  const columns = (field.fields ?? []).map(
    (column) => [column.id, fieldSchema(template, column, patch)] as const,
  )
  const row = patch ? object([['id', NEW_ROW_ID], ...columns]) : object([['id', ROW_ID], ...columns], ['id'])
  return { type: 'array', maxItems: field.maxRows ?? 100, items: row }
}
