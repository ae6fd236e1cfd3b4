import { randomUUID } from 'node:crypto'
import type { Context } from '../domain/context.js'
import type { Installed } from '../domain/definitions/change-definition.js'
import { type Composed, compose, type Notices } from '../domain/definitions/compose.js'
import type { ProductDefinitions, Trouble } from '../domain/definitions/product.js'
import type { Process } from '../domain/process/compile-process.js'
import type { Template } from '../domain/template/compile-template.js'
import type { Vocabularies } from '../domain/template/vocabularies.js'
import type { BuiltInTerm } from '../domain/terms/all-terms.js'
import type { Texts } from '../domain/texts.js'
import type { Idea, OwnDefinition } from '../domain/types.gen.js'
import { DefinitionError, type DefinitionSources, loadProduct, loadTerms } from './product-definitions.js'

export { DefinitionError, type DefinitionSources }

/**
 * All editions of template and process, the vocabularies, the notices and the words: checked, ready to use.
 * What is read from it is always the newest, since an administrator may change it while the product runs:
 * keep the object, and ask it again.
 */
export interface Definitions {
  readonly texts: Texts
  readonly vocabularies: Vocabularies
  /** By edition. */
  readonly templates: ReadonlyMap<string, Template>
  readonly processes: ReadonlyMap<string, Process<Idea>>
  readonly notices: Notices
  /** The agreed terms that the product comes with. */
  readonly terms: readonly BuiltInTerm[]
  /** What new ideas start on. */
  readonly current: Context
  /** The editions that this idea is on. @throws when an edition is not installed any more. */
  contextOf(idea: Pick<Idea, 'template' | 'process'>): Context
  /** Another one after every change: what was made with the definitions is no longer up to date. */
  readonly version: string
  /** The partnership's own that are not in force, though they were put to use. */
  readonly troubles: readonly Trouble[]
  /** The partnership's own, as they are kept. */
  readonly installed: Installed
  /**
   * Takes in the partnership's own definitions, from now on. It never throws: what is not sound is left out
   * and told.
   */
  use(owns: readonly OwnDefinition[]): void
}

/** @throws DefinitionError naming every row of the product's own files that is wrong. */
export function loadDefinitions(sources: DefinitionSources): Definitions {
  const product = loadProduct(sources)
  const terms = loadTerms(sources)
  let now = inForce(product, [])
  return {
    texts: newestOf(product.texts, () => now.composed.texts),
    get vocabularies() {
      return now.composed.vocabularies
    },
    get templates() {
      return now.composed.templates
    },
    get processes() {
      return now.composed.processes
    },
    get notices() {
      return now.composed.notices
    },
    terms,
    get current() {
      return now.composed.current
    },
    contextOf: (idea) => now.contextOf(idea),
    get version() {
      return now.version
    },
    get troubles() {
      return now.composed.troubles
    },
    get installed() {
      return { product, owns: now.owns, now: now.composed }
    },
    use: (owns) => {
      now = inForce(product, owns)
    },
  }
}

interface InForce {
  readonly owns: readonly OwnDefinition[]
  readonly composed: Composed
  readonly contextOf: Definitions['contextOf']
  readonly version: string
}

function inForce(product: ProductDefinitions, owns: readonly OwnDefinition[]): InForce {
  const composed = composedOf(product, owns)
  return { owns, composed, contextOf: contexts(composed), version: randomUUID() }
}

/** What somebody has written past the product may be anything; then the product's own hold. */
function composedOf(product: ProductDefinitions, owns: readonly OwnDefinition[]): Composed {
  try {
    return compose(product, owns)
  } catch (error) {
    const problems = [(error as Error).message]
    return { ...compose(product, []), troubles: owns.map(({ id }) => ({ id, problems })) }
  }
}

/** Words are asked for by who has the product's texts at hand since the start. */
const newestOf = (texts: Texts, now: () => Texts): Texts => ({
  ...texts,
  in: (language) => now().in(language),
  has: (language, key) => now().has(language, key),
})

/** One context for each pair of editions, made once. */
function contexts({ current, templates, processes }: Composed): Definitions['contextOf'] {
  const made = new Map<string, Context>()
  return (idea) => {
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
