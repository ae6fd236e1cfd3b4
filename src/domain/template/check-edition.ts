import type { TemplateEdition, TemplateField } from '../../types.gen.js'
import type { Texts } from '../texts.js'
import { compileTemplate, type Template } from './compile-template.js'
import type { Vocabularies } from './vocabularies.js'

/**
 * What does not hold together in an edition; each line names its row. The shape itself is checked against
 * `schemas/template-edition.json` when the file is read.
 */
export function checkEdition(
  edition: TemplateEdition,
  previous: TemplateEdition | undefined,
  vocabularies: Vocabularies,
  texts: Texts,
): string[] {
  const template = compileTemplate(edition, vocabularies)
  const row = (text: string): string => `template ${edition.edition}: ${text}`
  return [
    ...doubled(template),
    ...template.fields.flatMap((field) => fieldProblems(template, field.id, field.def)),
    ...readerProblems(template),
    ...screeningProblems(template),
    ...changeProblems(template, previous),
    ...labelProblems(template, texts),
  ].map(row)
}

function doubled(template: Template): string[] {
  const ids = [...template.sections.map((section) => section.id), ...template.fields.map((field) => field.id)]
  return ids.filter((id, n) => ids.indexOf(id) !== n).map((id) => `fields[${id}]: the id stands twice`)
}

function fieldProblems(template: Template, id: string, def: TemplateField): string[] {
  const problems: string[] = []
  const say = (text: string): void => void problems.push(`fields[${id}]: ${text}`)
  const isChoice = def.type === 'choice' || def.type === 'choices'
  if (isChoice && !template.vocabularies.scheme(def.vocabulary ?? ''))
    say(`unknown vocabulary ${def.vocabulary}`)
  if (def.when && !template.field(def.when.field)) say(`when: unknown field ${def.when.field}`)
  if (def.oneOf && !template.field(def.oneOf)) say(`oneOf: unknown field ${def.oneOf}`)
  if (def.type === 'rows' && !def.fields?.length) say('rows without fields')
  for (const column of def.fields ?? [])
    problems.push(...fieldProblems(template, `${id}.${column.id}`, column))
  return problems
}

const readerProblems = (template: Template): string[] =>
  Object.entries(template.edition.readers).flatMap(([reader, fields]) =>
    fields.filter((id) => !template.field(id)).map((id) => `readers[${reader}]: unknown field ${id}`),
  )

const screeningProblems = ({ edition, vocabularies }: Template): string[] =>
  edition.screening.tests
    .filter((test) => !vocabularies.has('screeningTest', test))
    .map((test) => `screening[${test}]: not in the vocabulary screeningTest`)

/** Every field that was there before is still there, or a change says where it went. */
function changeProblems(template: Template, previous: TemplateEdition | undefined): string[] {
  const { edition, vocabularies } = template
  if (edition.follows === undefined) return []
  if (!previous) return [`follows ${edition.follows}, which is not installed`]
  const before = compileTemplate(previous, vocabularies)
  const changes = edition.changes ?? []
  const lost = before.fields
    .filter((field) => !template.field(field.id) && !changes.some((c) => c.field === field.id))
    .map((field) => `changes: says nothing of ${field.id}, which is gone`)
  const wrong = changes.flatMap((change, n) => {
    const here = change.kind === 'add' ? template : before
    const problems = here.field(change.field ?? '') ? [] : [`changes[${n}]: unknown field ${change.field}`]
    return [
      ...problems,
      ...(change.to ?? [])
        .filter((id) => !template.field(id))
        .map((id) => `changes[${n}]: unknown field ${id}`),
    ]
  })
  return [...lost, ...wrong]
}

/** Every section, field and column has its words in every language. */
function labelProblems(template: Template, texts: Texts): string[] {
  const keys = [
    ...template.sections.map((section) => `template:sections.${section.id}.title`),
    ...template.fields.flatMap((field) => [
      `template:fields.${field.id}.label`,
      ...(field.def.fields ?? []).map((column) => `template:fields.${field.id}.rows.${column.id}.label`),
    ]),
  ]
  return texts.languages.flatMap((language) =>
    keys.filter((key) => !texts.has(language, key)).map((key) => `no label in ${language}: ${key}`),
  )
}
