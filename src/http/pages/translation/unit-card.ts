import type { FastifyRequest } from 'fastify'
import type { OpenTranslation, OpenUnit } from '../../../actions/translation/open-translation.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { Readability } from '../../../domain/translation/readability.js'
import { anchorOf } from './anchor.js'
import { commentList } from './comment-list.js'
import { findingList } from './finding-list.js'
import { languageIn } from './language-in.js'
import { offerList } from './offer-list.js'
import type { Sent } from './sent.js'
import { stateTag } from './state-tag.js'
import { unitForm } from './unit-form.js'
import { labelOfUnit } from './unit-label.js'
import { insertButton, sourceText, termList } from './unit-source.js'

/** One text: its source, its translation, what to look at, and who has said what. */
export function unitCard(request: FastifyRequest, opened: OpenTranslation, unit: OpenUnit, sent: Sent): Html {
  const { t } = request
  const { state } = unit
  const id = anchorOf(unit.id)
  const waits = waitsFor(opened, unit)
  const source = html`
    <div class="side">
      <p class="label">${languageIn(request, opened.idea.language)}</p>
      ${sourceText(unit, opened.idea.language)}
      ${unit.difference.length > 0 && html`<p class="help">${t('translation:difference')}</p>`}
      ${opened.mayTranslate && insertButton(t('translation:insertSource'), unit.text, '9')}
      ${termList(t, unit, opened.mayTranslate)}
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
      ${commentList(request, opened, unit, sent)}
      ${signing(request, opened, unit)}
    </div>
  `
  return html`
    <article
      class="unit${state === 'outdated' && ' is-outdated'}"
      id="u-${id}"
      aria-labelledby="h-${id}"
      ${waits && html` data-waits="${waits}"`}
    >
      <header>
        <h3 id="h-${id}">${labelOfUnit(t, unit)}</h3>
        ${stateTag(state, t(`translation:states.${state}`))}
      </header>
      <div class="pair">${source}${target}</div>
    </article>
  `
}

/** What this reader can do with it, so that the keyboard leads from one such text to the next. */
function waitsFor({ mayTranslate }: OpenTranslation, { state, hindrance }: OpenUnit) {
  if (hindrance === undefined) return 'sign'
  return mayTranslate && state !== 'translated' && state !== 'reviewed' && 'translate'
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
  // Of the form of the text, so that a correction is sent along and never thrown away.
  const form = html` form="f-${anchorOf(unit.id)}"`
  return html`
    <p>
      <input type="hidden" name="units" value="${unit.id} ${unit.mark}"${form}>
      <button class="btn small" type="submit" name="do" value="sign"${form}>${t('translation:sign')}</button>
    </p>
  `
}
