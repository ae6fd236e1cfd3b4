import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import type { Translate } from '../texts.js'
import type { Idea } from '../types.gen.js'
import { type PackageUnit, packageUnits } from './package-unit.js'

/** What an agency is handed: the texts of one idea, with what it needs to understand them. */
export interface Package {
  /** Id of the idea; a file that comes back must name it. */
  readonly idea: string
  readonly reference: string
  readonly source: string
  readonly target: string
  readonly units: readonly PackageUnit[]
  /** Words for the notes: in the language of the source, which every translator of it reads. */
  readonly t: Translate
}

export interface PackageWish {
  readonly language: string
  /** Without what is signed off against the source as it is. */
  readonly openOnly?: boolean
}

/**
 * @throws DomainError invalid-input: it was not submitted, the language is that of the source, or there is
 * nothing to translate.
 */
export function packageOf(
  context: Context,
  idea: Idea,
  { language, openOnly = false }: PackageWish,
): Package {
  // A draft is its submitter's own, and no agency's.
  if (idea.reference === undefined) throw refused('', 'not-sent-in')
  if (language === idea.language) throw refused('/language', 'source-language')
  const all = packageUnits(context, idea, language)
  const units = openOnly ? all.filter(({ state }) => state !== 'reviewed') : all
  if (units.length === 0) throw refused('/language', 'nothing-to-translate')
  const { id, reference } = idea
  const t = context.texts.in(idea.language)
  return { idea: id, reference: reference ?? id, source: idea.language, target: language, units, t }
}

const refused = (pointer: string, code: string): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer, code }] })

interface Place {
  readonly section: string
  /** Full id. */
  readonly field: string
  readonly column?: string
}

/** Where a text stands: question, field, column of a row. */
export function placeOf(t: Translate, { section, field, column }: Place): string {
  const label = t(`template:fields.${field}.label`)
  const inside = column === undefined ? [] : [t(`template:fields.${field}.rows.${column}.label`)]
  return [t(`template:sections.${section}.title`), label, ...inside].join(' › ')
}

export interface Note {
  readonly category: string
  readonly text: string
}

/** What a translator should know of one text. */
export function notesOf(t: Translate, unit: PackageUnit): Note[] {
  const hint = `template:fields.${unit.field}.hint`
  const told = t(hint)
  return [
    { category: 'place', text: placeOf(t, unit) },
    ...(told !== '' && told !== hint && !told.endsWith('.hint')
      ? [{ category: 'question', text: told }]
      : []),
    { category: 'length', text: t('exchange:note.length', { limit: unit.maxLength }) },
    ...(unit.isPlain ? [{ category: 'marks', text: t('exchange:note.plain') }] : []),
    ...(unit.added ? [{ category: 'changed', text: t('exchange:note.added', { text: unit.added }) }] : []),
    ...(unit.earlier
      ? [{ category: 'earlier', text: t('exchange:note.earlier', { text: unit.earlier }) }]
      : []),
    ...unit.comments.map((text) => ({ category: 'comment', text })),
  ]
}

/** The units by section, in the order of the template. */
export function sectionsOf({ units }: Package): { id: string; units: PackageUnit[] }[] {
  const ids = [...new Set(units.map(({ section }) => section))]
  return ids.map((id) => ({ id, units: units.filter(({ section }) => section === id) }))
}
