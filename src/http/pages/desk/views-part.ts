import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { isOwn, listViews, removeView, saveView } from '../../../actions/ideas/saved-views.js'
import { hasRole } from '../../../domain/actor.js'
import { type Html, html } from '../../../domain/html.js'
import type { IdeaQuery, NewSavedView, SavedView } from '../../../domain/types.gen.js'
import { addressOf } from '../components/facets.js'
import { errorSummary } from '../components/form.js'
import { checkInputs, lineInput } from '../components/inputs.js'
import { heldTo } from '../held-to.js'
import { mistakes } from '../ideas/visit.js'
import { layout } from '../layout.js'
import { formOf } from '../sent-values.js'
import { ideasAsked, narrowedBy, pageAddress } from './asked-ideas.js'

/** The views that were saved, and the way to save what the list shows now. */
export async function viewsPart(deps: Deps, request: FastifyRequest, query: IdeaQuery): Promise<Html> {
  const { t, language } = request
  const views = await listViews(deps, request.actor)
  const isSaveable = pageAddress(query).some(([, value]) => value !== '')
  return html`
    <details>
      <summary>${t('desk:views.title')}</summary>
      <div class="stack">
        ${
          views.length === 0
            ? html`<p class="meta">${t('desk:views.none')}</p>`
            : html`<ul class="planks">${views.map((view) => row(request, view))}</ul>`
        }
        ${isSaveable && saveForm(request, addressOf(`/${language}/views`, pageAddress(query)))}
      </div>
    </details>
  `
}

function row({ t, language, actor }: FastifyRequest, view: SavedView): Html {
  const isMine = isOwn(view, actor)
  const mayRemove = isMine || hasRole(actor, 'administrator')
  const whose = isMine ? t('desk:views.mine') : t('desk:views.by', { name: view.created.by.name })
  return html`
    <li>
      <a href="${addressOf(`/${language}/ideas`, pageAddress(view.filter))}">${view.name}</a>
      <span class="meta">${view.shared ? `${t('desk:views.isShared')} · ${whose}` : whose}</span>
      ${
        mayRemove &&
        html`
          <form method="post" action="/${language}/views/${view.id}/remove">
            <button class="link" type="submit">
              ${t('desk:views.remove')}
              <span class="vh">: ${view.name}</span>
            </button>
          </form>
        `
      }
    </li>
  `
}

interface Typed {
  readonly name?: string
  readonly shared?: string
  readonly error?: string | undefined
}

function saveForm(
  { t }: FastifyRequest,
  action: string,
  { name = '', shared = '', error }: Typed = {},
): Html {
  return html`
    <form class="stack" method="post" action="${action}">
      ${lineInput({ id: 'view-name', name: 'name', label: t('desk:views.name'), value: name, error })}
      ${checkInputs(
        { id: 'view-shared', name: 'shared', label: t('desk:views.who') },
        [{ value: 'yes', label: t('desk:views.share') }],
        [shared],
      )}
      <p class="row"><button class="btn second" type="submit">${t('desk:views.save')}</button></p>
    </form>
  `
}

/** Saves what the address asks for, under a name; what cannot be saved is shown again. */
export async function takeView(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { language, actor } = request
  const query = ideasAsked(request)
  const typed = formOf(request)
  try {
    const given = { name: (typed.name ?? '').trim(), filter: query, shared: typed.shared === 'yes' }
    await saveView(deps, heldTo<NewSavedView>(request, 'api-new-saved-view.json', given), actor)
    return reply.redirect(addressOf(`/${language}/ideas`, pageAddress(query)), 303)
  } catch (error) {
    const wrong = mistakes({ deps, request }, error)
    reply.status(422)
    return wrongPage(request, query, { ...typed, error: wrong.name ?? wrong[''] })
  }
}

function wrongPage(request: FastifyRequest, query: IdeaQuery, typed: Typed): string {
  const { t, language } = request
  const back = addressOf(`/${language}/ideas`, narrowedBy(query))
  const errors: Record<string, string> = typed.error === undefined ? {} : { 'view-name': typed.error }
  return layout(request, {
    title: t('web:wrongTitle', { title: t('desk:views.title') }),
    main: html`
      <div class="stack measure">
        <a class="back" href="${back}">${t('web:desk.title')}</a>
        <h1>${t('desk:views.title')}</h1>
        ${errorSummary(t, errors, { 'view-name': t('desk:views.name') })}
        ${saveForm(request, addressOf(`/${language}/views`, pageAddress(query)), typed)}
      </div>
    `,
  })
}

export async function takeRemoval(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  await removeView(deps, (request.params as { view: string }).view, request.actor)
  return reply.redirect(`/${request.language}/ideas`, 303)
}
