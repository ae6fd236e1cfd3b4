import { dayIn } from '../dates/for-people.js'
import { caseAddress, editionAddress } from '../publication/case-address.js'
import { shownEditions } from '../publication/earlier-editions.js'
import { answerTo, fieldOfPart, type Part, sectionOfPart, type WithParts } from '../template/parts.js'
import { OWN_THEME, type Theme } from '../theme/theme.js'
import type { Case, CaseDocument, CaseEdition, Passage } from '../types.gen.js'
import { type Images, picturesOf, picturesTold, type ViewPicture } from './case-pictures.js'
import { evidenceOf, factsOf, valuesOfPart } from './facts-of.js'
import { fieldsOf } from './fields-of.js'
import { variantName } from './in-words.js'
import { kickerOf } from './kicker-of.js'
import { LICENCES } from './licences.js'
import { notesOf } from './notes-of.js'
import { labelOf, type Reading, type TextValue, textOf, type ViewSources } from './reading.js'
import { translationOf } from './translation-of.js'
import { type ViewWords, viewWords } from './view-words.js'

/** One edition of a case in one language, ready to be written in any format: nothing is left to theme up. */
export interface CaseView extends WithParts {
  /** What is told, with the codes behind it. */
  readonly document: CaseDocument
  /** Kind, stage and place, for the line above the title. */
  readonly kicker: readonly string[]
  /** `Edition 2, 14 October 2026`. */
  readonly edition: string
  /** The day of the edition in words. */
  readonly published: string
  /** How this text came about, as a sentence. */
  readonly translation: string
  /** Short titles of sections, by id. */
  readonly short: Readonly<Record<string, string>>
  /** The steps of the evidence scale in words, from 1. */
  readonly scale: readonly string[]
  /** Other editions in words, in the order of `document.otherEditions`. */
  readonly others: readonly string[]
  /** `Läs på svenska`, in the order of `document.alternates`, each in its own language if it has words. */
  readonly alternates: readonly { readonly text: string; readonly language: string }[]
  /** What the licence lets readers do. */
  readonly licenceMeans: string
  readonly words: ViewWords
  /** The first one leads. */
  readonly pictures: readonly ViewPicture[]
  /** The bytes of those that stand in a document of paper, by name. */
  readonly images?: Images
  /** The mark and the colours of documents that have them. */
  readonly theme: Theme
}

/**
 * @param language one of the edition's languages.
 * @throws RangeError when the edition is not in that language: its readers must be told, not shown Swedish.
 */
export function caseView(doc: Case, edition: CaseEdition, language: string, sources: ViewSources): CaseView {
  if (!edition.languages.includes(language))
    throw new RangeError(`edition ${edition.number} is not in ${language}`)
  const reading = readingOf(doc, edition, language, sources)
  const { t, texts, language: words } = reading
  const pictures = picturesOf(reading)
  const document = documentOf(reading, pictures)
  const inWords = (number: number, at: string) => t('export:edition', { number, date: dayIn(words, at) })
  const said = viewWords(t)
  return {
    document,
    ...(edition.parts && { parts: edition.parts }),
    kicker: kickerOf(reading),
    edition: inWords(edition.number, edition.at),
    published: dayIn(words, edition.at),
    translation: translationOf(reading).sentence,
    short: Object.fromEntries(document.sections.map(({ id, title }) => [id, shortTitle(reading, id, title)])),
    scale: ['1', '2', '3', '4', '5'].map((level) => t(`vocabulary:evidenceLevel.${level}`)),
    others: document.otherEditions.map(({ number, at }) => inWords(number, at)),
    alternates: document.alternates.map(({ language: other }) => readIn(texts, other)),
    licenceMeans: said[LICENCES[edition.licence].means],
    words: said,
    pictures,
    theme: sources.theme ?? OWN_THEME,
  }
}

function readingOf(doc: Case, edition: CaseEdition, content: string, sources: ViewSources): Reading {
  const language = sources.texts.wordsFor(content)
  return { ...sources, doc, edition, content, language, t: sources.texts.in(language) }
}

function readIn(texts: ViewSources['texts'], other: string): TextValue & { readonly language: string } {
  const language = texts.wordsFor(other)
  return {
    text: texts.in(language)('export:words.readIn', { language: variantName(texts, other, other) }),
    language,
  }
}

