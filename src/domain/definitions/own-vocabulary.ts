import type { FieldError } from '../errors.js'
import type { Scheme, VocabularyEntry } from '../template/vocabularies.js'
import type { OwnWords } from '../texts.js'
import type { DefinitionEntry } from '../types.gen.js'

/** What every entry says in every language of the product, or it could not be shown there. */
const LANGUAGES = ['sv', 'en'] as const
/** Places that an entry may have; where all of the product's have one, an added one has it too. */
export const PLACES = ['step', 'within', 'part'] as const
const NEW_CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A vocabulary with a partnership's own part: other words, codes added at its end, codes retired. */
export function withOwn(scheme: Scheme, entries: readonly DefinitionEntry[], revision: number): Scheme {
  const own = new Map(entries.map((entry) => [entry.code, entry]))
  const known = scheme.entries.map((entry) => merged(entry, own.get(entry.code)))
  const added = entries.filter(({ code }) => !scheme.entries.some((entry) => entry.code === code))
  return {
    ...scheme,
    edition: `${scheme.edition}+${revision}`,
    entries: [...known, ...added.map(({ label: _, ...entry }) => entry)],
  }
}

function merged(entry: VocabularyEntry, own: DefinitionEntry | undefined): VocabularyEntry {
  if (!own) return entry
  const matches = [...new Set([...(entry.matches ?? []), ...(own.matches ?? [])])]
  return { ...entry, ...(matches.length > 0 && { matches }), ...(own.retired && { retired: true }) }
}

/** The partnership's own words for a vocabulary, by language and key. */
export function wordsOf(scheme: string, entries: readonly DefinitionEntry[]): OwnWords {
  const words: Record<string, Record<string, string>> = {}
  for (const { code, label = {} } of entries)
    for (const [language, word] of Object.entries(label)) {
      words[language] ??= {}
      words[language][`vocabulary:${scheme}.${code}`] = word
    }
  return words
}

/**
 * What is wrong with a partnership's own part of a vocabulary; each error names its entry. The product's
 * codes and those that were added once stay for ever: somebody may have answered with them.
 * @param before what it was until now
 */
export function entryErrors(
  scheme: Scheme | undefined,
  entries: readonly DefinitionEntry[],
  before: readonly DefinitionEntry[] = [],
): FieldError[] {
  if (scheme?.own === undefined) return [{ pointer: '/entries', code: 'vocabulary-fixed' }]
  const codes = entries.map(({ code }) => code)
  const gone = before.filter(({ code }) => !isProducts(scheme, code) && !codes.includes(code))
  const whole = withOwn(scheme, entries, 0).entries
  return [
    ...entries.flatMap((entry, n) =>
      errorsOf(scheme, entry, `/entries/${n}`, codes.indexOf(entry.code) !== n),
    ),
    ...gone.map(({ code }) => ({ pointer: '/entries', code: 'code-gone', params: { value: code } })),
    ...(whole.every(({ retired }) => retired) ? [{ pointer: '/entries', code: 'all-retired' }] : []),
  ]
}

const isProducts = ({ entries }: Scheme, code: string): boolean => entries.some((one) => one.code === code)

function errorsOf(scheme: Scheme, entry: DefinitionEntry, at: string, isDoubled: boolean): FieldError[] {
  const { code, retired, matches = [] } = entry
  const doubled = isDoubled ? [{ pointer: `${at}/code`, code: 'code-taken', params: { value: code } }] : []
  const links = new Set(matches).size < matches.length ? [{ pointer: `${at}/matches`, code: 'doubled' }] : []
  const stays =
    retired && scheme.own !== 'grow' ? [{ pointer: `${at}/retired`, code: 'vocabulary-renames' }] : []
  const rest = isProducts(scheme, code)
    ? PLACES.filter((place) => entry[place] !== undefined).map((place) => placed(at, place))
    : addedErrors(scheme, entry, at)
  return [...doubled, ...links, ...stays, ...rest]
}

const placed = (at: string, place: string): FieldError => ({
  pointer: `${at}/${place}`,
  code: 'not-expected',
})

function addedErrors(scheme: Scheme, entry: DefinitionEntry, at: string): FieldError[] {
  const { code, label = {} } = entry
  if (scheme.own !== 'grow') return [{ pointer: `${at}/code`, code: 'vocabulary-renames' }]
  return [
    ...(NEW_CODE.test(code) ? [] : [{ pointer: `${at}/code`, code: 'code-form' }]),
    ...LANGUAGES.filter((language) => !label[language]).map((language) => ({
      pointer: `${at}/label/${language}`,
      code: 'required',
    })),
    ...PLACES.flatMap((place) => placeErrors(scheme, entry, place, at)),
  ]
}

/** Values that the entries of a vocabulary have in this place; none where it has no such place. */
export function placesOf({ entries }: Scheme, place: (typeof PLACES)[number]): readonly string[] {
  const values = entries.flatMap((entry) => entry[place] ?? [])
  return [...new Set(values)]
}

function placeErrors(
  scheme: Scheme,
  entry: DefinitionEntry,
  place: (typeof PLACES)[number],
  at: string,
): FieldError[] {
  const value = entry[place]
  const possible = placesOf(scheme, place)
  if (possible.length === 0) return value === undefined ? [] : [placed(at, place)]
  if (value === undefined) return [{ pointer: `${at}/${place}`, code: 'required' }]
  if (possible.includes(value)) return []
  const params = { choices: possible.join(', ') }
  return [{ pointer: `${at}/${place}`, code: 'not-a-choice', params }]
}
