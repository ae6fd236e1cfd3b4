import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { editAnswers } from '../../../actions/ideas/edit-answers.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { Conflict } from '../../../domain/ideas/merge-edit.js'
import {
  askedIn,
  formValues,
  one,
  readForm,
  withKept,
  withoutRow,
} from '../../../domain/submission/form-values.js'
import { answerFields, labelsOfField } from '../components/answer-form/answer-fields.js'
import { errorsByName } from '../components/answer-form/errors-by-name.js'
import { type Filled, idOf } from '../components/answer-form/field-parts.js'
import type { FormWords } from '../components/answer-form/form-words.js'
import { valueText } from '../components/answer-form/value-text.js'
import { errorSummary } from '../components/form.js'
import { notice } from '../components/notice.js'
import { askedFor, sentValues } from '../sent-values.js'
import { frame } from './frame.js'
import { type Visit, visit } from './visit.js'

/** One question, to be edited by staff: all its fields, also those that only the team fills in. */
export function editPage(at: Visit, section: string, given?: Filled): string {
  const { context, idea } = at
  if (!context.template.sections.some(({ id }) => id === section) || !at.may('edit'))
    throw new DomainError('not-found')
  const values = formValues(context.template, section, idea.answers, 'staff')
  return draw(at, section, given ?? { values, errors: {}, kept: {} })
}

const wordsOf = ({ context, t, language }: Visit): FormWords => ({
  context,
  t,
  language,
  has: (key) => context.texts.has(language, key),
})

function draw(at: Visit, section: string, filled: Filled): string {
  const { t, context, request, idea } = at
  const words = wordsOf(at)
  const fields = askedIn(context.template, section, 'staff')
  const labels = Object.fromEntries(fields.flatMap((field) => labelsOfField(words, field)))
  const title = t('ideas:edit-page.title', { section: t(`template:sections.${section}.title`) })
  const isConflict = Object.keys(filled.kept).length > 0
  const summary = errorSummary(t, byId(filled.errors), byId(labels))
  return frame(
    at,
    'edit',
    title,
    html`
      <section class="stack measure" aria-labelledby="edit">
        <h2 id="edit">${title}</h2>
        ${
          isConflict &&
          notice(t('ideas:conflict.bothTitle'), html`<p>${t('ideas:conflict.bothLead')}</p>`, 'missing')
        }
        ${summary}
        <form class="stack" method="post" action="${at.at(`edit/${section}`)}" novalidate>
          <input type="hidden" name="revision" value="${idea.revision}">
          ${answerFields(words, section, fields, filled, askedFor(request, 'more'))}
          ${minor(at)}
          <p class="row">
            <button class="btn" type="submit" name="go" value="save">${t('ideas:edit-page.go')}</button>
            <a href="${at.at(`#${section}`)}">${t('ideas:edit-page.back')}</a>
          </p>
        </form>
      </section>
    `,
  )
}

const byId = (named: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(named).map(([name, text]) => [idOf(name), text]))

/** Only where there is a translation to be spared. */
function minor({ t, idea }: Visit): Html | '' {
  if (Object.keys(idea.variants).length === 0) return ''
  return html`
    <p class="hint" id="minor-hint">${t('ideas:edit-page.minorHint')}</p>
    <label class="choice">
      <input type="checkbox" name="minor" value="yes" aria-describedby="minor-hint">
      <span>${t('ideas:edit-page.minor')}</span>
    </label>
  `
}

/** Takes an edited question; what a colleague wrote in the same answers meanwhile is shown beside. */
export async function takeEdit(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const at = await visit(deps, request)
  const { section } = request.params as { section: string }
  const sent = sentValues(request)
  const [way, field = '', row = ''] = one(sent, 'go').split(':')
  const values = way === 'remove' ? withoutRow(sent, field, Number(row)) : sent
  const { patch, errors } = readForm(at.context.template, section, values, 'staff')
  try {
    if (errors.length > 0) throw new DomainError('invalid-answers', { errors })
    const edit = { patch, revision: Number(one(sent, 'revision')) || 0, minor: one(sent, 'minor') === 'yes' }
    const { conflicts, others, idea } = await editAnswers(
      deps,
      { idea: at.idea.id, actor: at.actor, found: at },
      edit,
    )
    if (conflicts.length > 0) {
      const kept = keptTexts(at, conflicts)
      const now = formValues(at.context.template, section, idea.answers, 'staff')
      const shown = { values: withKept(values, now, others), errors: {}, kept }
      return reply.status(409).send(editPage({ ...at, idea }, section, shown))
    }
    return reply.redirect(onward(at, section, way, field), 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 422) throw error
    const said = errorsByName(wordsOf(at), error.extras.errors ?? [])
    return reply.status(422).send(editPage(at, section, { values, errors: said, kept: {} }))
  }
}

function onward({ at }: Visit, section: string, way: string | undefined, field: string): string {
  const here = at(`edit/${section}`)
  if (way === 'add') return `${here}?more=${encodeURIComponent(field)}#${idOf(field)}`
  return way === 'remove' ? `${here}#${idOf(field)}` : `${at()}?saved=1#${section}`
}

/** What stands now in the answers that both have written. */
function keptTexts(at: Visit, conflicts: readonly Conflict[]): Filled['kept'] {
  const { context, t } = at
  const texts = conflicts.map(({ field, kept }) => {
    const def = context.template.field(field)?.def
    const text =
      def && kept !== undefined ? valueText(wordsOf(at), def, kept) : t('submission:conflict.empty')
    return [field, text] as const
  })
  return Object.fromEntries(texts)
}
