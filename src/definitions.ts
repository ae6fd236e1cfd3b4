import { readdirSync, readFileSync } from 'node:fs'
import type { Context } from './domain/context.js'
import { checkDefinition } from './domain/process/check-definition.js'
import { checkProcessShape } from './domain/process/check-process-shape.js'
import { compileProcess, type Process } from './domain/process/compile-process.js'
import { tighten } from './domain/process/tighten.js'
import { checkEdition } from './domain/template/check-edition.js'
import { checkEditionShape } from './domain/template/check-edition-shape.js'
import { compileTemplate, type Template } from './domain/template/compile-template.js'
import { makeVocabularies, type Vocabularies } from './domain/template/vocabularies.js'
import type { BuiltInTerm } from './domain/terms/all-terms.js'
import type { Texts } from './domain/texts.js'
import { fileOf } from './paths.js'
import type { Idea, ProcessDefinition, ProcessTightening, TemplateEdition } from './types.gen.js'

/** All editions of template and process, the vocabularies and the words: checked, ready to use. */
export interface Definitions {
  readonly texts: Texts
  readonly vocabularies: Vocabularies
  /** By edition. */
  readonly templates: ReadonlyMap<string, Template>
  readonly processes: ReadonlyMap<string, Process>
  /** The agreed terms that the product comes with. */
  readonly terms: readonly BuiltInTerm[]
  /** What new ideas start on. */
  readonly current: Context
  /** The editions that this idea is on. @throws when an edition is not installed any more. */
  contextOf(idea: Pick<Idea, 'template' | 'process'>): Context
}

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

/** @throws DefinitionError naming every row that is wrong. */
export function loadDefinitions({
  texts,
  processFile,
  folder = fileOf('schemas/'),
}: DefinitionSources): Definitions {
  const vocabularies = makeVocabularies(readJson(new URL('vocabularies.json', folder)))
  const editions = readAll<TemplateEdition>(new URL('template/', folder))
  const definitions = readAll<ProcessDefinition>(new URL('process/', folder))
  const processShapes = ['process-definition.json', 'process-tightening.json'].map((name) =>
    readJson(new URL(name, folder)),
  )
  refuse(definitions.flatMap((definition) => checkProcessShape(definition, processShapes)))
  if (processFile !== undefined) definitions.push(ownProcess(processFile, definitions, processShapes))

  const shapes = ['template-edition.json', 'template-field.json'].map((name) =>
    readJson(new URL(name, folder)),
  )
  refuse(editions.flatMap((edition) => checkEditionShape(edition, shapes)))
  refuse(checkTemplates(editions, vocabularies, texts))
  const templates = new Map(editions.map((e) => [e.edition, compileTemplate(e, vocabularies)]))
  const template = lastOf(templates)
  refuse(definitions.flatMap((d) => checkDefinition(d, texts, vocabularies, template)))
  const processes = new Map(definitions.map((d) => [d.edition, compileProcess(d)]))

  const current: Context = { process: lastOf(processes), template, vocabularies, texts }
  return {
    texts,
    vocabularies,
    templates,
    processes,
    terms: readAll<{ terms: BuiltInTerm[] }>(new URL('terms/', folder)).at(-1)?.terms ?? [],
    current,
    contextOf: contexts(current, templates, processes),
  }
}

function checkTemplates(editions: TemplateEdition[], vocabularies: Vocabularies, texts: Texts): string[] {
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
  const own = readJson(fileUrl(file)) as ProcessDefinition | ProcessTightening
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

/** One context for each pair of editions, made once. */
function contexts(
  current: Context,
  templates: ReadonlyMap<string, Template>,
  processes: ReadonlyMap<string, Process>,
) {
  const made = new Map<string, Context>()
  return (idea: Pick<Idea, 'template' | 'process'>): Context => {
    const key = `${idea.template} ${idea.process}`
    const known = made.get(key)
    if (known) return known
    const template = templates.get(idea.template)
    const process = processes.get(idea.process)
    if (!template) throw new DefinitionError([`template edition ${idea.template} is not installed`])
    if (!process) throw new DefinitionError([`process edition ${idea.process} is not installed`])
    const context = { ...current, template, process }
    made.set(key, context)
    return context
  }
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new DefinitionError(problems)
}

/** Editions in the order of their file names: the last one is current. */
function readAll<T>(folder: URL): T[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  return names.map((name) => readJson(new URL(name, folder)) as T)
}

const lastOf = <T>(map: ReadonlyMap<string, T>): T => [...map.values()].at(-1) as T

const fileUrl = (path: string): URL => new URL(path, `file://${process.cwd()}/`)

function readJson(file: URL): never {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as never
  } catch (cause) {
    throw new DefinitionError([`${file.pathname}: cannot be read as JSON (${(cause as Error).message})`])
  }
}