function documentOf(reading: Reading, pictures: readonly ViewPicture[]): CaseDocument {
  const { doc, edition, content, language, baseUrl } = reading
  const { reference } = doc
  const title = passageIn(reading, 'title') ?? { text: reference, language }
  const summary = passageIn(reading, 'summary')
  const evidence = evidenceOf(reading)
  const sections = sectionsOf(reading)
  const address = editionAddress(baseUrl, content, reference, edition.number)
  const publisher = edition.publisher[language] ?? Object.values(edition.publisher)[0] ?? ''
  return {
    format: 'fyrsteg-case/1',
    reference,
    language: content,
    ...(language !== content && { labels: language }),
    kind: edition.kind,
    title,
    ...(summary && { summary }),
    address,
    canonical: caseAddress(baseUrl, content, reference),
    alternates: alternatesOf(reading),
    edition: editionIn(reading),
    publisher,
    licence: licenceOf(edition),
    ...(pictures.length > 0 && { pictures: picturesTold(pictures) }),
    translation: translationOf(reading).translation,
    facts: factsOf(reading),
    sections,
    contact: contactOf(reading),
    ...(evidence && { evidence }),
    notes: notesOf(reading, sections),
    otherEditions: otherEditionsOf(reading),
    citation: citationOf(reading, title.text, publisher, address),
  }
}

const editionIn = ({ edition: { number, at, template, note } }: Reading): CaseDocument['edition'] => ({
  number,
  at,
  template,
  ...(note !== undefined && { note }),
})

const licenceOf = ({ licence: code }: CaseEdition): CaseDocument['licence'] => ({
  code,
  label: LICENCES[code].label,
  uri: LICENCES[code].uri,
})

function citationOf(
  { t, edition, language }: Reading,
  title: string,
  publisher: string,
  address: string,
): string {
  const { number, at } = edition
  return t('export:citation', { title, number, date: dayIn(language, at), publisher, address })
}

/** A line with the language that it is in. */
function passageIn(reading: Reading, part: Part): Passage | undefined {
  const id = fieldOfPart(reading.edition, part)
  const source = answerTo(reading.edition, part)
  if (typeof source !== 'string') return undefined
  return passage(textOf(reading, id, source, reading.template.field(id)?.def.translate), reading.language)
}

const passage = (value: TextValue | undefined, language: string): Passage | undefined =>
  value && { text: value.text, language: value.language ?? language }

/** The five questions, answered or not, and what else was answered beside the head of the case. */
function sectionsOf(reading: Reading): CaseDocument['sections'] {
  const head = sectionOfPart(reading.edition, 'title')
  return reading.template.sections
    .filter(({ id }) => id !== head)
    .map(({ id, number }) => ({
      id,
      ...(number !== undefined && { number }),
      title: labelOf(reading, `sections.${id}`, `sections.${id}.title`),
      fields: fieldsOf(reading, id),
    }))
    .filter(({ number, fields }) => number !== undefined || fields.length > 0)
}

const shortTitle = ({ t, texts, language }: Reading, id: string, title: string): string =>
  texts.has(language, `export:short.${id}`) ? t(`export:short.${id}`) : title

function contactOf(reading: Reading): CaseDocument['contact'] {
  const contact = passageIn(reading, 'contactFunction')
  const organisation = passageIn(reading, 'contactOrganisation')
  const [email] = valuesOfPart(reading, 'contactEmail')
  return {
    ...(contact && { function: contact }),
    ...(organisation && { organisation }),
    ...(email && { email: email.text }),
  }
}

function alternatesOf({ doc, edition, content, baseUrl }: Reading): CaseDocument['alternates'] {
  return edition.languages
    .filter((other) => other !== content)
    .map((other) => ({
      language: other,
      address: editionAddress(baseUrl, other, doc.reference, edition.number),
    }))
}

function otherEditionsOf({ doc, edition, content, baseUrl }: Reading): CaseDocument['otherEditions'] {
  return shownEditions(doc)
    .filter(({ number, languages }) => number !== edition.number && languages.includes(content))
    .map(({ number, at }) => ({
      number,
      at,
      address: editionAddress(baseUrl, content, doc.reference, number),
    }))
    .sort((a, b) => b.number - a.number)
}
