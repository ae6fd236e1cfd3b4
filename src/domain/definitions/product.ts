import type { SchemesById } from '../template/vocabularies.js'
import type { Texts } from '../texts.js'
import type { ProcessDefinition, TemplateEdition } from '../types.gen.js'

/** What the product comes with, and the schemas that an edition is held to. */
export interface ProductDefinitions {
  readonly texts: Texts
  readonly schemes: SchemesById
  readonly templates: readonly TemplateEdition[]
  readonly processes: readonly ProcessDefinition[]
  readonly shapes: { readonly template: readonly object[]; readonly process: readonly object[] }
}

/** A definition that was put to use and cannot be: what it would have changed is as it was without it. */
export interface Trouble {
  readonly id: string
  /** Each names its row. */
  readonly problems: readonly string[]
}
