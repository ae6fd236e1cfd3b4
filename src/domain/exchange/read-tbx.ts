import { badFile } from '../foreign-file.js'
import { childOf, childrenOf, readXmlWithDoctype, textIn, within, type XmlElement } from '../xml/read-xml.js'
import type { ReadTerm } from './term-entry.js'

const MOST_TERMS = 5000

/**
 * The terms of a TBX file, of the edition of 2019 or the older one, in the DCA style.
 * @throws DomainError `invalid-input` at `/file`: as `readXml`, and `not-tbx`, `no-terms`, `too-many-terms`.
 */
export function readTbx(bytes: Uint8Array): ReadTerm[] {
  const root = readXmlWithDoctype(bytes)
  if (root.name !== 'tbx' && root.name !== 'martif') throw badFile('not-tbx')
  const entries = [...within(root, 'conceptEntry'), ...within(root, 'termEntry')]
  if (entries.length === 0) throw badFile('no-terms')
  if (entries.length > MOST_TERMS) throw badFile('too-many-terms', { limit: MOST_TERMS })
  return entries.map((entry, n) => readEntry(entry, n + 1))
}

function readEntry(entry: XmlElement, number: number): ReadTerm {
  const [sv, en] = ['sv', 'en'].map((language) => wordsIn(entry, language))
  const english = languageOf(entry, 'en')
  const gloss = english && descripIn(english, 'definition')
  const note = childOf(entry, 'note')
  const subset = childrenOf(entry, 'admin').find(({ attributes }) => attributes.type === 'projectSubset')
  const state = subset && textIn(subset).trim()
  return {
    place: entry.attributes.id ?? `${number}`,
    ...(sv?.preferred !== undefined && { sv: sv.preferred }),
    ...(sv && { svAlso: sv.admitted }),
    ...(en?.preferred !== undefined && { en: en.preferred }),
    ...(en && { enAlso: en.admitted, forbidden: en.deprecated }),
    ...(gloss && { gloss }),
    ...(note && { note: textIn(note).trim() }),
    ...((state === 'checked' || state === 'unchecked') && { checked: state === 'checked' }),
  }
}

const languageOf = (entry: XmlElement, language: string): XmlElement | undefined =>
  [...childrenOf(entry, 'langSec'), ...childrenOf(entry, 'langSet')].find(
    ({ attributes }) => (attributes.lang ?? '').toLowerCase().split('-')[0] === language,
  )

function descripIn(section: XmlElement, type: string): string | undefined {
  const found = within(section, 'descrip').find(({ attributes }) => attributes.type === type)
  return found && oneLine(textIn(found))
}

interface Words {
  readonly preferred?: string
  readonly admitted: string[]
  readonly deprecated: string[]
}

/** What is preferred, else the first that is not deprecated; one word once. */
function wordsIn(entry: XmlElement, language: string): Words | undefined {
  const section = languageOf(entry, language)
  if (section === undefined) return undefined
  const all = ['termSec', 'tig', 'ntig'].flatMap((name) => within(section, name)).map(wordOf)
  const good = all.filter(({ isBad, word }) => !isBad && word !== '')
  const preferred = good.find(({ isPreferred }) => isPreferred) ?? good[0]
  const admitted = good.filter((one) => one !== preferred).map(({ word }) => word)
  const deprecated = all.filter(({ isBad, word }) => isBad && word !== '').map(({ word }) => word)
  return {
    ...(preferred && { preferred: preferred.word }),
    admitted: [...new Set(admitted)],
    deprecated: [...new Set(deprecated)],
  }
}

function wordOf(section: XmlElement): { word: string; isPreferred: boolean; isBad: boolean } {
  const term = within(section, 'term')[0]
  const note = within(section, 'termNote').find(
    ({ attributes }) => attributes.type === 'administrativeStatus',
  )
  const status = note ? textIn(note).trim() : ''
  return {
    word: term ? oneLine(textIn(term)) : '',
    isPreferred: status.startsWith('preferred'),
    isBad: status.startsWith('deprecated') || status.startsWith('superseded'),
  }
}

/** A tool may break a line where there is only one. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim()
