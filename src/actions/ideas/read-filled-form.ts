import { noticeIn } from '../../domain/definitions/notices.js'
import type { FieldError } from '../../domain/errors.js'
import { mailAddress } from '../../domain/people/mail-address.js'
import { BLANK_CONTACT, blankForm } from '../../domain/submission/blank-form.js'
import { readForm } from '../../domain/submission/form-values.js'
import { plainLines } from '../../domain/submission/plain-lines.js'
import { type FormWords, readFilledForm, type Unread } from '../../domain/submission/read-filled-form.js'
import { blocksOf, wordPieces } from '../../domain/submission/word-blocks.js'
import { type AnswersPatch, applyAnswers } from '../../domain/template/apply-answers.js'
import { checkAnswers } from '../../domain/template/check-answers.js'
import { isAnswered } from '../../domain/template/values.js'
import type { Contact } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { mapInSlices } from '../in-slices.js'

/** What was read of a form that somebody had filled in. Nothing of it is kept yet. */
export interface ReadDocument {
  /** Language in which the form was filled in. */
  readonly language: string
  readonly patch: AnswersPatch
  readonly contact: Readonly<Partial<Contact>>
  /** Ids of the fields that were read. */
  readonly read: readonly string[]
  readonly unread: readonly Unread[]
  /** What is not as the form asks for it, by field. */
  readonly errors: readonly FieldError[]
}

/** Languages that the form is handed out in. */
const LANGUAGES = ['sv', 'en', 'sv-x-lattlast'] as const

/**
 * Reads a filled-in form (DOCX), as the product hands it out.
 * @throws DomainError `invalid-input` at `/file`
 */
export async function readFilledDocument(
  { definitions, newId }: Deps,
  bytes: Uint8Array,
): Promise<ReadDocument> {
  const { template } = definitions.current
  const blocks = (await mapInSlices(wordPieces(bytes), blocksOf)).flat()
  const filled = readFilledForm(
    blocks,
    LANGUAGES.map((language) => wordsIn(definitions, language)),
  )
  const forms = template.sections.map(({ id }) => readForm(template, id, filled.values))
  const patch: AnswersPatch = Object.assign({}, ...forms.map((form) => form.patch))
  const wrong = checkAnswers(template, applyAnswers({}, patch, newId))
  const errors = [...forms.flatMap((form) => form.errors), ...wrong]
  const kept = rightOf(patch, wrong)
  const read = Object.entries(kept).flatMap(([section, fields]) =>
    Object.keys(fields).map((name) => `${section}.${name}`),
  )
  const language = filled.language === 'en' ? 'en' : 'sv'
  return { language, patch: kept, contact: contactOf(filled.contact), read, unread: filled.unread, errors }
}

function wordsIn({ texts, current, notices }: Deps['definitions'], language: string): FormWords {
  const t = texts.in(language)
  const [base = ''] = language.split('-x-')
  const has = (key: string): boolean => texts.has(language, key) || texts.has(base, key)
  return {
    language,
    sections: blankForm(current, { t, has, language }),
    contactTitle: t('submission:contact.title'),
    contact: BLANK_CONTACT.map((name) => t(`submission:contact.${name}.label`)),
    before: [
      t('submission:paper.title'),
      t('submission:paper.lead'),
      t('submission:paper.send'),
      ...plainLines(noticeIn(notices.notice.current, language).text),
    ],
  }
}

/** What was answered, but for what is not as it is asked for: that is told. */
function rightOf(patch: AnswersPatch, errors: readonly FieldError[]): AnswersPatch {
  const wrong = new Set(errors.map(({ pointer }) => pointer.split('/').slice(2, 4).join('.')))
  const sections = Object.entries(patch).map(([section, fields]) => {
    const right = Object.entries(fields).filter(
      ([name, value]) => isAnswered(value) && !wrong.has(`${section}.${name}`),
    )
    return [section, Object.fromEntries(right)] as const
  })
  return Object.fromEntries(sections.filter(([, fields]) => Object.keys(fields).length > 0))
}

function contactOf({ email, ...rest }: Readonly<Partial<Record<keyof Contact, string>>>): Partial<Contact> {
  const lines = Object.entries(rest).map(([name, text]) => [name, String(text).replace(/\s+/g, ' ').trim()])
  return { ...Object.fromEntries(lines), ...(email !== undefined && { email: mailAddress(email.trim()) }) }
}
