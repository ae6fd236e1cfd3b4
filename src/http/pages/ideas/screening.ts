import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { capital } from '../components/capital.js'
import { type InputParts, lineInput, radioInputs, textInput } from '../components/inputs.js'
import { actForm, type Put } from './form.js'
import { frame } from './frame.js'
import type { Typed, Visit } from './visit.js'

const ANSWERS = ['yes', 'no', 'unclear']
const CONCLUSIONS = ['is', 'may-become', 'is-not']

/** Is it a social innovation? Test by test, and a conclusion that is a person's. */
export function screening(visit: Visit, typed: Typed): string {
  const { t, may, seen, language } = visit
  const by = seen.screening
  const said =
    by &&
    html`<p class="meta">${t('ideas:screening.by', { name: by.by.name, day: dayIn(language, by.at) })}</p>`
  const body = may('judge')
    ? actForm(visit, {
        act: 'screening',
        typed,
        fields: (put) => screeningFields(visit, put),
        go: t('ideas:screening.go'),
      })
    : shown(visit)
  return frame(
    visit,
    'screening',
    t('ideas:pages.screening'),
    html`
      <section class="stack measure" aria-labelledby="screening-title">
        <h2 id="screening-title">${t('ideas:screening.title')}</h2>
        <p>${t('ideas:screening.lead')}</p>
        ${said}
        ${body}
      </section>
    `,
  )
}

/** @param before what the names of the fields begin with, on a page that asks for more */
export function screeningFields({ t, seen, context }: Visit, put: Put, before = ''): Html {
  const tests = context.template.edition.screening.tests.map((test) => {
    const given = seen.screening?.tests[test]
    const answer = put(`${before}tests.${test}.answer`, t(`vocabulary:screeningTest.${test}`), {
      value: given?.answer ?? '',
    })
    const why = put(`${before}tests.${test}.motivation`, t('ideas:screening.why'), {
      value: given?.motivation ?? '',
      optional: t('ideas:optional'),
    })
    return html`
      <div class="field-group">
        ${radioInputs(answer, choicesOf(t, 'yesNoUnclear', ANSWERS), 'choices inline')}
        ${motivationOf(why, t('ideas:assess.why'))}
      </div>
    `
  })
  const conclusion = put(`${before}conclusion`, t('ideas:screening.conclusion'), {
    value: seen.screening?.conclusion ?? '',
  })
  const motivation = put(`${before}motivation`, t('ideas:screening.motivation'), {
    value: seen.screening?.motivation ?? '',
  })
  return html`
    ${tests}
    ${radioInputs(conclusion, choicesOf(t, 'screeningConclusion', CONCLUSIONS))}
    ${textInput(motivation)}
  `
}

/** Most answers need no motivation: it is folded until somebody wants it, or there is one. */
const motivationOf = (why: InputParts, label: string): Html => html`
  <details class="judge"${(why.value || why.error) && html` open`}>
    <summary>${label}<span class="vh">: ${why.label}</span></summary>
    ${lineInput(why, { wide: 'wide' })}
  </details>
`

const choicesOf = (t: Visit['t'], vocabulary: string, codes: readonly string[]) =>
  codes.map((value) => ({ value, label: capital(t(`vocabulary:${vocabulary}.${value}`)) }))

function shown({ t, seen }: Visit): Html {
  if (!seen.screening) return html`<p>${t('ideas:screening.none')}</p>`
  const { tests, conclusion, motivation } = seen.screening
  const rows = Object.entries(tests).map(
    ([test, { answer, motivation }]) =>
      html`
        <li>
          <span>${t(`vocabulary:screeningTest.${test}`)}</span>
          <span class="tag">${t(`vocabulary:yesNoUnclear.${answer}`)}</span>
          ${motivation && html`<span class="meta">${motivation}</span>`}
        </li>
      `,
  )
  return html`
    <ul class="screen">${rows}</ul>
    ${conclusion && html`<p>${capital(t(`vocabulary:screeningConclusion.${conclusion}`))}. ${motivation}</p>`}
  `
}
