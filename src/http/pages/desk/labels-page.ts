import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type Label, listLabels, type Renamed, renameLabel } from '../../../actions/ideas/labels.js'
import { hasRole } from '../../../domain/actor.js'
import { type Html, html } from '../../../domain/html.js'
import { ideasText } from '../components/count-text.js'
import { addressOf } from '../components/facets.js'
import { errorSummary } from '../components/form.js'
import { selectInput } from '../components/inputs.js'
import { layout } from '../layout.js'
import { formOf } from '../sent-values.js'
import { labelList } from './idea-filters.js'

interface Typed {
  readonly from?: string
  readonly to?: string
  readonly errors?: Readonly<Record<string, string>>
  readonly done?: Renamed
}

const LONGEST = 50

/** The labels in use, each with its ideas; advisors can rename, merge and remove them. */
export async function labelsPage(deps: Deps, request: FastifyRequest, typed: Typed = {}): Promise<string> {
  const { t, language, actor } = request
  const labels = await listLabels(deps)
  const { errors = {}, done } = typed
  const title = t('desk:labels.title')
  return layout(request, {
    title: Object.keys(errors).length > 0 ? t('web:wrongTitle', { title }) : title,
    styles: ['desk.css'],
    main: html`
      <div class="stack measure">
        <a class="back" href="/${language}/ideas">${t('web:desk.title')}</a>
        <h1>${title}</h1>
        ${errorSummary(t, errors, { from: t('desk:labels.from'), to: t('desk:labels.to') })}
        ${done && html`<p class="notice" role="status">${doneText(request, done)}</p>`}
      </div>
      ${labels.length === 0 ? html`<p>${t('desk:labels.none')}</p>` : list(request, labels)}
      ${labels.length > 0 && hasRole(actor, 'advisor', 'administrator') && form(request, labels, typed)}
    `,
  })
}

const list = ({ t, language }: FastifyRequest, labels: readonly Label[]): Html => html`
  <ul class="planks">
    ${labels.map(
      ({ label, ideas }) => html`
        <li>
          <a href="${addressOf(`/${language}/ideas`, [['tag', label]])}">${label}</a>
          <span class="meta">${ideasText(t, ideas)}</span>
        </li>
      `,
    )}
  </ul>
`

function form(
  { t, language }: FastifyRequest,
  labels: readonly Label[],
  { from = '', to = '', errors = {} }: Typed,
) {
  const choices = labels.map(({ label }) => ({ value: label, label }))
  return html`
    <form class="note stack" method="post" action="/${language}/labels">
      <h2>${t('desk:labels.change')}</h2>
      ${selectInput(
        { id: 'from', name: 'from', label: t('desk:labels.from'), value: from, error: errors.from },
        choices,
        t('ideas:choose'),
      )}
      <div class="field">
        <label for="to">${t('desk:labels.to')}</label>
        <p class="hint" id="to-hint">${t('desk:labels.toHint')}</p>
        <input
          class="wide-m"
          type="text"
          id="to"
          name="to"
          value="${to}"
          list="labels"
          maxlength="${LONGEST}"
          autocomplete="off"
          aria-describedby="to-hint"
        >
        ${labelList(choices)}
      </div>
      <p class="row"><button class="btn" type="submit">${t('desk:labels.go')}</button></p>
    </form>
  `
}

const doneText = ({ t }: FastifyRequest, { changed, refused, more }: Renamed): string =>
  [
    t('desk:labels.changed', { count: changed }),
    refused > 0 ? t('desk:labels.refused', { count: refused }) : '',
    more ? t('desk:labels.more') : '',
  ]
    .filter(Boolean)
    .join(' ')

export async function takeLabel(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const { t } = request
  const { from = '', to: sent = '' } = formOf(request)
  const to = sent.trim().slice(0, LONGEST)
  if (from === '') {
    reply.status(422)
    return labelsPage(deps, request, { from, to, errors: { from: t('desk:labels.choose') } })
  }
  const done = await renameLabel(deps, from, to === '' ? undefined : to, request.actor)
  return labelsPage(deps, request, { ...(done.more && { from, to }), done })
}
