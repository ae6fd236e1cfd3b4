import type { FastifyRequest } from 'fastify'
import type { OpenTranslation, OpenUnit } from '../../../actions/translation/open-translation.js'
import { type Html, html, TEXT_START } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import { anchorOf } from './anchor.js'
import { languageIn } from './language-in.js'
import type { Sent } from './sent.js'
import { labelOfUnit } from './unit-label.js'

/** A text to be written, with its note and its buttons. */
export function unitForm(
  request: FastifyRequest,
  opened: OpenTranslation,
  unit: OpenUnit,
  { refused, done }: Sent,
): Html {
  const { t } = request
  const { mark, maxLength } = unit
  const id = anchorOf(unit.id)
  const own = refused?.unit === unit.id ? refused : undefined
  const typed = own && !BESIDE.has(own.form.do ?? '') ? own.form : undefined
  const { repetition } = unit
  const text = typed?.text ?? unit.unit?.text ?? (opened.mayTranslate ? repetition?.text : undefined) ?? ''
  const from = typed ? typed.from : repetition?.memory
  const unsaved = typed?.text !== undefined && html` data-unsaved`
  const limit =
    maxLength <= SHORT &&
    html`<p class="help" id="l-${id}">${t('translation:limit', { limit: maxLength })}</p>`
  const described = [own && `e-${id}`, limit && `l-${id}`].filter(Boolean).join(' ')
  const draft = [request.actor.id, opened.idea.id, opened.language, unit.id].join(' ')
  const label = languageIn(request, opened.language)
  return html`
    <form method="post" class="unit-form" id="f-${id}">
      <input type="hidden" name="unit" value="${unit.id}">
      <input type="hidden" name="seen" value="${mark}">
      <input type="hidden" name="from" value="${from ?? ''}">
      <label class="label" for="t-${id}">${label}<span class="vh">: ${labelOfUnit(t, unit)}</span></label>
      ${own && refusal(request, unit, own)}
      ${limit}
      ${!typed && opened.mayTranslate && repeated(t, opened, unit)}
      <textarea
        id="t-${id}"
        name="text"
        lang="${opened.language}"
        rows="${rowsFor(unit)}"
        data-draft="${draft}"
        ${unsaved}
        ${typed && html` aria-invalid="true"`}
        ${described && html` aria-describedby="${described}"`}
      >
        ${TEXT_START}
        ${text}
      </textarea>
      <details class="unit-note"${(typed?.note || unit.unit?.note) && html` open`}>
        <summary>${t('translation:note')}</summary>
        <label class="vh" for="n-${id}">${t('translation:note')}: ${labelOfUnit(t, unit)}</label>
        <textarea id="n-${id}" name="note" rows="2" data-draft="${draft} note"${unsaved}>
          ${TEXT_START}
          ${typed?.note ?? unit.unit?.note ?? ''}
        </textarea>
      </details>
      ${opened.mayTranslate && buttons(t, unit)}
      ${done === unit.id && html`<p class="help saved" role="status">✓ ${t('translation:saved')}</p>`}
    </form>
  `
}

/** That a text was filled in, and where it comes from: a person still reads it and saves it. */
function repeated(t: Translate, { units }: OpenTranslation, { repetition }: OpenUnit): Html | '' {
  if (!repetition) return ''
  const twin = units.find(({ id }) => id === repetition.unit)
  const where = twin ? labelOfUnit(t, twin) : (repetition.reference ?? '')
  return html`<p class="repeated">${t('translation:repeated', { where })}</p>`
}

/** What is refused of these says nothing about the text itself. */
const BESIDE = new Set(['waive', 'comment'])

/** Shorter limits are told; nobody writes as far as the longer ones. */
const SHORT = 1000

const rowsFor = ({ text }: OpenUnit): number => Math.min(24, Math.max(2, Math.ceil(text.length / 52) + 1))

function buttons(t: Translate, { state }: OpenUnit): Html {
  const save = state === 'outdated' ? 'translation:saveChanged' : 'translation:save'
  return html`
    <p class="row">
      <button class="btn second small" type="submit" name="do" value="save">${t(save)}</button>
      ${
        state !== 'reviewed' &&
        html`<button class="link" type="submit" name="do" value="draft">${t('translation:draft')}</button>`
      }
    </p>
  `
}

/** Of two who wrote at once, the second keeps the own text in the field and sees the other's above it. */
function refusal(
  { t }: FastifyRequest,
  { id: unitId, unit }: OpenUnit,
  { code, reasons }: NonNullable<Sent['refused']>,
): Html {
  const id = anchorOf(unitId)
  if (code !== 'changed-meanwhile') return html`<p class="error" id="e-${id}">${reasons.join(' ')}</p>`
  const theirs =
    unit &&
    html`
      <p class="label">${t('translation:theirs', { name: unit.by.name })}</p>
      <blockquote class="theirs">${unit.text}</blockquote>
    `
  return html`
    <div class="collision" id="e-${id}">
      <p class="error">${t('translation:collision')}</p>
      ${theirs}
      <p class="help">${t('translation:collisionHelp')}</p>
    </div>
  `
}
