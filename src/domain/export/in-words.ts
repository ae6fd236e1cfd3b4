import { localeOf } from '../locale.js'
import type { Texts } from '../texts.js'

const names = new Map<string, Intl.DisplayNames>()

/** The name of a language in a language: `Swedish`, `svenska`. */
export function languageName(named: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames([localeOf(language)], { type: 'language' })
  names.set(language, known)
  return known.of(named) ?? named
}

/** The same, and of ways of writing a language what we call them: `easy Swedish`. */
export function variantName(texts: Texts, named: string, language: string): string {
  const key = `export:languages.${named}`
  return texts.has(texts.languages[0] ?? 'sv', key) ? texts.in(language)(key) : languageName(named, language)
}

/** With a capital first, as it stands alone. */
export const capitalised = (text: string, language: string): string => {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(language) + rest.join('')
}
