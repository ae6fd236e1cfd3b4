import { hash } from '../../hash.js'
import type { TermHit } from '../../terms/find-terms.js'
import type { Findings } from '../../types.gen.js'

type Shown = Findings['items'][number]

/** Where in the text: UTF-16 offsets, from, up to and without. */
export interface Place {
  readonly side: NonNullable<Shown['place']>['side']
  readonly start: number
  readonly end: number
}

/**
 * Something that a translator should look at. Its words are in `translation:findings.<code>`, filled with
 * `params`.
 */
export interface Finding {
  readonly code: FindingCode
  /** An error cannot be signed off; a warning may be, and a note can say why it stands. */
  readonly severity: Shown['severity']
  readonly params: Readonly<Record<string, string | number>>
  readonly place?: Place
  /** Hash of what it is about: the same warning about another thing is another warning. */
  readonly mark: string
}

/** Those that are wrong whatever the text means. Everything else is for a person to judge. */
const ERRORS = ['too-long', 'untranslated', 'placeholder-missing', 'email-missing'] as const
const WARNINGS = [
  'number-missing',
  'number-added',
  'date-missing',
  'amount-missing',
  'link-missing',
  'name-missing',
  'structure-differs',
  'source-language-left',
  'word-doubled',
  'term-missing',
  'term-forbidden',
  'gloss-missing',
  'hard-to-read',
] as const

export type FindingCode = (typeof ERRORS)[number] | (typeof WARNINGS)[number]

export const FINDING_CODES: readonly FindingCode[] = [...ERRORS, ...WARNINGS]

export const isWaivable = (code: string): boolean => (WARNINGS as readonly string[]).includes(code)

/** What a check is given: one text in both languages. */
export interface Checked {
  readonly source: string
  readonly sourceLanguage: string
  readonly target: string
  readonly targetLanguage: string
  readonly maxLength: number
  /** Names that are the same in every language: parties, owners. */
  readonly names: readonly string[]
  /** Terms in the source; none when the target is not English. */
  readonly terms: readonly TermHit[]
  /** Ids of the terms that were explained in an earlier text of the same case. */
  readonly explained: ReadonlySet<string>
}

export type Check = (checked: Checked) => Finding[]

export function finding(code: FindingCode, params: Finding['params'], place?: Place | undefined): Finding {
  const severity = (ERRORS as readonly string[]).includes(code) ? 'error' : 'warning'
  const mark = hash(JSON.stringify([code, params])).slice(0, 16)
  return { code, severity, params, ...(place && { place }), mark }
}

export const placeOf = (side: Place['side'], start: number, text: string): Place => ({
  side,
  start,
  end: start + text.length,
})

/** The language without its variant: `sv` of `sv-x-lattlast`. */
export const baseOf = (language: string): string => language.split('-', 1)[0] as string
