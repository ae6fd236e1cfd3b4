import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { capital } from '../components/capital.js'
import { lineInput, radioInputs } from '../components/inputs.js'
import { listPart } from '../components/list-part.js'
import { actForm, type Put } from './form.js'
import type { Typed, Visit } from './visit.js'

const CONSENTS = ['publish', 'person', 'picture', 'quotation']

const STATES = ['asked', 'given', 'refused', 'withdrawn']

export function consentsPart(visit: Visit, typed: Typed): Html {
  const { t, language, seen, may } = visit
  const rows = (seen.consents ?? []).map(
    ({ id, kind, subject, state, to, at, by }) =>
      html`
        <li>
          <span>
            <b>${capital(t(`vocabulary:consentKind.${kind}`))}</b>: ${subject}. ${capital(
              t(`vocabulary:consentState.${state}`),
            )}
          </span>
          ${to && html`<p class="said">${to}</p>`}
          <span class="meta">${dayIn(language, at)} · ${by.name}</span>
          ${may('consent') && changeConsent(visit, id, state, typed)}
        </li>
      `,
  )
  const form =
    may('consent') &&
    html`
      <details class="judge"${typed.form === 'consent' && html` open`}>
        <summary>${t('ideas:consent.add')}</summary>
        ${actForm(visit, {
          act: 'consent',
          typed,
          fields: (put) => consentFields(visit, put),
          go: t('ideas:consent.go'),
          look: 'second small',
        })}
      </details>
    `
  return listPart({
    id: 'consents',
    title: t('ideas:consent.title'),
    items: rows,
    none: t('ideas:consent.none'),
    more: form,
  })
}

function consentFields({ t, idea }: Visit, put: Put): Html {
  const kinds = CONSENTS.map((value) => ({ value, label: capital(t(`vocabulary:consentKind.${value}`)) }))
  const states = STATES.slice(0, 3).map((value) => ({
    value,
    label: capital(t(`vocabulary:consentState.${value}`)),
  }))
  const owner = idea.contact.name ?? idea.contact.organisation ?? ''
  return html`
    ${radioInputs(put('kind', t('ideas:consent.kind'), { value: 'publish' }), kinds)}
    ${lineInput(put('subject', t('ideas:consent.subject'), { value: owner }))}
    ${radioInputs(put('state', t('ideas:consent.state'), { value: 'asked' }), states)}
    ${lineInput(put('to', t('ideas:consent.to'), { optional: t('ideas:optional') }), { wide: 'wide' })}
  `
}

function changeConsent(visit: Visit, id: string, state: string, typed: Typed): Html {
  const { t } = visit
  const states = STATES.map((value) => ({ value, label: capital(t(`vocabulary:consentState.${value}`)) }))
  const form = actForm(visit, {
    act: 'change-consent',
    item: id,
    typed,
    fields: (put) => radioInputs(put('state', t('ideas:consent.state'), { value: state }), states),
    go: t('ideas:consent.change'),
    look: 'second small',
  })
  return html`
    <details class="judge">
      <summary>${t('ideas:consent.changeIt')}</summary>
      ${form}
    </details>
  `
}
