import type { Context } from '../context.js'
import { inOrder } from '../template/in-order.js'
import type { Translate } from '../texts.js'
import type { TemplateField } from '../types.gen.js'
import { askedIn } from './form-values.js'

/** One thing to fill in on paper. */
export interface Choice {
  readonly code: string
  readonly label: string
}

export interface BlankField {
  /** As the template names it: `solution.description`. */
  readonly id: string
  readonly label: string
  readonly hint: string
  /** Boxes to tick; none where there is room to write. */
  readonly choices: readonly string[]
  /** Lines to write on. */
  readonly lines: number
  /** Codes of the choices, in the same order, and how many may be ticked. */
  readonly codes: readonly string[]
  readonly isOne: boolean
  /** Headings of a table with empty rows, and what the template calls them. */
  readonly columns: readonly string[]
  readonly columnIds: readonly string[]
  /** Of each column, what can be chosen; nothing where words are written. */
  readonly columnChoices: readonly (readonly Choice[])[]
}

export interface BlankSection {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly fields: readonly BlankField[]
}

/** Words in one language, and whether it has them. */
export interface Words {
  readonly language: string
  readonly t: Translate
  readonly has: (key: string) => boolean
}

/** The whole form of the current edition, empty, as it is printed or sent out as a document. */
export function blankForm({ template, vocabularies }: Context, { t, has, language }: Words): BlankSection[] {
  const hintAt = (key: string): string => (has(`${key}.hint`) ? t(`${key}.hint`) : '')
  return template.sections.map(({ id, number }) => {
    const key = `template:sections.${id}`
    const title = has(`${key}.question`) ? t(`${key}.question`) : t(`${key}.title`)
    const choicesIn = (scheme = ''): Choice[] =>
      vocabularies
        .offered(scheme)
        .map((code) => ({ code, label: capital(t(`vocabulary:${scheme}.${code}`)) }))
    const fields = askedIn(template, id).map(({ id, def }) => {
      const key = `template:fields.${id}`
      const columns = (def.fields ?? []).map((column) => t(`${key}.rows.${column.id}.label`))
      const { vocabulary: scheme = '' } = def
      const labelOf = (code: string): string => capital(t(`vocabulary:${scheme}.${code}`))
      const codes = inOrder(vocabularies, scheme, vocabularies.offered(scheme), { language, labelOf })
      const choices = codes.map(labelOf)
      return {
        id,
        label: t(`${key}.label`),
        hint: hintAt(key),
        choices,
        codes,
        isOne: def.type === 'choice',
        lines: linesFor(def),
        columns,
        columnIds: (def.fields ?? []).map((column) => column.id),
        columnChoices: (def.fields ?? []).map((column) => choicesIn(column.vocabulary)),
      }
    })
    return { id, title: number === undefined ? title : `${number}. ${title}`, hint: hintAt(key), fields }
  })
}

/** What the form asks of who fills it in, as a contact has it. */
export const BLANK_CONTACT = ['name', 'email', 'phone', 'organisation'] as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function linesFor({ type, vocabulary, maxLength = 200 }: TemplateField): number {
  if (type === 'rows' || vocabulary !== undefined) return 0
  if (type === 'text') return 6
  return maxLength > 200 ? 3 : 1
}

/** What can be written in a column of choices stands above the table. */
export const columnHint = (column: string, choices: readonly { readonly label: string }[]): string =>
  `${column}: ${choices.map(({ label }) => label).join(' / ')}`
