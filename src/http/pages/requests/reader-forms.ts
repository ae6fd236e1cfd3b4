import { askAboutCase } from '../../../actions/requests/ask-about-case.js'
import { reportUseOfCase } from '../../../actions/uses/report-use-of-case.js'
import { type Html, html } from '../../../domain/html.js'
import { lineInput, selectInput, textInput } from '../components/inputs.js'
import { countrySelect, type Filling, type ReaderForm, type Values } from './reader-form.js'

/** A reader asks about a case. */
export const ASK: ReaderForm = {
  path: 'ask',
  words: 'ask',
  schema: 'api-new-request.json',
  fields: (form) => {
    const { t } = form.request
    const optional = t('uses:fields.optional')
    return html`
      ${textInput(form.put('question', { hint: t('uses:fields.questionHint') }), 6)}
      ${lineInput(form.put('email', { hint: t('uses:fields.emailHint'), autocomplete: 'email' }), {
        type: 'email',
      })}
      ${countrySelect(form)}
      ${lineInput(form.put('name', { optional, autocomplete: 'name' }))}
      ${lineInput(form.put('organisation', { optional, autocomplete: 'organization' }))}
    `
  },
  given: ({ question, email, country, name, organisation, notice }) => ({
    question,
    email,
    country,
    name,
    organisation,
    notice: notice === 'true' || undefined,
  }),
  take: askAboutCase,
}

/** A reader tells who has taken up the solution. */
export const TELL: ReaderForm = {
  path: 'taken-up',
  words: 'tell',
  schema: 'api-told-uptake.json',
  fields: (form) => {
    const { t } = form.request
    const optional = t('uses:fields.optional')
    return html`
      ${uptakeFields(form)}
      <fieldset>
        <legend>${t('uses:fields.teller')}</legend>
        <p class="hint">${t('uses:fields.tellerHint')}</p>
        ${lineInput(form.put('name', { optional, autocomplete: 'name' }))}
        ${lineInput(form.put('email', { optional, autocomplete: 'email' }), { type: 'email' })}
      </fieldset>
    `
  },
  given: (values) => ({
    ...uptakeGiven(values),
    name: values.name,
    email: values.email,
    notice: values.notice === 'true' || undefined,
  }),
  take: reportUseOfCase,
}

function uptakeFields(form: Filling): Html {
  const { deps, request } = form
  const { t } = request
  const optional = t('uses:fields.optional')
  const hinted = (name: string) => form.put(name, { optional, hint: t(`uses:fields.${name}Hint`) })
  const municipalities = deps.definitions.current.vocabularies
    .codes('municipality')
    .map((value) => ({ value, label: t(`vocabulary:municipality.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'))
  return html`
    ${lineInput(form.put('who', { hint: t('uses:fields.whoHint') }), { wide: 'wide' })}
    ${countrySelect(form)}
    ${lineInput(form.put('place', { optional }))}
    ${selectInput(hinted('municipality'), municipalities, t('uses:fields.municipalityNone'))}
    ${lineInput(form.put('year', { optional }), { type: 'number', wide: 'wide-s' })}
    ${textInput(hinted('adapted'), 4)}
    ${lineInput(form.put('link', { optional }), { type: 'url', wide: 'wide' })}
  `
}

export const uptakeGiven = ({ who, country, place, municipality, year = '', adapted, link }: Values) => ({
  who,
  country,
  place,
  municipality,
  // What is no number is told as such by the schema.
  year: year === '' ? undefined : Number.isNaN(Number(year)) ? year : Number(year),
  adapted,
  link,
})
