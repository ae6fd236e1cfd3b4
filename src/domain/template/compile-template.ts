import type { TemplateEdition, TemplateField } from '../types.gen.js'
import type { Vocabularies } from './vocabularies.js'

type SectionOf = TemplateEdition['sections'][number]

/** One field of an edition, with its place. */
export interface Field {
  /** Full id: `section.field`. */
  readonly id: string
  readonly section: string
  readonly name: string
  readonly def: TemplateField
}

/** An edition of the template, ready to ask. */
export interface Template {
  readonly edition: TemplateEdition
  readonly vocabularies: Vocabularies
  readonly sections: readonly SectionOf[]
  /** Ids of the sections that are the numbered questions, in order. */
  readonly questions: readonly string[]
  readonly fields: readonly Field[]
  /** By full id. */
  field(id: string): Field | undefined
  /** Fields of one section, in order. */
  fieldsOf(section: string): readonly Field[]
}

export function compileTemplate(edition: TemplateEdition, vocabularies: Vocabularies): Template {
  const fields = edition.sections.flatMap((section) => section.fields.map((def) => fieldIn(section.id, def)))
  const byId = new Map(fields.map((field) => [field.id, field]))
  const numbered = edition.sections.filter((section) => section.number !== undefined)
  return {
    edition,
    vocabularies,
    sections: edition.sections,
    questions: numbered.sort((a, b) => (a.number ?? 0) - (b.number ?? 0)).map((section) => section.id),
    fields,
    field: (id) => byId.get(id),
    fieldsOf: (section) => fields.filter((field) => field.section === section),
  }
}

const fieldIn = (section: string, def: TemplateField): Field => ({
  id: `${section}.${def.id}`,
  section,
  name: def.id,
  def,
})
