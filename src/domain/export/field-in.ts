import type { CaseDocument, ExportField } from '../types.gen.js'

const known = new WeakMap<CaseDocument, ReadonlyMap<string, ExportField>>()

/**
 * The field with this id, wherever in the case it stands; undefined when it has no answer. Tables ask for a
 * hundred.
 */
export function fieldIn(document: CaseDocument, id: string): ExportField | undefined {
  const fields = known.get(document) ?? fieldsOf(document)
  known.set(document, fields)
  return fields.get(id)
}

const fieldsOf = ({ sections }: CaseDocument): ReadonlyMap<string, ExportField> =>
  new Map(sections.flatMap(({ fields }) => fields.map((field) => [field.id, field] as const)))
