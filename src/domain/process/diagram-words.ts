import type { Translate } from '../texts.js'
import type { Process } from './compile-process.js'

/**
 * Words of a drawing: the definition's own before the product's, by key of `locales/<language>/process.json`.
 */
export const wordsFor =
  ({ definition }: Process, t: Translate, language: string): ((key: string) => string) =>
  (key) =>
    definition.labels?.[language]?.[key] ?? t(`process:${key}`)
