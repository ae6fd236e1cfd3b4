import { PLACES } from '../../../domain/definitions/own-vocabulary.js'
import type { FieldError } from '../../../domain/errors.js'
import type { Scheme } from '../../../domain/template/vocabularies.js'
import type { Texts } from '../../../domain/texts.js'
import type { DefinitionEntry } from '../../../domain/types.gen.js'

/** Languages that words are given in here. */
export const LANGUAGES = ['sv', 'en'] as const

type Form = Readonly<Record<string, string>>

/** A vocabulary, with the partnership's own part as it is kept. */
export interface Edited {
  readonly id: string
  readonly scheme: Scheme
  readonly before: readonly DefinitionEntry[]
  /** The product's words. */
  readonly texts: Texts
}

/** What the page's form says: an entry for each code that has anything of its own, the added one last. */
export function entriesIn(edited: Edited, form: Form): DefinitionEntry[] {
  const product = edited.scheme.entries.map(({ code }) => code)
  const own = edited.before.map(({ code }) => code).filter((code) => !product.includes(code))
  return [
    ...product.map((code) => entryIn(edited, form, code)).filter((entry) => Object.keys(entry).length > 1),
    ...own.map((code) => entryIn(edited, form, code)),
    ...added(form),
  ]
}

function entryIn({ id, before, texts }: Edited, form: Form, code: string): DefinitionEntry {
  const kept = before.find((entry) => entry.code === code)
  const { sv: _s, en: _e, ...others } = kept?.label ?? {}
  const words = LANGUAGES.flatMap((language) => {
    const word = (form[`${language}-${code}`] ?? '').trim()
    const key = `vocabulary:${id}.${code}`
    const isProducts = texts.has(language, key) && texts.in(language)(key) === word
    return word === '' || isProducts ? [] : [[language, word] as const]
  })
  const label = { ...others, ...Object.fromEntries(words) }
  const matches = linksIn(form[`links-${code}`])
  const { label: _l, matches: _m, retired: _r, ...places } = kept ?? { code }
  return {
    ...places,
    ...(Object.keys(label).length > 0 && { label }),
    ...(matches.length > 0 && { matches }),
    ...(form[`retired-${code}`] === 'yes' && { retired: true }),
  }
}

const linksIn = (text = ''): string[] => text.split(/\s+/).filter((link) => link !== '')

const NEW = ['code', 'sv', 'en', 'links', ...PLACES] as const

/** Nothing is added as long as nothing is filled in. */
function added(form: Form): DefinitionEntry[] {
  const said = (name: (typeof NEW)[number]): string => (form[`new-${name}`] ?? '').trim()
  if (NEW.every((name) => said(name) === '')) return []
  const label = Object.fromEntries(LANGUAGES.flatMap((l) => (said(l) ? [[l, said(l)] as const] : [])))
  const matches = linksIn(said('links'))
  const places = PLACES.flatMap((place) => (said(place) ? [[place, said(place)] as const] : []))
  return [
    {
      code: said('code'),
      ...(Object.keys(label).length > 0 && { label }),
      ...(matches.length > 0 && { matches }),
      ...Object.fromEntries(places),
    },
  ]
}

/** The field of the form that an error is about: `/entries/3/label/en` is the English of the fourth entry. */
export function fieldOfError(
  { pointer }: Pick<FieldError, 'pointer'>,
  entries: readonly DefinitionEntry[],
  isNew: (entry: DefinitionEntry) => boolean,
): string {
  const [, , n, part = 'code', language] = pointer.split('/')
  const entry = entries[Number(n)]
  if (n === undefined || entry === undefined) return ''
  const name = part === 'label' ? (language ?? 'sv') : part === 'matches' ? 'links' : part
  if (isNew(entry)) return `new-${name}`
  return name === 'code' ? `sv-${entry.code}` : `${name}-${entry.code}`
}
