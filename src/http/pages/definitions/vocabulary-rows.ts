import type { FastifyRequest } from 'fastify'
import { PLACES, placesOf } from '../../../domain/definitions/own-vocabulary.js'
import { type Html, html, TEXT_START } from '../../../domain/html.js'
import type { DefinitionEntry } from '../../../domain/types.gen.js'
import type { Refused } from '../admin/frame.js'
import { lineInput, selectInput, textInput } from '../components/inputs.js'
import { type Edited, LANGUAGES } from './vocabulary-form.js'

interface Shown extends Edited {
  readonly request: FastifyRequest
  readonly refused: Refused
  /** What was typed meets what somebody else has saved. */
  readonly isConflict: boolean
}

/** The choices of a vocabulary with their words, to be changed in place. */
export function entryRows(shown: Shown): Html {
  const { t } = shown.request
  const { scheme, before } = shown
  const product = scheme.entries.map(({ code }) => code)
  const codes = [...product, ...before.map(({ code }) => code).filter((code) => !product.includes(code))]
  const heads = ['sv', 'en', 'links', ...(scheme.own === 'grow' ? ['retired'] : [])]
  return html`
    <table class="table folds entries">
      <caption class="vh">${t('definitions:vocabularies.lead')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('definitions:vocabularies.code')}</th>
          ${heads.map((name) => html`<th scope="col">${t(`definitions:vocabularies.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>${codes.map((code) => row(shown, code))}</tbody>
    </table>
  `
}

function row(shown: Shown, code: string): Html {
  const { t } = shown.request
  const kept = shown.before.find((entry) => entry.code === code)
  const words = LANGUAGES.map(
    (language) =>
      html`
        <td data-label="${t(`definitions:vocabularies.${language}`)}">
          ${wordInput(shown, code, kept, language)}
        </td>
      `,
  )
  const links = html`
    <td data-label="${t('definitions:vocabularies.links')}">${linkInput(shown, code, kept)}</td>
  `
  const retired = shown.scheme.own === 'grow' && html`<td>${retiredBox(shown, code, kept)}</td>`
  return html`
    <tr>
      <th scope="row"><code>${code}</code></th>
      ${words}
      ${links}
      ${retired}
    </tr>
  `
}

function wordInput(
  { id, request, refused, texts, isConflict }: Shown,
  code: string,
  kept: DefinitionEntry | undefined,
  language: (typeof LANGUAGES)[number],
): Html {
  const { t } = request
  const name = `${language}-${code}`
  const key = `vocabulary:${id}.${code}`
  const saved = kept?.label?.[language] ?? (texts.has(language, key) ? texts.in(language)(key) : '')
  const value = refused.values[name] ?? saved
  const error = refused.errors[name]
  const told = isConflict && value.trim() !== saved && savedNow(request, name, saved)
  const described = [error && `${name}-error`, told && `${name}-now`].filter(Boolean).join(' ')
  const about = html` id="${name}" name="${name}" lang="${language}" aria-label="${t(
    `definitions:vocabularies.${language}`,
  )}: ${code}"${error && html` aria-invalid="true"`}${described && html` aria-describedby="${described}"`}`
  const control =
    value.length > LONG
      ? html`<textarea rows="3"${about}>${TEXT_START}${value}</textarea>`
      : html`<input type="text" autocomplete="off"${about} value="${value}">`
  return html`${error && html`<p class="error" id="${name}-error">${error}</p>`}${control}${told}`
}

/** More characters than this are not seen in a single line. */
const LONG = 34

const savedNow = ({ t }: FastifyRequest, name: string, value: string): Html =>
  html`
    <p class="note" id="${name}-now">
      ${value === '' ? t('definitions:nowSavedEmpty') : t('definitions:nowSaved', { value })}
    </p>
  `

/** The product's links stay; a partnership's own stand in the field. */
function linkInput(
  { scheme, request, refused }: Shown,
  code: string,
  kept: DefinitionEntry | undefined,
): Html {
  const { t } = request
  const name = `links-${code}`
  const theirs = scheme.entries.find((entry) => entry.code === code)?.matches ?? []
  const value = refused.values[name] ?? (kept?.matches ?? []).join('\n')
  const count = theirs.length + value.split(/\s+/).filter(Boolean).length
  const error = refused.errors[name]
  const list = theirs.map((link) => html`<li><a href="${link}">${link}</a></li>`)
  const summary =
    count === 0 ? t('definitions:vocabularies.linkNone') : t('definitions:vocabularies.linkCount', { count })
  return html`
    <details${error && html` open`}>
      <summary>${summary}<span class="vh">: ${code}</span></summary>
      ${theirs.length > 0 && html`<ul class="plain">${list}</ul>`}
      ${textInput(
        {
          id: name,
          name,
          label: `${t('definitions:vocabularies.links')}: ${code}`,
          hint: t('definitions:vocabularies.linksHint'),
          value,
          error,
        },
        2,
      )}
    </details>
  `
}

function retiredBox({ request, refused }: Shown, code: string, kept: DefinitionEntry | undefined): Html {
  const name = `retired-${code}`
  const isTyped = Object.keys(refused.values).length > 0
  const isRetired = isTyped ? refused.values[name] === 'yes' : kept?.retired === true
  return html`
    <label class="choice">
      <input type="checkbox" id="${name}" name="${name}" value="yes"${isRetired && html` checked`}>
      <span>${request.t('definitions:vocabularies.retired')}<span class="vh">: ${code}</span></span>
    </label>
  `
}

/** An empty entry, to be filled in by those who want to add one. */
export function newEntry({ request, scheme, refused }: Shown): Html {
  const { t } = request
  const say = (key: string): string => t(`definitions:vocabularies.${key}`)
  const input = (name: string, label: string, hint?: string) => ({
    id: `new-${name}`,
    name: `new-${name}`,
    label,
    hint,
    value: refused.values[`new-${name}`] ?? '',
    error: refused.errors[`new-${name}`],
  })
  const places = PLACES.flatMap((place) => {
    const choices = placesOf(scheme, place).map((value) => ({
      value,
      label: placeName(request, place, value),
    }))
    return choices.length === 0
      ? []
      : [selectInput(input(place, say(`places.${place}`)), choices, t('ideas:choose'))]
  })
  return html`
    <fieldset class="stack" id="new">
      <legend>${say('new')}</legend>
      <p class="hint">${say('newHint')}</p>
      ${lineInput(input('code', say('newCode'), say('newCodeHint')))}
      ${lineInput(input('sv', say('sv')))}
      ${lineInput(input('en', say('en')))}
      ${places}
      ${textInput(input('links', say('links'), say('linksHint')), 2)}
    </fieldset>
  `
}

function placeName({ t }: FastifyRequest, place: (typeof PLACES)[number], value: string): string {
  if (place === 'part') return t(`definitions:vocabularies.parts.${value}`)
  return t(`vocabulary:${place === 'step' ? 'step' : 'adviceArea'}.${value}`)
}
