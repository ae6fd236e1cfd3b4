import { readdirSync } from 'node:fs'
import type { ProductDefinitions } from '../domain/definitions/product.js'
import { SUBJECTS } from '../domain/definitions/subjects.js'
import { checkDefinition } from '../domain/process/check-definition.js'
import { checkProcessShape } from '../domain/process/check-process-shape.js'
import { tighten } from '../domain/process/tighten.js'
import { upgradeDefinition } from '../domain/process/upgrade-definition.js'
import { checkEdition } from '../domain/template/check-edition.js'
import { checkEditionShape } from '../domain/template/check-edition-shape.js'
import { compileTemplate } from '../domain/template/compile-template.js'
import { makeVocabularies, type SchemesById, type Vocabularies } from '../domain/template/vocabularies.js'
import type { BuiltInTerm } from '../domain/terms/all-terms.js'
import type { Texts } from '../domain/texts.js'
import type { ProcessDefinition, ProcessTightening, TemplateEdition } from '../domain/types.gen.js'
import { fileOf } from './paths.js'
import { readJson } from './read-json.js'

/** The definition files say something that cannot be; every problem names its row. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError'
  constructor(readonly problems: readonly string[]) {
    super(`The definitions do not hold together:\n${problems.map((p) => `  ${p}`).join('\n')}`)
  }
}

export interface DefinitionSources {
  readonly texts: Texts
  /** A partnership's own file: a tightening of a process edition, or a whole process definition. */
  readonly processFile?: string
  readonly folder?: URL
}

const SCHEMAS = fileOf('schemas/')

/** What the product comes with, from its files. @throws DefinitionError naming every row that is wrong. */
export function loadProduct({ texts, processFile, folder = SCHEMAS }: DefinitionSources): ProductDefinitions {
  const { schemes } = readDefinition<{ schemes: SchemesById }>(new URL('vocabularies.json', folder))
  const shapes = {
    process: ['process-definition', 'process-tightening'].map((name) =>
      shapeIn(folder, `process/${name}.json`),
    ),
    template: ['template-edition', 'template-field'].map((name) => shapeIn(folder, `template/${name}.json`)),
  }
  const templates = readAll<TemplateEdition>(new URL('template/editions/', folder))
  const processes = loadProcesses(folder, shapes.process, processFile)
  const product = { texts, schemes, templates, processes, shapes }
  refuseUnsound(product)
  return product
}

const shapeIn = (folder: URL, path: string): object => readDefinition<object>(new URL(path, folder))

/** The agreed terms. */
export const loadTerms = ({ folder = SCHEMAS }: DefinitionSources): readonly BuiltInTerm[] =>
  readAll<{ terms: BuiltInTerm[] }>(new URL('terms/editions/', folder)).at(-1)?.terms ?? []

function loadProcesses(
  folder: URL,
  shapes: readonly object[],
  processFile: string | undefined,
): ProcessDefinition[] {
  const definitions = readAll<ProcessDefinition>(new URL('process/editions/', folder))
  refuse(definitions.flatMap((definition) => checkProcessShape(definition, shapes)))
  return processFile === undefined
    ? definitions
    : [...definitions, ownProcess(processFile, definitions, shapes)]
}

function refuseUnsound({ texts, schemes, templates, processes, shapes }: ProductDefinitions): void {
  const vocabularies = makeVocabularies({ schemes })
  refuse(templates.flatMap((edition) => checkEditionShape(edition, shapes.template)))
  refuse(checkTemplates(templates, vocabularies, texts))
  const template = compileTemplate(templates.at(-1) as TemplateEdition, vocabularies)
  refuse(processes.flatMap((one) => checkDefinition(one, texts, vocabularies, template, SUBJECTS)))
}

function checkTemplates(
  editions: readonly TemplateEdition[],
  vocabularies: Vocabularies,
  texts: Texts,
): string[] {
  return editions.flatMap((edition) => {
    const previous = editions.find((e) => e.edition === edition.follows)
    return checkEdition(edition, previous, vocabularies, texts)
  })
}

function ownProcess(
  file: string,
  installed: readonly ProcessDefinition[],
  shapes: readonly object[],
): ProcessDefinition {
  const own = upgradeDefinition(readDefinition(fileUrl(file))) as ProcessDefinition | ProcessTightening
  const misshapen = checkProcessShape(own, shapes).map((problem) => `${file}: ${problem}`)
  if (!isTightening(own)) {
    refuse(misshapen)
    return own
  }
  const base = installed.find((d) => d.edition === own.extends)
  if (!base) throw new DefinitionError([`${file}: extends ${own.extends}, which is not installed`])
  refuse(misshapen)
  const { definition, problems } = tighten(base, own)
  refuse(problems)
  return definition
}

/** Read from a file, so that it may be anything. */
const isTightening = (own: ProcessDefinition | ProcessTightening): own is ProcessTightening =>
  typeof own === 'object' && own !== null && 'extends' in own

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new DefinitionError(problems)
}

/** Editions in the order of their file names: the last one is current. */
function readAll<T>(folder: URL): T[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  return names.map((name) => readDefinition<T>(new URL(name, folder)))
}

const fileUrl = (path: string): URL => new URL(path, `file://${process.cwd()}/`)

function readDefinition<T>(file: URL): T {
  try {
    return readJson(file) as T
  } catch (cause) {
    throw new DefinitionError([`${file.pathname}: cannot be read as JSON (${(cause as Error).message})`])
  }
}
