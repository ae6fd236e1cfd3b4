import { askedIn } from '../../../domain/submission/form-values.js'
import { answerFields, labelsOfField } from '../components/answer-form/answer-fields.js'
import type { Filled } from '../components/answer-form/field-parts.js'
import { askedFor } from '../sent-values.js'
import { formPage } from './form-page.js'
import type { FormSession } from './form-session.js'

/** One question of the template, with everything that is asked under it. */
export function questionPage(session: FormSession, section: string, filled: Filled): string {
  const { t, has, context } = session
  const key = `template:sections.${section}`
  const fields = askedIn(context.template, section)
  const labels = Object.fromEntries(fields.flatMap((field) => labelsOfField(session, field)))
  return formPage(session, {
    page: section,
    title: has(`${key}.question`) ? t(`${key}.question`) : t(`${key}.title`),
    hint: has(`${key}.hint`) ? t(`${key}.hint`) : '',
    labels,
    errors: filled.errors,
    isConflict: Object.keys(filled.kept).length > 0,
    body: answerFields(session, section, fields, filled, askedFor(session.request, 'more')),
  })
}
