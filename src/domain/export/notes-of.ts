import type { CaseDocument, ExportField } from '../types.gen.js'
import type { Reading } from './reading.js'

type Note = CaseDocument['notes'][number]
type Section = CaseDocument['sections'][number]

/**
 * Words of Swedish society that readers elsewhere may take for something else. Their words are below
 * `export:notes`.
 */
const NOTES = [
  'region',
  'municipality',
  'ideburen',
  'compact',
  'iop',
  'folkbildning',
  'research-circle',
] as const

/**
 * Notes for those who read a translation and may not know the country: each word is explained once, in the
 * section where it is first used. Who reads the source needs none.
 */
export function notesOf(reading: Reading, sections: readonly Section[]): Note[] {
  if (reading.content === reading.edition.language) return []
  const texts = sections.map((section) => ({ id: section.id, text: textsIn(section) }))
  return NOTES.flatMap((id) => {
    const word = wordPattern(reading.t(`export:notes.${id}.words`))
    const first = texts.find(({ text }) => word.test(text))
    return first ? [noteOf(reading, id, first.id)] : []
  })
}

function noteOf({ t, texts, language, edition }: Reading, id: string, section: string): Note {
  const term = `export:notes.${id}.term`
  return {
    id,
    section,
    title: t(`export:notes.${id}.title`),
    text: t(`export:notes.${id}.text`),
    ...(texts.has(language, term) && { term: { text: t(term), language: edition.language } }),
  }
}

/** Whole words: `region` is not in `regional`. */
const wordPattern = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'iu')

const textsIn = ({ fields }: Section): string => fields.flatMap(ownTexts).join('\n')

/** What is written in the language of the document. */
function ownTexts({ values = [], rows = [] }: ExportField): string[] {
  const all = [...values, ...rows.flatMap(({ cells }) => Object.values(cells).flat())]
  return all.filter(({ language }) => language === undefined).map(({ text }) => text)
}
