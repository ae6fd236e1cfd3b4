import type { Template } from '../template/compile-template.js'
import type { Vocabularies } from '../template/vocabularies.js'
import type { Texts, Translate } from '../texts.js'
import type { Theme } from '../theme/theme.js'
import type { Case, CaseDocument, CaseEdition, ExportValue, Party, TemplateField } from '../types.gen.js'
import { balanceDirection } from './balance-direction.js'
import { capitalised } from './in-words.js'

/** What a case is read with. */
export interface ViewSources {
  /** The edition of the template that the case's answers are given under. */
  readonly template: Template
  readonly texts: Texts
  readonly vocabularies: Vocabularies
  /** Parties that the case may name; those it does not name do no harm. */
  readonly parties: readonly Party[]
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** How the partnership looks; the product's own theme when it has none. */
  readonly theme?: Theme
}

/** One edition of a case being read in one language. */
export interface Reading extends ViewSources {
  readonly doc: Case
  readonly edition: CaseEdition
  /** Language of the texts. */
  readonly content: string
  /** Language of the words around them: the same, unless the product has none in it. */
  readonly language: string
  readonly t: Translate
}

/** What words are chosen with. */
export type Wording = Pick<Reading, 't' | 'texts' | 'language'>

/** A text in the language of the reading, with the mark of its language when it is in another one. */
export type TextValue = Pick<ExportValue, 'text' | 'language'>

/**
 * The text of a unit: the source itself, or its signed-off translation. What is never translated (names)
 * stays in the language it is in and says so; what has no signed-off translation is left out, never shown in
 * the source language.
 */
export function textOf(
  reading: Reading,
  unit: string,
  source: string,
  translate: TemplateField['translate'],
): TextValue | undefined {
  const { edition, content, language } = reading
  if (source.trim() === '') return undefined
  const foreign = content === language ? {} : { language: content }
  if (content === edition.language) return { text: tidy(source), ...foreign }
  const units = Object.hasOwn(edition.translations, content) ? edition.translations[content] : undefined
  const translated = units && Object.hasOwn(units, unit) ? units[unit]?.text : undefined
  if (translated !== undefined) return { text: tidy(translated), ...foreign }
  const isName = translate === undefined || translate === 'never'
  if (!isName) return undefined
  return { text: tidy(source), ...(edition.language !== language && { language: edition.language }) }
}

const tidy = (text: string): string => balanceDirection(text.replaceAll('\r\n', '\n').trim())

/** The word for a code, with a capital first; the code itself when the word is missing. */
export function choiceOf(
  { t, texts, language, vocabularies }: Reading,
  scheme: string,
  code: string,
): ExportValue {
  const key = `vocabulary:${scheme}.${code}`
  const label = texts.has(language, key) ? t(key) : code
  const matches = vocabularies.entry(scheme, code)?.matches
  return { text: capitalised(label, language), code, ...(matches?.length && { matches: [...matches] }) }
}

/** The word below `export:` where there is one, else the one that the template's own words give. */
export function labelOf({ t, texts, language }: Wording, ownKey: string, templateKey: string): string {
  return t(texts.has(language, `export:${ownKey}`) ? `export:${ownKey}` : `template:${templateKey}`)
}

/** What a document is in but for the texts that say otherwise. */
export const frameOf = ({ language, labels = language }: Pick<CaseDocument, 'language' | 'labels'>): string =>
  labels
