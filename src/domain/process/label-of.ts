import { filled, type Texts } from '../texts.js'
import type { ProcessDefinition } from '../types.gen.js'

type Params = Readonly<Record<string, string | number>>
interface Words {
  readonly process: { readonly definition: ProcessDefinition }
  readonly texts: Texts
}

/**
 * The word for a key of `locales/<language>/process.json` (`steps.identification`). The definition's own
 * words come first, so that a partnership can rename without touching the product's.
 */
export function labelOf({ process, texts }: Words, language: string, key: string, params?: Params): string {
  const own = ownLabel(process.definition, language, key)
  return own === undefined ? texts.in(language)(`process:${key}`, params) : filled(own, params)
}

/** Whether the language has the word, in the definition or in the product. */
export function hasLabel(
  definition: ProcessDefinition,
  texts: Texts,
  language: string,
  key: string,
): boolean {
  return definition.labels?.[language]?.[key] !== undefined || texts.has(language, `process:${key}`)
}

const ownLabel = ({ labels }: ProcessDefinition, language: string, key: string): string | undefined =>
  labels?.[language]?.[key]
