import { today } from '../../../domain/dates/for-machines.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { FORMATS } from '../../../domain/export/formats.js'
import { languageName } from '../../../domain/export/in-words.js'
import { type Html, html } from '../../../domain/html.js'
import type { Delivery } from '../../../domain/types.gen.js'
import { countriesByName, countryName } from '../../../domain/uses/countries.js'
import { lineInput, selectInput } from '../components/inputs.js'
import { listPart } from '../components/list-part.js'
import { actForm, type Put } from '../ideas/form.js'
import type { Typed, Visit } from '../ideas/visit.js'

/** What can be handed over, in the order of how often it is. */
export const FORMS_OF_DELIVERY: readonly Delivery['format'][] = [
  'page',
  'pdf',
  'docx',
  'print',
  'talk',
  'zip',
  'epub',
  'html',
  'markdown',
  'json',
  'json-ld',
  'csv',
  'xlsx',
]

/** Whom the case was handed to, the latest first, and a form to hand it to somebody. */
export function deliveriesPart(visit: Visit, typed: Typed): Html {
  const { t, idea, may } = visit
  const list = (idea.deliveries ?? [])
    .toReversed()
    .map((one) => html`<li>${deliveryHtml(visit, one, typed)}</li>`)
  const isOpen = typed.form === 'deliver' || typed.form === 'deliver-download'
  const form =
    may('deliver') &&
    idea.publications.length > 0 &&
    html`
      <details class="judge"${isOpen && html` open`}>
        <summary>${t('uses:idea.deliver')}</summary>
        ${actForm(visit, {
          act: 'deliver',
          typed,
          fields: (put) => deliveryFields(visit, put),
          go: t('uses:idea.record'),
          also: { name: 'way', value: 'downloaded', label: t('uses:idea.download') },
        })}
      </details>
    `
  return listPart({
    id: 'deliveries',
    title: t('uses:idea.deliveries'),
    items: list,
    none: t('uses:idea.noDeliveries'),
    more: form,
  })
}

function deliveryHtml(visit: Visit, delivery: Delivery, typed: Typed): Html {
  const { t, language, may, idea } = visit
  const { organisation, function: role, country, date, note, struck, by } = delivery
  const who = [role, countryName(country, language)].filter(Boolean).join(', ')
  const what = t('uses:idea.row', {
    edition: delivery.edition,
    language: languageName(delivery.language, language),
    format: t(`uses:formats.${delivery.format}`),
    way: t(`uses:ways.${delivery.way}`),
  })
  const strike =
    !struck &&
    may('deliver') &&
    actForm(visit, {
      act: 'strike-delivery',
      item: delivery.id,
      typed,
      fields: () => '',
      go: html`${t('uses:idea.strike')}<span class="vh">: ${organisation}, ${dayIn(language, date)}</span>`,
      look: 'second small',
    })
  const suffix = FORMATS.get(delivery.format)?.suffix
  const address = `/${delivery.language}/cases/${idea.reference}/editions/${delivery.edition}.${suffix}`
  const file =
    !struck &&
    delivery.way === 'downloaded' &&
    suffix !== undefined &&
    html` · <a href="${address}" download>${t('uses:idea.file')}<span class="vh">: ${organisation}</span></a>`
  const gone =
    struck &&
    html`
      <p class="meta">${t('uses:idea.struck', { day: dayIn(language, struck.at), name: struck.by.name })}</p>
    `
  const name = struck ? html`<s>${organisation}</s>` : html`<b>${organisation}</b>`
  return html`
    <p>${name}, ${who}</p>
    <p>${what}</p>
    ${note && html`<p class="said">${note}</p>`}
    <p class="meta"><time datetime="${date}">${dayIn(language, date)}</time> · ${by.name}${file}</p>
    ${gone}
    ${strike}
  `
}

function deliveryFields(visit: Visit, put: Put): Html {
  const { t, language, idea, deps } = visit
  const optional = t('ideas:optional')
  const word = (name: string): string => t(`uses:idea.${name}`)
  const newest = idea.publications.at(-1)
  const editions = idea.publications
    .map(({ edition }) => ({ value: String(edition), label: String(edition) }))
    .toReversed()
  const languages = [...new Set(idea.publications.flatMap(({ languages }) => languages))].map((value) => ({
    value,
    label: languageName(value, language),
  }))
  const spoken = newest?.languages.includes('en') ? 'en' : idea.language
  return html`
    <p class="meta">${word('deliverLead')}</p>
    ${receiverFields(visit, put)}
    ${selectInput(put('edition', word('edition'), { value: String(newest?.edition) }), editions)}
    ${selectInput(put('language', word('language'), { value: spoken }), languages)}
    ${formatSelect(visit, put)}
    ${lineInput(put('date', word('date'), { value: today(deps.clock()) }), { type: 'date', wide: 'wide-s' })}
    ${lineInput(put('note', word('note'), { optional }), { wide: 'wide' })}
    ${lineInput(put('email', word('sendTo'), { optional, hint: word('sendToHint') }), { type: 'email' })}
  `
}

/** Who receives it: the same for one case and for many. */
export function receiverFields({ t, language }: Pick<Visit, 't' | 'language'>, put: Put): Html {
  const word = (name: string): string => t(`uses:idea.${name}`)
  const countries = countriesByName(language).map((value) => ({ value, label: countryName(value, language) }))
  const optional = t('ideas:optional')
  return html`
    ${lineInput(put('organisation', word('receiver')))}
    ${selectInput(put('country', t('uses:fields.country')), countries, t('uses:fields.countryNone'))}
    ${lineInput(put('function', word('function'), { optional }))}
  `
}

export function formatSelect({ t }: Pick<Visit, 't'>, put: Put): Html {
  const formats = FORMS_OF_DELIVERY.map((value) => ({ value, label: t(`uses:formats.${value}`) }))
  return selectInput(put('format', t('uses:idea.format'), { value: 'page' }), formats)
}
