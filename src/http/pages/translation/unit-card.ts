import type { FastifyRequest } from 'fastify'
import type { OpenTranslation, OpenUnit } from '../../../actions/translation/open-translation.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html, TEXT_START } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { Readability } from '../../../domain/translation/readability.js'
import { anchorOf } from './anchor.js'
import { findingList } from './finding-list.js'
import { languageIn } from './language-in.js'
import { offerList } from './offer-list.js'
import type { Sent } from './sent.js'
import { stateTag } from './state-tag.js'
import { sourceText, termList } from './unit-source.js'

/** What the field, or the column of a row, is called. */
export function labelOfUnit(t: Translate, { field, column, row }: OpenUnit): string {
  const label = t(`template:fields.${field.id}.label`)
  if (column === undefined) return label
  return `${label} ${row ?? ''}: ${t(`template:fields.${field.id}.rows.${column}.label`)}`
}

/** One text: its source, its translation, what to look at, and who has said what. */
export function unitCard(request: FastifyRequest, opened: OpenTranslation, unit: OpenUnit, sent: Sent): Html {
  const { t } = request
  const { state } = unit
  const id = anchorOf(unit.id)
  const source = html`
    <div class="side">
      <p class="label">${languageIn(request, opened.idea.language)}</p>
      ${sourceText(unit, opened.idea.language)}
      ${unit.difference.length > 0 && html`<p class="help">${t('translation:difference')}</p>`}
      ${termList(t, unit)}
      ${readability(t, unit.sourceReadability)}
    </div>
  `
  const target = html`
    <div class="side">
      ${unitForm(request, opened, unit, sent)}
      ${offerList(request, opened, unit)}
      ${made(request, unit)}
      ${readability(t, unit.targetReadability)}
      ${findingList(request, unit)}
      ${signing(request, opened, unit)}
    </div>
  `
  return html`
    <article class="unit${state === 'outdated' && ' is-outdated'}" id="u-${id}" aria-labelledby="h-${id}">
      <header>
        <h3 id="h-${id}">${labelOfUnit(t, unit)}</h3>
        ${stateTag(state, t(`translation:states.${state}`))}
      </header>
      <div class="pair">${source}${target}</div>
    </article>
  `
}

function unitForm(
  request: FastifyRequest,
  opened: OpenTranslation,
  unit: OpenUnit,
  { refused, done }: Sent,
): Html {
  const { t } = request
  const { mark, maxLength } = unit
  const id = anchorOf(unit.id)
  const own = refused?.unit === unit.id ? refused : undefined
  const typed = own && own.form.do !== 'waive' ? own.form : undefined
  const text = typed?.text ?? unit.unit?.text ?? ''
  const limit =
    maxLength <= SHORT &&
    html`<p class="help" id="l-${id}">${t('translation:limit', { limit: maxLength })}</p>`
  const described = [own && `e-${id}`, limit && `l-${id}`].filter(Boolean).join(' ')
  const label = languageIn(request, opened.language)
  return html`
    <form method="post" class="unit-form">
      <input type="hidden" name="unit" value="${unit.id}">
      <input type="hidden" name="seen" value="${mark}">
      <input type="hidden" name="from" value="${typed?.from ?? ''}">
      <label class="label" for="t-${id}">${label}<span class="vh">: ${labelOfUnit(t, unit)}</span></label>
      ${own && refusal(request, unit, own)}
      ${limit}
      <textarea
        id="t-${id}"
        name="text"
        lang="${opened.language}"
        rows="${rowsFor(unit)}"
        ${own && html` aria-invalid="true"`}
        ${described && html` aria-describedby="${described}"`}
      >
        ${TEXT_START}
        ${text}
      </textarea>
      <details class="unit-note"${(typed?.note || unit.unit?.note) && html` open`}>
        <summary>${t('translation:note')}</summary>
        <label class="vh" for="n-${id}">${t('translation:note')}: ${labelOfUnit(t, unit)}</label>
        <textarea id="n-${id}" name="note" rows="2">
          ${TEXT_START}
          ${typed?.note ?? unit.unit?.note ?? ''}
        </textarea>
      </details>
      ${opened.mayTranslate && buttons(t, unit)}
      ${done === unit.id && html`<p class="help saved" role="status">✓ ${t('translation:saved')}</p>`}
    </form>
  `
}

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

/** Who wrote it and who signed it off, and how it came about when it was not by hand. */
function made({ t, language }: FastifyRequest, { unit }: OpenUnit): Html | '' {
  if (!unit) return ''
  const by = t('translation:by', { name: unit.by.name, day: dayIn(language, unit.at) })
  const from = [
    unit.origin === 'person' ? undefined : unit,
    unit.basis && { origin: unit.basis.kind, ...unit.basis },
  ]
    .filter((one) => one !== undefined)
    .map(({ origin, maker }) => t(`translation:origins.${origin}`, { maker: maker ?? '' }).replace(' ()', ''))
  const signed =
    unit.signedOff &&
    t('translation:signedBy', { name: unit.signedOff.by.name, day: dayIn(language, unit.signedOff.at) })
  return html`<p class="help">${[by, ...from, signed].filter(Boolean).join(' · ')}</p>`
}

function readability(t: Translate, figure: Readability | undefined): Html | '' {
  if (!figure) return ''
  const level = t(`translation:readability.${figure.level}`)
  return html`
    <p class="help">${t(`translation:readability.${figure.kind}`, { value: figure.value, level })}</p>
  `
}

function signing({ t }: FastifyRequest, { maySignOff }: OpenTranslation, unit: OpenUnit): Html | '' {
  if (!maySignOff || unit.state !== 'translated') return ''
  if (unit.hindrance) return html`<p class="help">${t(`translation:hindrance.${unit.hindrance}`)}</p>`
  return html`
    <form method="post">
      <input type="hidden" name="unit" value="${unit.id}">
      <input type="hidden" name="units" value="${unit.id} ${unit.mark}">
      <button class="btn small" type="submit" name="do" value="sign">${t('translation:sign')}</button>
    </form>
  `
}
