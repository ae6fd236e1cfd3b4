import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listParties } from '../../../actions/parties/parties.js'
import { readPerson } from '../../../actions/people/people.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import type { Party, Person } from '../../../domain/types.gen.js'
import { type Refused, UNTOUCHED, wrong } from '../admin/frame.js'
import { capital } from '../components/capital.js'
import { field } from '../components/form.js'
import { lineInput, radioInputs } from '../components/inputs.js'
import { languageChoices } from '../languages.js'
import { layout } from '../layout.js'
import { calendarPart } from '../notifications/calendar-part.js'
import { choicesPart } from '../notifications/choices-part.js'
import { askedFor } from '../sent-values.js'
import { sessionsPart } from './sessions-part.js'
import { tokensPart } from './tokens-part.js'

/** What was just done or could not be taken, at the part of the page that it belongs to. */
export interface Outcome {
  readonly form?: 'account' | 'password' | 'token'
  readonly refused: Refused
  /** The secret of a key that was just made: shown this once. */
  readonly secret?: string
  /** The address of the calendar that was just made: shown this once. */
  readonly calendar?: string
}

const NOTHING: Outcome = { refused: UNTOUCHED }
const DONE = new Set(['account', 'password', 'session', 'sessions', 'revoked', 'notifications', 'calendar'])

/** Everything that a person looks after themselves. */
export async function accountPage(deps: Deps, request: FastifyRequest, outcome = NOTHING): Promise<string> {
  const { t, actor } = request
  const [person, parties] = await Promise.all([readPerson(deps, actor.id), listParties(deps, true)])
  const [done = ''] = askedFor(request, 'done')
  const said =
    DONE.has(done) && html`<p class="notice met measure" role="status">${t(`people:saved.${done}`)}</p>`
  const of = (form: Outcome['form']): Refused => (outcome.form === form ? outcome.refused : UNTOUCHED)
  const title = t('people:title')
  const isWrong = Object.keys(outcome.refused.errors).length > 0
  return layout(request, {
    title: isWrong ? t('web:wrongTitle', { title }) : title,
    styles: ['account.css'],
    main: html`
      <div class="stack">
        <h1>${title}</h1>
        <p class="measure">${t('people:lead')}</p>
        ${said}
      </div>
      <div class="rail">
        <div class="stack-l">
          ${you(request, person, of('account'))}
          ${password(request, of('password'))}
          ${choicesPart(request, person)}
          ${await calendarPart(deps, request, outcome.calendar)}
          ${await sessionsPart(deps, request)}
          ${await tokensPart(deps, request, of('token'), outcome.secret)}
        </div>
        ${roles(request, person, parties)}
      </div>
    `,
  })
}

const part = (id: string, title: string, body: Part): Html =>
  html`
    <section class="stack" aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${body}
    </section>
  `

function you(request: FastifyRequest, person: Person, refused: Refused): Html {
  const { t, language } = request
  const { values, errors } = refused
  const labels = { name: t('people:you.name'), language: t('people:you.language') }
  const name = {
    id: 'name',
    name: 'name',
    label: labels.name,
    hint: t('people:you.nameHint'),
    value: values.name ?? person.name,
    error: errors.name,
  }
  const choices = languageChoices(request)
  const tongue = {
    id: 'language',
    name: 'language',
    label: labels.language,
    value: values.language ?? person.language,
    error: errors.language,
  }
  return part(
    'you',
    t('people:you.title'),
    html`
      <p>${t('people:you.emailText', { email: person.email })}</p>
      <form class="stack" method="post" action="/${language}/account" novalidate>
        ${wrong(request, refused, labels)}
        <input type="hidden" name="revision" value="${person.revision}">
        ${lineInput(name)}
        ${radioInputs(tongue, choices)}
        <p class="row"><button class="btn" type="submit">${t('people:you.go')}</button></p>
      </form>
    `,
  )
}

function password(request: FastifyRequest, refused: Refused): Html {
  const { t, language } = request
  const { errors } = refused
  const labels = { current: t('people:password.current'), password: t('people:password.new') }
  const current = field({
    name: 'current',
    type: 'password',
    label: labels.current,
    error: errors.current,
    autocomplete: 'current-password',
  })
  const chosen = field({
    name: 'password',
    type: 'password',
    label: labels.password,
    hint: t('people:password.hint'),
    error: errors.password,
    autocomplete: 'new-password',
  })
  return part(
    'change-password',
    t('people:password.title'),
    html`
      <p>${t('people:password.text')}</p>
      <form class="stack" method="post" action="/${language}/account/password" novalidate>
        ${wrong(request, refused, labels)}
        ${current}
        ${chosen}
        <p class="check">
          <label><input type="checkbox" name="keepTokens" value="yes"> ${t('people:password.keep')}</label>
        </p>
        <p class="row"><button class="btn" type="submit">${t('people:password.go')}</button></p>
      </form>
    `,
  )
}

/** Each role with what it reaches. */
function roles({ t, language }: FastifyRequest, person: Person, parties: readonly Party[]): Html {
  const rows = person.roles.map(({ role, party }) => {
    const name = parties.find(({ id }) => id === party)?.name
    const where = party === undefined ? t('people:roles.whole') : (name?.[language] ?? name?.sv ?? party)
    return html`
      <div>
        <dt>${capital(where)}</dt>
        <dd>${capital(t(`vocabulary:role.${role}`))}</dd>
      </div>
    `
  })
  const list = rows.length > 0 ? html`<dl>${rows}</dl>` : html`<p>${t('people:roles.none')}</p>`
  return html`
    <aside class="facts" aria-labelledby="roles">
      <h2 id="roles">${t('people:roles.title')}</h2>
      ${list}
      <p class="row"><a href="/${language}/process">${t('people:roles.matrix')}</a></p>
    </aside>
  `
}
