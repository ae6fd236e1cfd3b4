import type { Process } from './process/compile-process.js'
import type { Template } from './template/compile-template.js'
import type { Vocabularies } from './template/vocabularies.js'
import type { Texts } from './texts.js'

/** The definitions that one idea is judged by: the editions it is on, and the words for them. */
export interface Context {
  readonly process: Process
  readonly template: Template
  readonly vocabularies: Vocabularies
  readonly texts: Texts
}
