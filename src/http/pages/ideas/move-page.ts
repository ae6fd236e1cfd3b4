import { findDuplicates } from '../../../actions/ideas/find-duplicates.js'
import { listAdvisors } from '../../../actions/people/list-people.js'
import { reachableGates } from '../../../actions/process/reachable-gates.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { Duplicate } from '../../../domain/ideas/likely-duplicates.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { PossibleMove } from '../../../domain/process/moves-for.js'
import type { MoveInput } from '../../../domain/process/rows.js'
import { capital } from '../components/capital.js'
import { type Choice, lineInput, radioInputs, selectInput, textInput } from '../components/inputs.js'
import { notice } from '../components/notice.js'
import { picturesMissing } from '../components/pictures-missing.js'
import { actForm, type Put } from './form.js'
import { frame } from './frame.js'
import { gatePart } from './gate-part.js'
import { labelOfMove, waysOfMove } from './moves-part.js'
import { ideaInput } from './similar-part.js'
import type { Typed, Visit } from './visit.js'

/**
 * One move: what will happen and who is told, its gate if it has one, and exactly what it needs to know.
 * @throws DomainError `not-found` when there is no such move
 */
export async function movePage(visit: Visit, id: string, typed: Typed): Promise<string> {
  const { t, context, language, at } = visit
  const ways = waysOfMove(visit, id)
  const move = context.process.move(id)
  if (!move) throw new DomainError('not-found')
  if (ways.length === 0) return notNow(visit, id)
  const people = ways.some(({ inputs }) => inputs.some(({ type }) => type === 'person'))
    ? await listAdvisors(visit.deps)
    : []
  const alike = ways.some(({ inputs }) => inputs.some(({ type }) => type === 'idea'))
    ? await findDuplicates(visit.deps, visit, visit.actor)
    : []
  const advisors = people.map(({ id: value, name }) => ({ value, label: name }))
  const publishes = move.effects.includes('publish')
  const title = labelOfMove(visit, id)
  const does = labelOf(context, language, `moves.${id}.does`)
  const leads = [...new Set(ways.map(({ to }) => to))]
  const goes =
    leads.length === 1 &&
    leads[0] !== visit.idea.state &&
    html`<p>${t('ideas:moves.leads', { state: labelOf(context, language, `states.${leads[0]}`) })}</p>`
  const form = actForm(visit, {
    act: 'move',
    item: id,
    typed,
    fields: (put) => fieldsOf(visit, put, ways, { advisors, alike }),
    go: title,
    ...(move.weight === 'grave' && { look: 'danger' as const }),
  })
  return frame(
    visit,
    'moves',
    title,
    html`
      <section class="stack measure" aria-labelledby="move">
        <h2 id="move">${title}</h2>
        <p>${does}</p>
        ${goes}
        ${gatesOf(visit, id, typed)}
        ${publishes && picturesMissing({ t, language, texts: context.texts }, visit.seen, at('pictures'))}
        ${form}
        <p><a href="${at()}">${t('ideas:moves.not')}</a></p>
      </section>
    `,
  )
}

/**
 * Done already, perhaps by a colleague, or not this person's to do: said with where the idea stands, and the
 * way on.
 */
function notNow(visit: Visit, id: string): string {
  const { t, context, language, idea, at } = visit
  const title = labelOfMove(visit, id)
  const state = labelOf(context, language, `states.${idea.state}`)
  const words = t('ideas:moves.notNow', {
    state,
    name: idea.changed.by.name,
    day: dayIn(language, idea.changed.at),
  })
  const body = html`
    ${notice(t('ideas:moves.notNowTitle'), html`<p>${words}</p>`, 'now')}
    <p><a class="btn second" href="${at()}">${t('ideas:moves.toIdea')}</a></p>
  `
  return frame(
    visit,
    'moves',
    title,
    html`<section class="stack measure" aria-label="${title}">${body}</section>`,
  )
}

interface Offered {
  readonly advisors: readonly Choice[]
  readonly alike: readonly Duplicate[]
}

function fieldsOf(visit: Visit, put: Put, ways: readonly PossibleMove[], offered: Offered): Html {
  const { context, language, t } = visit
  const inputs = ways[0]?.inputs ?? []
  const leads = [...new Set(ways.map(({ to }) => to))]
  const to =
    leads.length > 1 &&
    radioInputs(
      put('to', labelOf(context, language, 'inputs.to')),
      leads.map((value) => ({ value, label: labelOf(context, language, `states.${value}`) })),
    )
  const rows = inputs.map((input) => {
    const optional = input.required ? undefined : t('ideas:optional')
    return inputOf(
      visit,
      put(input.name, labelOf(context, language, `inputs.${input.name}`), { optional }),
      input,
      offered,
    )
  })
  return html`${to}${rows}`
}

function inputOf(
  visit: Visit,
  parts: Parameters<typeof lineInput>[0],
  { type, vocabulary = '', not = [] }: MoveInput,
  { advisors, alike }: Offered,
): Html {
  const { context, t } = visit
  if (type === 'text') return textInput(parts)
  if (type === 'future-date') return lineInput(parts, { type: 'date', wide: 'wide-s' })
  if (type === 'person') return selectInput(parts, advisors, t('ideas:choose'))
  if (type !== 'code') return ideaInput(visit, parts, alike)
  const codes = context.vocabularies.offered(vocabulary).filter((code) => !not.includes(code))
  return radioInputs(
    parts,
    codes.map((value) => ({ value, label: capital(t(`vocabulary:${vocabulary}.${value}`)) })),
  )
}

/** The gates of a move; of one that is not met, how it can be passed all the same. */
function gatesOf(visit: Visit, id: string, typed: Typed): Html[] {
  const gates = reachableGates(visit.context, visit.idea, visit.actor).filter(({ move }) => move === id)
  return gates.map((gate) => {
    const way = gate.isMet ? '' : overridePart(visit, id, gate, typed)
    return html`<div class="gate">${gatePart(visit, gate, typed)}${way}</div>`
  })
}

function overridePart(
  visit: Visit,
  id: string,
  { to, canBeOverridden }: { readonly to: string; readonly canBeOverridden: boolean },
  typed: Typed,
): Html | '' {
  const { t, idea, actor, may } = visit
  if (!canBeOverridden) return html`<p class="meta">${t('ideas:override.never')}</p>`
  const asked = idea.override?.move === id && idea.override.to === to ? idea.override : undefined
  if (asked && asked.by.id !== actor.id)
    return html`
      ${notice(t('ideas:override.asked', { name: asked.by.name }), html`<p>${asked.reason}</p>`, 'now')}
      ${actForm(visit, {
        act: 'approve',
        item: id,
        typed,
        fields: () => html`<input type="hidden" name="to" value="${to}">`,
        go: t('ideas:override.approve'),
        look: 'second',
      })}
    `
  if (asked) return notice(t('ideas:override.waits'), html`<p>${asked.reason}</p>`, 'now')
  if (!may('ask-override')) return ''
  return html`
    <details class="judge"${typed.form === `ask-override-${id}` && html` open`}>
      <summary>${t('ideas:override.ask')}</summary>
      ${actForm(visit, {
        act: 'ask-override',
        item: id,
        typed,
        fields: (put) =>
          html`
            <input type="hidden" name="to" value="${to}">
            ${textInput(put('reason', t('ideas:override.why'), { hint: t('ideas:override.hint') }), 2)}
          `,
        go: t('ideas:override.go'),
        look: 'second small',
      })}
    </details>
  `
}
