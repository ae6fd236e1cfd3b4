import type { FastifyRequest } from 'fastify'
import type { OpenTranslation, OpenUnit } from '../../../actions/translation/open-translation.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html, TEXT_START } from '../../../domain/html.js'
import type { TextComment } from '../../../domain/types.gen.js'
import { anchorOf } from './anchor.js'
import type { Sent } from './sent.js'
import { labelOfUnit } from './unit-label.js'

/** What is said about one text, by people here and by agencies, and the field to say more. */
export function commentList(
  request: FastifyRequest,
  { idea, language, mayTranslate, maySignOff }: OpenTranslation,
  unit: OpenUnit,
  { refused, done }: Sent,
): Html | '' {
  const { t } = request
  const { comments } = unit
  const mayWrite = mayTranslate || maySignOff
  if (comments.length === 0 && !mayWrite) return ''
  const typed = refused?.unit === unit.id ? refused.form.comment : undefined
  const id = anchorOf(unit.id)
  const draft = [request.actor.id, idea.id, language, unit.id, 'comment'].join(' ')
  const isOpen = comments.length > 0 || typed !== undefined
  const form = html`
    <form method="post" class="unit-form">
      <input type="hidden" name="unit" value="${unit.id}">
      <label class="vh" for="c-${id}">${t('translation:comments.write')}: ${labelOfUnit(t, unit)}</label>
      <textarea
        id="c-${id}"
        name="comment"
        rows="2"
        maxlength="2000"
        data-draft="${draft}"
        ${typed !== undefined && html` data-unsaved`}
      >
        ${TEXT_START}
        ${typed ?? ''}
      </textarea>
      <p>
        <button class="btn second small" type="submit" name="do" value="comment">
          ${t('translation:comments.send')}
        </button>
      </p>
    </form>
  `
  return html`
    <details class="comments"${(isOpen || done === unit.id) && comments.length > 0 && html` open`}>
      <summary>${t('translation:comments.title', { count: comments.length })}</summary>
      <ol class="plain">${comments.map((comment) => item(request, comment))}</ol>
      ${mayWrite && form}
    </details>
  `
}

function item({ t, language }: FastifyRequest, { by, agency, at, text }: TextComment): Html {
  const who = agency ? t('translation:comments.agency', { agency, name: by.name }) : by.name
  return html`
    <li>
      <p class="meta">${who}, ${dayIn(language, at)}</p>
      <p class="lines">${text}</p>
    </li>
  `
}
