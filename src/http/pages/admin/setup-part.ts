import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { markSetup } from '../../../actions/setup/mark-setup.js'
import { readSetup } from '../../../actions/setup/read-setup.js'
import { sendTestLetter, testLetterState } from '../../../actions/setup/test-letter.js'
import { hasRole } from '../../../domain/actor.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import { SETUP_MARKS, type Setup, type SetupStep, type SetupStepId } from '../../../domain/setup/setup.js'
import { askedFor, formOf } from '../sent-values.js'

/** Where each step is done; settings of the environment are in the handbook, and have no page. */
const PLACES: Readonly<Partial<Record<SetupStepId, string>>> = {
  privacy: 'admin/privacy',
  parties: 'admin/parties',
  advisor: 'admin/people',
  translator: 'admin/people',
  reviewer: 'admin/people',
  idea: 'submit',
}

/** What is left before others are let in; nothing when all is done or the list was put away. */
export async function setupPart(deps: Deps, request: FastifyRequest): Promise<Html | ''> {
  const letter = await testLetterState(deps, request.actor)
  const setup = await readSetup(deps, letter)
  if (setup.isOver) return putAwayPart(request, setup)
  const { t } = request
  const rows = setup.steps.map((step) => stepHtml(request, step, letter))
  return html`
    <section class="measure stack" aria-labelledby="setup">
      <h2 id="setup">${t('admin:setup.title')}</h2>
      <p>${t('admin:setup.lead', { count: left(setup) })}</p>
      <ol class="plain stack">${rows}</ol>
      ${act(request, 'list', t('admin:setup.putAway'))}
    </section>
  `
}

const left = ({ steps }: Setup): number => steps.filter(({ isDone }) => !isDone).length

/** Who put it away can have it back while something is left. */
function putAwayPart(request: FastifyRequest, setup: Setup): Html | '' {
  const { t } = request
  if (left(setup) === 0) return ''
  return html`
    <section class="measure" aria-labelledby="setup">
      <h2 id="setup" class="vh">${t('admin:setup.title')}</h2>
      ${act(request, 'show', t('admin:setup.show', { count: left(setup) }))}
    </section>
  `
}

function stepHtml(request: FastifyRequest, { id, isDone, mark }: SetupStep, letter?: string): Html {
  const { t, language } = request
  const place = PLACES[id]
  const title = t(`admin:setup.steps.${id}.title`)
  const name = place === undefined ? title : html`<a href="/${language}/${place}">${title}</a>`
  return html`
    <li>
      <p class="row">
        <b>${name}</b>
        <span class="tag${isDone ? ' met' : ' missing'}">
          ${t(isDone ? 'admin:setup.done' : 'admin:setup.open')}
        </span>
      </p>
      ${!isDone && html`<p class="help">${t(`admin:setup.steps.${id}.text`)}</p>`}
      ${mark && !isDone && act(request, mark, t(`admin:setup.steps.${id}.mark`))}
      ${id === 'mail' && letterHtml(request, letter)}
    </li>
  `
}

function letterHtml(request: FastifyRequest, state?: string): Html {
  const { t } = request
  return html`
    ${state && html`<p class="help" role="status">${t(`admin:setup.letter.${state}`)}</p>`}
    ${act(request, 'letter', t('admin:setup.letter.send'))}
  `
}

const act = ({ language }: FastifyRequest, what: string, label: string): Html => html`
  <form method="post" action="/${language}/admin/setup">
    <button class="btn second small" type="submit" name="do" value="${what}">${label}</button>
  </form>
`

/** What an administrator says of the set-up, and the letter that tries the mail server. */
export async function takeSetup(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { do: what = '' } = formOf(request)
  const mark = SETUP_MARKS.find((one) => one === what)
  if (what === 'letter') await sendTestLetter(deps, request.actor)
  else if (mark) await markSetup(deps, mark, true, request.actor)
  else if (what === 'show') await markSetup(deps, 'list', false, request.actor)
  else throw new DomainError('invalid-request')
  return reply.redirect(`/${request.language}/admin#setup`, 303)
}

/** On a desk with nothing on it, an administrator is led to what is left. */
export async function setupHint(deps: Deps, request: FastifyRequest): Promise<Html | ''> {
  if (!hasRole(request.actor, 'administrator') || askedFor(request, 'all').length > 0) return ''
  const setup = await readSetup(deps)
  if (setup.isOver) return ''
  const { t, language } = request
  const words = t('admin:setup.hint', { count: left(setup) })
  return html`<p class="notice now measure"><a href="/${language}/admin#setup">${words}</a></p>`
}
