import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { mapInSlices } from '../../../actions/in-slices.js'
import { type Html, html } from '../../../domain/html.js'
import { comparedFields, MOST_COMPARED } from '../../../domain/ideas/compare-ideas.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { isAnswered, valueOf } from '../../../domain/template/values.js'
import { answerIn } from '../components/answers.js'
import { ideaTitle } from '../components/idea-title.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { type Visit, visitTo } from './visit.js'

/** Ideas beside each other, question by question; what is the same is said once less loudly. */
export async function comparePage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language, actor } = request
  const named = [...new Set(askedFor(request, 'idea'))].slice(0, MOST_COMPARED)
  const found = await mapInSlices(named, (id) => findIdea(deps, id, actor))
  const visits = found.map((one) => visitTo(deps, request, one))
  const title = t('ideas:compare.title')
  return layout(request, {
    title,
    styles: ['idea.css'],
    main: html`
      <div class="stack">
        <a class="back" href="/${language}/ideas">${t('web:desk.title')}</a>
        <h1>${title}</h1>
      </div>
      ${
        visits.length < 2
          ? html`<p class="measure">${t('ideas:compare.few', { most: MOST_COMPARED })}</p>`
          : html`<div class="scroll">${table(request, visits)}</div>`
      }
    `,
  })
}

function table(request: FastifyRequest, visits: readonly Visit[]): Html {
  const { t, language } = request
  const heads = visits.map(
    ({ at, idea, context }) =>
      html`
        <th scope="col">
          <a href="${at()}">${ideaTitle(request, idea)}</a>
          <p class="meta">${idea.reference} ${labelOf(context, language, `states.${idea.state}`)}</p>
        </th>
      `,
  )
  const compared = comparedFields(
    visits.map(({ context, seen }) => ({ context, answers: seen.answers ?? {} })),
  )
  const rows = compared.map(({ field, differs }) => {
    const label = t(`template:fields.${field.id}.label`)
    const same = !differs && html` <span class="meta">${t('ideas:compare.same')}</span>`
    return html`
      <tr>
        <th scope="row">${label}${same}</th>
        ${visits.map((visit) => cell(visit, field))}
      </tr>
    `
  })
  return html`
    <table class="compare">
      <caption class="vh">${t('ideas:compare.caption')}</caption>
      <thead>
        <tr>
          <th scope="col"><span class="vh">${t('ideas:compare.question')}</span></th>
          ${heads}
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>
  `
}

function cell({ t, seen, context, language, idea }: Visit, field: Parameters<typeof answerIn>[1]): Html {
  const answers = seen.answers ?? {}
  const value = valueOf(answers, field.id)
  if (value === undefined || !isAnswered(value)) return html`<td class="none">${t('web:idea.noAnswer')}</td>`
  return html`<td>${answerIn({ context, answers, language, source: idea.language }, field)}</td>`
}
