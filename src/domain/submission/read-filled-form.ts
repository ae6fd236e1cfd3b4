import { badFile } from '../foreign-file.js'
import type { Contact } from '../types.gen.js'
import { BLANK_CONTACT, type BlankField, type BlankSection, columnHint } from './blank-form.js'
import type { FormValues } from './form-values.js'
import type { WordBlock } from './word-blocks.js'

/** The empty form in one language, by which a filled-in one is read. */
export interface FormWords {
  readonly language: string
  readonly sections: readonly BlankSection[]
  readonly contactTitle: string
  /** Labels of `BLANK_CONTACT`, in its order. */
  readonly contact: readonly string[]
  /** What stands above the first question. */
  readonly before: readonly string[]
}

/** Something that was written and not read, and why. */
export interface Unread {
  /** Label of the field; empty for what stands outside all of them. */
  readonly label: string
  readonly text: string
  readonly reason: 'no-field' | 'no-choice' | 'two-choices' | 'no-room' | 'too-many-rows'
}

export interface FilledForm {
  readonly language: string
  /** By the names of the fields on the pages. */
  readonly values: FormValues
  readonly contact: Readonly<Partial<Record<keyof Contact, string>>>
  readonly unread: readonly Unread[]
}

/** Fewer labels than this, and it is another document. */
const FEWEST = 3
const MOST_ROWS = 100

/**
 * Reads a form that was filled in: by the words of the form, in the language in which most of them are found.
 * Nothing is guessed: what stands where no field is, is told.
 * @throws DomainError `invalid-input` at `/file`: `not-our-form`
 */
export function readFilledForm(blocks: readonly WordBlock[], forms: readonly FormWords[]): FilledForm {
  const [best] = forms.map((form) => readIn(blocks, form)).sort((a, b) => b.found - a.found)
  if (best === undefined || best.found < FEWEST) throw badFile('not-our-form')
  return best.form
}

/** A place in the form: a field of a section, or of the contact. */
interface Place {
  readonly field?: BlankField
  readonly contact?: (typeof BLANK_CONTACT)[number]
  readonly label: string
}

interface Reading {
  readonly values: Map<string, string[]>
  readonly contact: Partial<Record<keyof Contact, string>>
  readonly unread: Unread[]
  section: readonly Place[]
  place: Place | undefined
  found: number
}

function readIn(blocks: readonly WordBlock[], form: FormWords): { found: number; form: FilledForm } {
  const reading: Reading = {
    values: new Map(),
    contact: {},
    unread: [],
    section: [],
    place: undefined,
    found: 0,
  }
  const sections = placesOf(form)
  const known = new Set([
    ...form.before.map(plain),
    ...form.sections.flatMap(({ hint, fields }) => [hint, ...fields.flatMap(hintsOf)].map(plain)),
  ])
  for (const block of blocks) {
    if (block.kind === 'table') takeTable(reading, block.rows)
    else if (block.text !== '' && !known.has(plain(block.text))) takeText(reading, block.text, sections)
  }
  const { values, contact, unread, found } = reading
  return { found, form: { language: form.language, values, contact, unread } }
}

const hintsOf = ({ hint, columns, columnChoices }: BlankField): string[] => [
  hint,
  ...columns.map((column, n) => columnHint(column, columnChoices[n] ?? [])),
]

function placesOf(form: FormWords): ReadonlyMap<string, readonly Place[]> {
  const sections = form.sections.map(({ title, fields }): [string, Place[]] => [
    plain(title),
    fields.map((field) => ({ field, label: field.label })),
  ])
  const contact = BLANK_CONTACT.map((name, n): Place => ({ contact: name, label: form.contact[n] ?? name }))
  return new Map([...sections, [plain(form.contactTitle), contact]])
}

function takeText(reading: Reading, text: string, sections: ReadonlyMap<string, readonly Place[]>): void {
  const words = plain(text)
  const section = sections.get(words)
  const place = reading.section.find(({ label }) => plain(label) === words)
  if (section && section !== reading.section) {
    reading.section = section
    reading.place = undefined
    reading.found += 1
  } else if (place) {
    reading.place = place
    reading.found += 1
  } else if (!takeChoice(reading, text)) write(reading, text)
}

/** `☒ Social ekonomi`, `[x] Social ekonomi`, `x Social ekonomi`. */
const BOX = /^\s*(?:(☐|□|\[\s?\])|(☒|☑|✓|✔|✗|✘|■|\[\s?[xX]\s?\]|[xX](?=\s)))?\s*(.+)$/u

function takeChoice(reading: Reading, text: string): boolean {
  const { field, label } = reading.place ?? { label: '' }
  if (!field || field.codes.length === 0) return false
  const [, , ticked, words = ''] = BOX.exec(text) ?? []
  const code = field.codes[field.choices.findIndex((choice) => plain(choice) === plain(words))]
  if (code === undefined) return false
  if (ticked === undefined) return true
  const chosen = reading.values.get(field.id) ?? []
  if (field.isOne && chosen.length > 0) reading.unread.push({ label, text: words, reason: 'two-choices' })
  else reading.values.set(field.id, [...new Set([...chosen, code])])
  return true
}

function takeTable(reading: Reading, rows: readonly (readonly string[])[]): void {
  const { field } = reading.place ?? {}
  if (field && field.columns.length > 0) {
    takeRows(reading, field, rows)
    return
  }
  const text = rows.map((cells) => cells.filter(Boolean).join(' ')).filter(Boolean)
  if (text.length > 0) write(reading, text.join('\n'))
}

function takeRows(reading: Reading, field: BlankField, rows: readonly (readonly string[])[]): void {
  const filled = rows.filter((cells) => !isHead(field, cells) && cells.some((cell) => cell !== ''))
  for (const [n, cells] of filled.entries()) {
    const isMore = n >= MOST_ROWS || cells.length > field.columnIds.length
    if (isMore) {
      const reason = n >= MOST_ROWS ? 'too-many-rows' : 'no-field'
      reading.unread.push({ label: field.label, text: cells.join(' · '), reason })
      continue
    }
    for (const [c, cell] of cells.entries()) if (cell !== '') takeCell(reading, field, { row: n, c, cell })
  }
}

/** A cell of choices holds one of them in words; what is none is told, and the rest of the row is kept. */
function takeCell(
  { values, unread }: Reading,
  { id, label, columns, columnIds, columnChoices }: BlankField,
  { row, c, cell }: { readonly row: number; readonly c: number; readonly cell: string },
): void {
  const choices = columnChoices[c] ?? []
  const code = choices.find((choice) => plain(choice.label) === plain(cell))?.code
  if (choices.length > 0 && code === undefined)
    unread.push({ label: `${label}, ${columns[c]}`, text: cell, reason: 'no-choice' })
  else values.set(`${id}.${row}.${columnIds[c]}`, [code ?? cell])
}

const isHead = ({ columns }: BlankField, cells: readonly string[]): boolean =>
  columns.every((column, n) => plain(cells[n] ?? '') === plain(column))

/** What was written below a label, in its frame or beside it. */
function write({ values, contact, unread, place }: Reading, text: string): void {
  if (place?.contact) contact[place.contact] = joined(contact[place.contact], text)
  else if (place?.field && place.field.lines > 0)
    values.set(place.field.id, [joined(values.get(place.field.id)?.[0], text)])
  else {
    const reason = place ? 'no-room' : 'no-field'
    unread.push({ label: place?.label ?? '', text, reason })
  }
}

const joined = (before: string | undefined, text: string): string =>
  before === undefined ? text : `${before}\n${text}`

/** Programs change blanks, and people the case of a heading. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
