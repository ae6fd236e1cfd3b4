import { beads } from '../../../domain/export/pictures.js'
import { type Html, html } from '../../../domain/html.js'
import { mayTick } from '../../../domain/ideas/tick.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { Gates, RequirementStatus } from '../../../domain/types.gen.js'
import { textInput } from '../components/inputs.js'
import { actForm } from './form.js'
import { mendAddress } from './mend-address.js'
import type { Typed, Visit } from './visit.js'

const KINDS = ['not-met', 'met', 'not-needed'] as const
const LOOKS = { 'not-met': 'missing', met: 'met', 'not-needed': 'later' } as const

/**
 * A gate as a checklist: what is missing first, each with the way to where it is mended or a form to tick it.
 */
export function gatePart(visit: Visit, { gate, requirements }: Gates['gates'][number], typed: Typed): Html {
  const { t, context, language } = visit
  const of = requirements.filter(({ state }) => state !== 'not-needed').length
  const met = requirements.filter(({ state }) => state === 'met').length
  const lists = KINDS.map((kind) => {
    const rows = requirements.filter(({ state }) => state === kind)
    return (
      rows.length > 0 &&
      html`
        <h3 class="checks-head">${t(`web:gate.${LOOKS[kind]}`)}</h3>
        <ul class="checks">${rows.map((row) => check(visit, row, typed))}</ul>
      `
    )
  })
  return html`
    <div class="gate-list">
      <h2 id="gate">${labelOf(context, language, `gates.${gate}`)}</h2>
      <p class="sum">${beads(met, of)}${t('web:gate.sum', { met, of })}</p>
      ${lists}
    </div>
  `
}

function check(visit: Visit, status: RequirementStatus, typed: Typed): Html {
  const { t } = visit
  const { label, missing, state, kind } = status
  const said = html`
    <span class="what"><span class="vh">${t(`web:gate.${LOOKS[state]}`)}: </span>${label}</span>
    ${missing && html`<span class="why">${missing}</span>`}
  `
  const way = kind === 'ticked' ? tickPart(visit, status, typed) : mendLink(visit, status)
  return html`<li class="${LOOKS[state]}" id="need-${status.id}">${said}${way}</li>`
}

function mendLink(visit: Visit, { state, mend, label = '' }: RequirementStatus): Html | '' {
  if (state !== 'not-met') return ''
  return html`
    <span>
      <a href="${mendAddress(visit, mend)}">${visit.t('ideas:mend')}<span class="vh">: ${label}</span></a>
    </span>
  `
}

function tickPart(visit: Visit, { id, state }: RequirementStatus, typed: Typed): Html | '' {
  const { t, seen } = visit
  const note = seen.ticks?.[id]
  const why = note && html`<span class="why">${note.note} <span class="meta">${note.by.name}</span></span>`
  if (!mayTick(visit.context, visit.idea, id, visit.actor)) return html`${why}${whoseTick(visit, id, state)}`
  if (state === 'met')
    return html`
      ${why}
      ${actForm(visit, {
        act: 'untick',
        item: id,
        typed,
        fields: () => '',
        go: t('ideas:untick'),
        look: 'second small',
      })}
    `
  if (state !== 'not-met') return ''
  return html`
    <details class="judge"${typed.form === `tick-${id}` && html` open`}>
      <summary>${t('ideas:tick')}</summary>
      ${actForm(visit, {
        act: 'tick',
        item: id,
        typed,
        fields: (put) => textInput(put('note', t('ideas:tickNote')), 2),
        go: t('ideas:tickGo'),
        look: 'second small',
      })}
    </details>
  `
}

/** Some requirements are for certain people to judge: who that is, for those who cannot. */
function whoseTick({ t, context }: Visit, id: string, state: RequirementStatus['state']): Html | '' {
  const roles = context.process.requirement(id)?.tickedBy
  if (state !== 'not-met' || roles === undefined) return ''
  const names = roles.map((role) => t(`vocabulary:role.${role}`)).join(t('ideas:or'))
  return html`<span class="meta">${t('ideas:tickedBy', { roles: names })}</span>`
}
