import { readdirSync, readFileSync } from 'node:fs'
import i18next, { type i18n } from 'i18next'
import type { OwnWords, Texts, Translate } from './domain/texts.js'
import { fileOf } from './paths.js'

/** The first language is the default one. Others are found as folders in `locales/`. */
const FIRST = ['sv', 'en']
/** A way of writing a language, such as easy Swedish: it may have only some of the words. The rest are the language's. */
const isVariant = (language: string): boolean => language.includes('-x-')

/**
 * Reads all words of the product from `locales/<language>/<namespace>.json`.
 * @throws when a folder or file cannot be read: the product does not start without its words.
 */
export async function loadTexts(folder: URL = fileOf('locales/'), own: OwnWords = {}): Promise<Texts> {
  const found = languagesIn(folder)
  const languages = found.filter((language) => !isVariant(language))
  const resources = Object.fromEntries(found.map((language) => [language, readLanguage(folder, language)]))
  const instance = i18next.createInstance()
  await instance.init({
    resources,
    lng: languages[0],
    fallbackLng: languages[0],
    supportedLngs: found,
    interpolation: { escapeValue: false },
    // A key may hold points within an id (`fields.solution.kind`), never a colon.
    returnNull: false,
    initAsync: false,
  })
  for (const [language, words] of Object.entries(own))
    for (const [key, text] of Object.entries(words)) {
      const [namespace = '', path = ''] = key.split(':')
      instance.addResource(language, namespace, path, text)
    }
  return textsOf(instance, languages, found)
}

function languagesIn(folder: URL): string[] {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return [...FIRST.filter((l) => found.includes(l)), ...found.filter((l) => !FIRST.includes(l)).sort()]
}

function readLanguage(folder: URL, language: string): Record<string, object> {
  const inside = new URL(`${language}/`, folder)
  const files = readdirSync(inside).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(files.map((name) => [name.slice(0, -5), readJson(new URL(name, inside))]))
}

const readJson = (file: URL): object => JSON.parse(readFileSync(file, 'utf8'))

function textsOf(instance: i18n, languages: readonly string[], all: readonly string[]): Texts {
  const fixed = new Map(all.map((language) => [language, translateIn(instance, language)] as const))
  const known = new Map(all.map((language) => [language, new Set<string>()] as const))
  const first = languages[0] as string
  return {
    languages,
    in: (language) => fixed.get(language) ?? (fixed.get(first) as Translate),
    has: (language, key) => {
      const there = known.get(language)
      if (there?.has(key)) return true
      const isThere = instance.exists(key, { lng: language, fallbackLng: [] })
      if (isThere) there?.add(key)
      return isThere
    },
  }
}

/**
 * What stands in the files never changes while the product runs, and looking a word up takes longer than writing a
 * paragraph: each is looked up once. Only what is there is kept, so that nobody fills the memory with keys of their own.
 */
function translateIn(instance: i18n, language: string): Translate {
  const t = instance.getFixedT(language)
  const kept = new Map<string, string>()
  return (key, params) => {
    if (params !== undefined) return t(key, params) as string
    const word = kept.get(key)
    if (word !== undefined) return word
    const found = t(key, {}) as string
    if (instance.exists(key, { lng: language })) kept.set(key, found)
    return found
  }
}
