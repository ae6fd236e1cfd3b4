/** A text in one language, by key: `t('process:steps.identification')`. `params` fill the placeholders. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** All words of the product, from `locales/`. Namespaces are the file names there. */
export interface Texts {
  /**
   * Languages of the interface, the first one being the default: those that have every word. Variants of one
   * (`sv-x-lattlast`) are not among them.
   */
  readonly languages: readonly string[]
  /**
   * Languages that have some of the words, each with those that it lacks: it is no language of the interface
   * yet.
   */
  readonly lacking: ReadonlyMap<string, readonly string[]>
  /**
   * The language of the words around a text in this one: its own when it has all the words of a document,
   * that of a variant's language, else English. A text is never framed in a mixture.
   */
  wordsFor(language: string): string
  /** The language of the pages that a reader of this one is led to. */
  pagesFor(language: string): string
  /** @throws never: a language without words of its own gets those of `wordsFor`. */
  in(language: string): Translate
  /** Whether this language itself has the key (no fallback). */
  has(language: string, key: string): boolean
}

/** Words of an installation's own, by language and key, over those of the product. */
export type OwnWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * The same words, with some of them said in another way. A variant of a language keeps what it says its own
 * way.
 */
export function withWords(texts: Texts, own: OwnWords): Texts {
  const spoken = new Map<string, Translate>()
  return {
    ...texts,
    in: (language) => {
      const known = spoken.get(language)
      if (known) return known
      const isSpoken = texts.languages.includes(baseOf(language))
      const made = speaker(texts, own, isSpoken ? language : texts.wordsFor(language))
      if (isSpoken) spoken.set(language, made)
      return made
    },
    has: (language, key) =>
      word(own, language, key) !== undefined ||
      word(own, baseOf(language), key) !== undefined ||
      texts.has(language, key),
  }
}

/** `sv-x-lattlast` is a way to write `sv`. */
const baseOf = (language: string): string => language.split('-x-', 1)[0] as string

const word = (own: OwnWords, language: string, key: string): string | undefined =>
  Object.hasOwn(own, language) && Object.hasOwn(own[language] ?? {}, key) ? own[language]?.[key] : undefined

const hasWords = (own: OwnWords, language: string): boolean =>
  Object.hasOwn(own, language) && Object.keys(own[language] ?? {}).length > 0

function speaker(texts: Texts, own: OwnWords, language: string): Translate {
  const say = texts.in(language)
  const base = baseOf(language)
  if (!hasWords(own, language) && !hasWords(own, base)) return say
  const sayBasic = texts.in(base)
  return (key, params) => {
    const ours = word(own, language, key)
    if (ours !== undefined) return filled(ours, params)
    const basic = word(own, base, key)
    if (basic === undefined) return say(key, params)
    const said = say(key, params)
    return said === sayBasic(key, params) ? filled(basic, params) : said
  }
}

/** Later ones come over earlier ones. */
export function joinWords(all: readonly OwnWords[]): OwnWords {
  const words: Record<string, Record<string, string>> = {}
  for (const one of all)
    for (const [language, said] of Object.entries(one)) words[language] = { ...words[language], ...said }
  return words
}

/** Own words have the same placeholders as the product's: `{{days}}`. */
export const filled = (text: string, params: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(params[name] ?? whole))
