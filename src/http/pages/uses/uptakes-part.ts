import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { Uptake, UptakeDecision } from '../../../domain/types.gen.js'
import { countriesByName, countryName } from '../../../domain/uses/countries.js'
import { uptakeDecisions } from '../../../domain/uses/decide-uptake.js'
import { uptakesFor } from '../../../domain/uses/uses-for.js'
import { lineInput, selectInput, textInput } from '../components/inputs.js'
import { listPart } from '../components/list-part.js'
import { placeOf } from '../components/uptakes.js'
import { actForm, type Put } from '../ideas/form.js'
import type { Typed, Visit } from '../ideas/visit.js'
import { signals } from './requests-part.js'

/** All that was told of who has taken up the solution, the newest first, and a form to tell more. */
export function uptakesPart(visit: Visit, typed: Typed): Html {
  const { t, may, idea, actor, context } = visit
  const told = uptakesFor(actor, context, idea).toReversed()
  const list = told.map((one) => html`<li>${uptakeHtml(visit, one, typed)}</li>`)
  const add =
    may('uptake') &&
    html`
      <details class="judge"${typed.form === 'add-uptake' && html` open`}>
        <summary>${t('uses:idea.addUptake')}</summary>
        ${actForm(visit, {
          act: 'add-uptake',
          typed,
          fields: (put) => uptakeFields(visit, put),
          go: t('uses:idea.add'),
          look: 'second small',
        })}
      </details>
    `
  return listPart({
    id: 'uptakes',
    title: t('uses:idea.uptakes'),
    items: list,
    none: t('uses:idea.noUptakes'),
    more: html`
      ${add}
      <p class="meta">${t('uses:idea.ownerRows')}</p>
    `,
  })
}

const LOOKS: Readonly<Record<Uptake['state'], string>> = {
  told: 'now',
  shown: 'met',
  refused: 'quiet',
  struck: 'quiet',
}

function uptakeHtml(visit: Visit, uptake: Uptake, typed: Typed): Html {
  const { t, language } = visit
  const { state, at, by, who, year, adapted, link, teller, decided } = uptake
  const where = [placeOf(visit, uptake), year === undefined ? '' : t('uses:uptake.since', { year })]
  const lang =
    uptake.language !== undefined && uptake.language !== language && html` lang="${uptake.language}"`
  const told = t('uses:idea.toldBy', { day: dayIn(language, at), name: by.name || t('uses:reader') })
  const from = teller && [teller.name, teller.email].filter(Boolean).join(', ')
  return html`
    <p class="row">
      <span class="tag ${LOOKS[state]}">${t(`uses:states.${state}`)}</span>
      <span class="meta">${told}</span>
    </p>
    <p><b>${who}</b>, ${where.filter(Boolean).join(', ')}</p>
    ${adapted && html`<p class="said"${lang}>${adapted}</p>`}
    ${link && html`<p class="said">${link}</p>`}
    ${from && html`<p class="meta">${t('uses:idea.teller', { who: from })}</p>`}
    ${signals(visit, uptake.signals)}
    ${
      decided &&
      html`
        <p class="meta">
          ${t('uses:idea.decided', { name: decided.by.name, day: dayIn(language, decided.at) })}
          ${decided.note && html`: ${decided.note}`}
        </p>
      `
    }
    ${decisions(visit, uptake, typed)}
  `
}

const WORDS = { show: 'show', refuse: 'refuse', strike: 'strikeUptake', forget: 'forget' } as const

/** What is shown or forgotten is so at once; what is not to be shown may be given a reason. */
function decisions(visit: Visit, uptake: Uptake, typed: Typed): Html | '' {
  if (!visit.may('uptake')) return ''
  const all = uptakeDecisions(uptake)
  const plain = all.filter((decision) => !REASONED.has(decision))
  const buttons = plain.map((decision) => decisionForm(visit, uptake, decision, typed))
  const folded = all
    .filter((decision) => REASONED.has(decision))
    .map(
      (decision) =>
        html`
          <details class="judge"${typed.form === `${decision}-uptake-${uptake.id}` && html` open`}>
            <summary>
              ${visit.t(`uses:idea.${WORDS[decision]}`)}
              <span class="vh">: ${uptake.who}</span>
            </summary>
            ${decisionForm(visit, uptake, decision, typed)}
          </details>
        `,
    )
  return html`${buttons.length > 0 && html`<div class="row">${buttons}</div>`}${folded}`
}

const REASONED: ReadonlySet<string> = new Set(['refuse', 'strike'])

function decisionForm(
  visit: Visit,
  { id, who }: Uptake,
  decision: UptakeDecision['decision'],
  typed: Typed,
): Html {
  const { t } = visit
  const optional = t('ideas:optional')
  return actForm(visit, {
    act: `${decision}-uptake`,
    item: id,
    typed,
    fields: (put) =>
      REASONED.has(decision)
        ? lineInput(put('note', t('uses:idea.why'), { optional }), { wide: 'wide' })
        : '',
    go: html`${t(`uses:idea.${WORDS[decision]}`)}<span class="vh">: ${who}</span>`,
    look: 'second small',
  })
}

function uptakeFields({ t, language, deps }: Visit, put: Put): Html {
  const optional = t('ideas:optional')
  const word = (name: string): string => t(`uses:fields.${name}`)
  const countries = countriesByName(language).map((value) => ({ value, label: countryName(value, language) }))
  const municipalities = deps.definitions.current.vocabularies
    .codes('municipality')
    .map((value) => ({ value, label: t(`vocabulary:municipality.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'))
  return html`
    <p class="meta">${t('uses:idea.addUptakeHint')}</p>
    ${lineInput(put('who', word('who'), { hint: word('whoHint') }), { wide: 'wide' })}
    ${selectInput(put('country', word('country')), countries, word('countryNone'))}
    ${lineInput(put('place', word('place'), { optional }))}
    ${selectInput(
      put('municipality', word('municipality'), { optional, hint: word('municipalityHint') }),
      municipalities,
      word('municipalityNone'),
    )}
    ${lineInput(put('year', word('year'), { optional }), { type: 'number', wide: 'wide-s' })}
    ${textInput(put('adapted', word('adapted'), { optional, hint: word('adaptedHint') }), 4)}
    ${lineInput(put('link', word('link'), { optional }), { type: 'url', wide: 'wide' })}
  `
}
