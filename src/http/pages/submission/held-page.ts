import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { changeIdea } from '../../../actions/ideas/change-idea.js'
import { listIdeas } from '../../../actions/ideas/list-ideas.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { decideHeld } from '../../../domain/ideas/moderate.js'
import { answerTo } from '../../../domain/template/parts.js'
import type { Idea } from '../../../domain/types.gen.js'
import { layout } from '../layout.js'
import { formOf } from '../sent-values.js'
import { STYLES } from './form-page.js'

/** What looks like spam, for staff to look at: nothing is thrown away by itself. */
export async function heldPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t } = request
  const { items } = await listIdeas(deps, { held: true, limit: 50 }, request.actor)
  const list = items.map((idea) => held(request, idea))
  const main = html`
    <div class="stack">
      <h1>${t('submission:held.title')}</h1>
      <p class="measure">${t('submission:held.lead')}</p>
    </div>
    ${
      list.length === 0
        ? html`<p>${t('submission:held.none')}</p>`
        : html`<ul class="plain held">${list}</ul>`
    }
  `
  return layout(request, { title: t('submission:held.title'), main, styles: STYLES })
}

function held({ t, language }: FastifyRequest, idea: Idea): Html {
  const signals = (idea.held?.signals ?? []).map((code) => html`<li>${t(`submission:signals.${code}`)}</li>`)
  const title = titleOf(idea) || t('web:idea.untitled')
  const said = String(answerTo(idea, 'description') ?? '').slice(0, 300)
  const decide = (['free', 'discard'] as const).map(
    (decision) =>
      html`
        <button
          class="btn ${decision === 'free' ? 'second' : 'danger'} small"
          type="submit"
          name="decision"
          value="${decision}"
        >
          ${t(`submission:held.${decision}`)}
          <span class="vh">: ${title}</span>
        </button>
      `,
  )
  return html`
    <li class="stack">
      <h2>${title}</h2>
      <p class="meta">
        ${idea.reference ?? t('submission:held.draft')} · <time datetime="${idea.held?.at}">
          ${dayIn(language, idea.held?.at ?? idea.since)}
        </time>
      </p>
      <ul>${signals}</ul>
      ${said && html`<p class="lines">${said}</p>`}
      <form method="post" action="/${language}/submit/held">
        <input type="hidden" name="idea" value="${idea.id}">
        <input type="hidden" name="revision" value="${idea.revision}">
        <p class="row">
          ${decide}
          <a href="/${language}/ideas/${idea.id}">
            ${t('submission:held.read')}
            <span class="vh">: ${title}</span>
          </a>
        </p>
      </form>
    </li>
  `
}

export async function takeHeld(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { idea = '', revision, decision } = formOf(request)
  if (decision !== 'free' && decision !== 'discard') throw new DomainError('invalid-request')
  const { actor } = request
  const asking = { idea, actor, revision: Number(revision) || 0 }
  await changeIdea(deps, asking, (context, before, now, newId) =>
    decideHeld(context, before, { decision }, actor, now, newId),
  )
  return reply.redirect(`/${request.language}/submit/held`, 303)
}
