import { findDuplicates } from '../../../actions/ideas/find-duplicates.js'
import { type Html, html } from '../../../domain/html.js'
import type { Duplicate } from '../../../domain/ideas/likely-duplicates.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { heardTitle, ideaTitle } from '../components/idea-title.js'
import { type Choice, lineInput, selectInput } from '../components/inputs.js'
import type { Visit } from './visit.js'

/** Of an idea that nobody has taken on yet: those that may be the same one, before work is done twice. */
export async function similarPart(visit: Visit): Promise<Html | ''> {
  const { t, deps, context, idea, actor, may } = visit
  if (!context.process.isIn(idea.state, 'queue') || !may('read-inner')) return ''
  const alike = await findDuplicates(deps, visit, actor)
  if (alike.length === 0) return ''
  return html`
    <section class="stack" aria-labelledby="similar">
      <h2 id="similar">${t('ideas:similar.title')}</h2>
      <ul class="planks">${alike.map((one) => row(visit, one))}</ul>
    </section>
  `
}

function row({ t, language, request, deps, idea: own }: Visit, { idea, why }: Duplicate): Html {
  const state = labelOf(deps.definitions.contextOf(idea), language, `states.${idea.state}`)
  const reasons = why.map((one) => t(`ideas:similar.why.${one}`)).join(', ')
  return html`
    <li>
      <a href="/${language}/ideas/${idea.reference ?? idea.id}">${ideaTitle(request, idea)}</a>
      <span class="meta">${idea.reference} · ${state} · ${reasons}</span>
      <a href="/${language}/ideas/compare?idea=${own.id}&amp;idea=${idea.id}">
        ${t('ideas:compare.with')}
        ${heardTitle(request, idea)}
      </a>
    </li>
  `
}

/** Which idea is meant: those that are alike by their titles, or any other by its number. */
export function ideaInput(
  { t }: Visit,
  parts: Parameters<typeof lineInput>[0],
  alike: readonly Duplicate[],
): Html {
  const choices: Choice[] = alike.flatMap(({ idea }) =>
    idea.reference === undefined
      ? []
      : [{ value: idea.reference, label: `${titleOf(idea)} (${idea.reference})` }],
  )
  const hint = t('ideas:moves.intoHint')
  if (choices.length === 0) return lineInput({ ...parts, hint })
  const isOffered = choices.some(({ value }) => value === parts.value)
  return html`
    ${selectInput({ ...parts, hint: t('ideas:similar.choose') }, choices, t('ideas:similar.other'))}
    ${lineInput({
      id: `${parts.id}-other`,
      name: parts.name,
      label: t('ideas:similar.number'),
      hint,
      value: isOffered ? '' : (parts.value ?? ''),
    })}
  `
}
