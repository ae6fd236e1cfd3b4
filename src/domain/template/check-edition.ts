import type { Texts } from '../texts.js'
import type { TemplateEdition } from '../types.gen.js'
import { changeProblems } from './check-changes.js'
import { fieldProblems } from './check-fields.js'
import { partProblems } from './check-parts.js'
import { compileTemplate, type Template } from './compile-template.js'
import type { Vocabularies } from './vocabularies.js'

/**
 * What does not hold together in an edition; each line names its row. The shape itself is checked first, when
 * the file is read (`checkEditionShape`).
 */
export function checkEdition(
  edition: TemplateEdition,
  previous: TemplateEdition | undefined,
  vocabularies: Vocabularies,
  texts: Texts,
): string[] {
  const template = compileTemplate(edition, vocabularies)
  const before = previous && compileTemplate(previous, vocabularies)
  return [
    ...fieldProblems(template),
    ...readerProblems(template),
    ...partProblems(template, texts),
    ...screeningProblems(template),
    ...changeProblems(template, before),
    ...labelProblems(template, texts),
  ].map((text) => `template ${edition.edition}: ${text}`)
}

const readerProblems = ({ edition, vocabularies, field }: Template): string[] =>
  Object.entries(edition.readers).flatMap(([reader, fields]) => [
    ...(vocabularies.has('targetReader', reader)
      ? []
      : [`readers[${reader}]: not in the vocabulary targetReader`]),
    ...fields.filter((id) => !field(id)).map((id) => `readers[${reader}]: unknown field ${id}`),
  ])

const screeningProblems = ({ edition, vocabularies }: Template): string[] =>
  edition.screening.tests
    .filter((test) => !vocabularies.has('screeningTest', test))
    .map((test) => `screening[${test}]: not in the vocabulary screeningTest`)

/** Every section, question, field, column and choice has its words in every language. */
function labelProblems(template: Template, texts: Texts): string[] {
  const keys = [...sectionKeys(template), ...fieldKeys(template), ...choiceKeys(template)]
  return texts.languages.flatMap((language) =>
    keys.filter((key) => !texts.has(language, key)).map((key) => `no label in ${language}: ${key}`),
  )
}

const sectionKeys = ({ sections }: Template): string[] =>
  sections.flatMap(({ id, number }) => [
    `template:sections.${id}.title`,
    ...(number === undefined ? [] : [`template:sections.${id}.question`]),
  ])

const fieldKeys = ({ fields }: Template): string[] =>
  fields.flatMap(({ id, def }) => [
    `template:fields.${id}.label`,
    ...(def.fields ?? []).map((column) => `template:fields.${id}.rows.${column.id}.label`),
  ])

function choiceKeys({ fields, edition, vocabularies }: Template): string[] {
  const defs = fields.flatMap(({ def }) => [def, ...(def.fields ?? [])])
  const schemes = new Set(defs.flatMap(({ vocabulary }) => vocabulary ?? []))
  return [
    ...[...schemes].flatMap((id) => vocabularies.codes(id).map((code) => `vocabulary:${id}.${code}`)),
    ...edition.screening.tests.map((code) => `vocabulary:screeningTest.${code}`),
    ...Object.keys(edition.readers).map((code) => `vocabulary:targetReader.${code}`),
  ]
}
