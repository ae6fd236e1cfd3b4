/** A text in one language, by key: `t('process:steps.identification')`. `params` fill the placeholders. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** All words of the product, from `locales/`. Namespaces are the file names there. */
export interface Texts {
  /** Languages of the interface, the first one being the default. Variants of one (`sv-x-lattlast`) are not among them. */
  readonly languages: readonly string[]
  /** @throws never: an unknown language falls back to the default one. */
  in(language: string): Translate
  /** Whether this language itself has the key (no fallback). */
  has(language: string, key: string): boolean
}
