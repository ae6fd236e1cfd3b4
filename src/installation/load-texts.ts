import { existsSync, readdirSync } from 'node:fs'
import i18next, { type i18n } from 'i18next'
import { STATED_LIMITS } from '../domain/limits.js'
import type { OwnWords, Texts, Translate } from '../domain/texts.js'
import { fileOf } from './paths.js'
import { readJson } from './read-json.js'
import { fillingIn } from './word-forms.js'

/** The first language is the default one. Others are found as folders. */
const FIRST = ['sv', 'en']
/**
 * A way of writing a language, such as easy Swedish: it may have only some of the words. The rest are the
 * language's.
 */
const isVariant = (language: string): boolean => language.includes('-x-')

/** Whatever a document of a case is written with. */
const OF_DOCUMENTS = ['export', 'template', 'vocabulary']

export interface TextSources {
  readonly folder?: URL
  readonly own?: OwnWords
  /** A partnership's own folder of more languages, laid out as ours; what it says goes before what we say. */
  readonly more?: URL
  /** Namespaces, for who needs few of the words. */
  readonly only?: readonly string[]
}

type Words = Record<string, object>

/**
 * Reads all words of the product from `locales/<language>/<namespace>.json`.
 * @throws when a folder or file cannot be read: the product does not start without its words.
 */
export async function loadTexts({
  folder = fileOf('locales/'),
  own = {},
  more,
  only,
}: TextSources = {}): Promise<Texts> {
  const folders = more === undefined ? [folder] : [folder, more]
  const found = inOrder([...new Set(folders.flatMap(languagesIn))])
  const resources = Object.fromEntries(found.map((language) => [language, readAll(folders, language, only)]))
  const instance = i18next.createInstance()
  await instance.init({
    resources,
    lng: found[0],
    fallbackLng: (code?: string) => (code === undefined || baseOf(code) === 'sv' ? ['sv'] : ['en', 'sv']),
    supportedLngs: found,
    interpolation: { escapeValue: false, defaultVariables: { limits: STATED_LIMITS } },
    // A key may hold points within an id (`fields.solution.kind`), never a colon.
    returnNull: false,
    initAsync: false,
  })
  for (const [language, words] of Object.entries(own))
    for (const [key, text] of Object.entries(words)) {
      const [namespace = '', path = ''] = key.split(':')
      instance.addResource(language, namespace, path, text)
    }
  return textsOf(instance, found, resources)
}

const baseOf = (language: string): string => language.split('-', 1)[0] as string

const inOrder = (found: readonly string[]): string[] => [
  ...FIRST.filter((l) => found.includes(l)),
  ...found.filter((l) => !FIRST.includes(l)).sort(),
]

const languagesIn = (folder: URL): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && TAG.test(entry.name))
    .map((entry) => entry.name)

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/

/** A later folder's file goes over an earlier one's, word by word at the top. */
function readAll(folders: readonly URL[], language: string, only: readonly string[] | undefined): Words {
  const words: Words = {}
  for (const folder of folders) {
    const inside = new URL(`${language}/`, folder)
    if (!existsSync(inside)) continue
    for (const name of readdirSync(inside).filter((file) => file.endsWith('.json'))) {
      const namespace = namespaceOf(name)
      if (only && !only.includes(namespace)) continue
      words[namespace] = { ...words[namespace], ...readTexts(new URL(name, inside)) }
    }
  }
  return words
}

/** Files of a partnership's own languages that were made before the files were named by concept. */
const EARLIER_NAMES: Readonly<Record<string, string>> = {
  account: 'people',
  exports: 'packages',
  idea: 'ideas',
  keys: 'shortcuts',
  meeting: 'meetings',
  partner: 'parties',
  spread: 'uses',
  submit: 'submission',
  termfiles: 'terms',
  translate: 'translation',
}

function namespaceOf(file: string): string {
  const name = file.slice(0, -5)
  return EARLIER_NAMES[name] ?? name
}

const readTexts = (file: URL): object => readJson(file) as object

/** Keys with their forms of plural as one: languages have different ones. */
function keysIn(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysIn(value, `${above}${key}.`) : [above + key.replace(PLURAL, '')],
  )
}
const PLURAL = /_(zero|one|two|few|many|other)$/

/** What the first language says and this one does not, as `namespace:key`. */
function lackingIn(words: Words, first: Words): string[] {
  return Object.entries(first).flatMap(([namespace, all]) => {
    const known = new Set(keysIn(words[namespace] ?? {}))
    const wanted = new Set(keysIn(all))
    return [...wanted].filter((key) => !known.has(key)).map((key) => `${namespace}:${key}`)
  })
}

function textsOf(instance: i18n, all: readonly string[], resources: Readonly<Record<string, Words>>): Texts {
  const fixed = new Map(all.map((language) => [language, translateIn(instance, language)] as const))
  const known = new Map(all.map((language) => [language, new Set<string>()] as const))
  const first = all[0] as string
  const own = all.filter((language) => !isVariant(language))
  const others = own.filter((language) => language !== first)
  const lacks = others.map(
    (language) => [language, lackingIn(resources[language] ?? {}, resources[first] ?? {})] as const,
  )
  const lacking = new Map(lacks.filter(([, keys]) => keys.length > 0))
  const isWhole = (language: string): boolean =>
    own.includes(language) &&
    !lacking.get(language)?.some((key) => OF_DOCUMENTS.includes(key.split(':')[0] ?? ''))
  const wordsFor = (language: string): string => {
    if (isVariant(language) && all.includes(language)) return language
    const near = [language, baseOf(language)].find(isWhole)
    return near ?? (own.includes('en') ? 'en' : first)
  }
  const languages = own.filter((language) => !lacking.has(language))
  return {
    languages,
    lacking,
    wordsFor,
    pagesFor: (language) => [language, baseOf(language), 'en'].find((l) => languages.includes(l)) ?? first,
    in: (language) => fixed.get(language) ?? (fixed.get(wordsFor(language)) as Translate),
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
 * What stands in the files never changes while the product runs, and looking a word up takes longer than
 * writing a paragraph: each is looked up once. Only what is there is kept, so that nobody fills the memory
 * with keys of their own.
 */
function translateIn(instance: i18n, language: string): Translate {
  const t = instance.getFixedT(language)
  const kept = new Map<string, string>()
  const fill = fillingIn(instance, language)
  return (key, params) => {
    if (params !== undefined) return fill(key, params) ?? (t(key, params) as string)
    const word = kept.get(key)
    if (word !== undefined) return word
    const found = t(key, {}) as string
    if (instance.exists(key, { lng: language })) kept.set(key, found)
    return found
  }
}
