import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { Bulk, BulkResult } from '../../../actions/ideas/bulk.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { mapInSlices } from '../../../actions/in-slices.js'
import { listAdvisors } from '../../../actions/people/list-people.js'
import { type Html, html } from '../../../domain/html.js'
import { problemOf } from '../../plugins/problems.js'
import { adoptedText } from '../components/adopted-text.js'
import { ideaTitle } from '../components/idea-title.js'

export async function confirmation(
  deps: Deps,
  request: FastifyRequest,
  { act, ideas, value }: Bulk,
  back: string,
): Promise<Html> {
  const { t, actor } = request
  const found = await mapInSlices(ideas, (id) => findIdea(deps, id, actor))
  const advisor = act === 'assign' && (await listAdvisors(deps)).find(({ id }) => id === value)
  const what = t(`desk:bulk.sure.${act}`, { count: found.length, value: advisor ? advisor.name : value })
  const rows = found.map(
    ({ idea }) =>
      html`
        <li>
          ${idea.reference} ${ideaTitle(request, idea)} <span class="meta">
            ${idea.advisor ? t('web:idea.advisor', { name: idea.advisor.name }) : t('ideas:noAdvisor')}
          </span>
          <input type="hidden" name="idea" value="${idea.id}">
        </li>
      `,
  )
  return html`
    <p>${what}</p>
    <form class="stack" method="post" action="${request.url}">
      <input type="hidden" name="act" value="${act}">
      <input type="hidden" name="${act === 'assign' ? 'advisor' : 'tag'}" value="${value}">
      <input type="hidden" name="sure" value="yes">
      <ul class="planks">${rows}</ul>
      <p class="row">
        <button class="btn" type="submit">${t('desk:bulk.do')}</button>
        <a href="${back}">${t('desk:bulk.not')}</a>
      </p>
    </form>
  `
}

export function results(
  deps: Deps,
  request: FastifyRequest,
  done: readonly BulkResult[],
  back: string,
): Html {
  const { t } = request
  const rows = done.map(({ idea, found, problem, report }) => {
    const said = problem && problemOf(problem, request, deps.definitions.texts)
    const words = said
      ? (said.errors?.[0]?.detail ?? said.detail ?? said.title)
      : report
        ? adoptedText(deps, request, report)
        : t('desk:bulk.done')
    const name = found ? html`${found.reference} ${ideaTitle(request, found)}` : idea
    return html`
      <li class="${problem ? 'missing' : 'met'}">
        <span class="what">${name}</span>
        <span class="why">${words}</span>
      </li>
    `
  })
  return html`
    <p>${t('desk:bulk.report', { done: done.filter(({ problem }) => !problem).length, of: done.length })}</p>
    <ul class="checks">${rows}</ul>
    <p><a class="btn second" href="${back}">${t('desk:bulk.back')}</a></p>
  `
}
