import { type Actor, nameOf } from '../actor.js'
import type { Translate } from '../texts.js'
import { commentsOn, withComment } from '../translation/comments.js'
import type { Idea } from '../types.gen.js'
import { notesOf } from './package.js'
import type { PackageUnit } from './package-unit.js'
import type { ReturnedNote, ReturnedUnit } from './read-xliff.js'

/** Names of the notes that we write; an agency's own have none or others. */
const OURS = new Set(['place', 'question', 'length', 'marks', 'changed', 'earlier', 'comment'])
const LONGEST = 2000

/**
 * What an agency adds to a text: its questions and remarks. Ours come back with it and are known by what we
 * called them or, where a tool has dropped that, by their words.
 */
export function addedNotes(
  t: Translate,
  ours: PackageUnit,
  { notes }: Pick<ReturnedUnit, 'notes'>,
  known: readonly string[],
): string[] {
  const old = new Set([...notesOf(t, ours).map(({ text }) => text), ...known].map(squeezed))
  const added = notes.filter((note) => !isOurs(note)).map(({ text }) => tidied(text))
  return [...new Set(added)].filter((text) => text !== '' && !old.has(squeezed(text)))
}

const isOurs = ({ from, category, id }: ReturnedNote): boolean =>
  from === 'fyrsteg' || (category !== undefined && OURS.has(category) && /^n\d+$/.test(id ?? ''))

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** As a comment may be: what no text may hold falls away. */
const tidied = (text: string): string =>
  [
    ...text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST / 2)
    .join('')

/** The notes of one returned text as comments on it: each once, however often the file is sent. */
export function withNotes(
  idea: Idea,
  { language, agency }: { readonly language: string; readonly agency?: string },
  unit: string,
  notes: readonly string[],
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  return notes.reduce((made, text) => {
    const stamp = { id: newId(), by: nameOf(actor), at: now.toISOString() }
    return withComment(made, language, unit, { ...stamp, ...(agency && { agency }), text })
  }, idea)
}

/** What is said on a text already. */
export const saidOn = (idea: Idea, language: string, unit: string): string[] =>
  commentsOn(idea, language, unit).map(({ text }) => text)
