import { reachableGates } from '../../../actions/process/reachable-gates.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import { mayTick } from '../../../domain/ideas/tick.js'
import { nextMove } from '../../../domain/process/next-move.js'
import type { RequirementStatus } from '../../../domain/types.gen.js'
import { answerLevel } from '../components/answer-level.js'
import { answersOf } from '../components/answers.js'
import { textInput } from '../components/inputs.js'
import { actForm, type Put } from './form.js'
import { frame } from './frame.js'
import { levelFields } from './level-fields.js'
import { screeningFields } from './screening.js'
import type { Typed, Visit } from './visit.js'

/**
 * All that a person judges of an idea, beside the answers and in one form: levels, screening, and what the
 * next gate asks a person to confirm.
 */
export function assessPage(visit: Visit, typed: Typed): string {
  const { t, may } = visit
  if (!may('judge')) throw new DomainError('not-allowed')
  const form = actForm(visit, {
    act: 'assess',
    typed,
    fields: (put) => html`
      ${answers(visit, put)}
      <section class="stack" aria-labelledby="assess-screening">
        <h2 id="assess-screening">${t('ideas:assess.screening')}</h2>
        ${screeningFields(visit, put, 'screening.')}
      </section>
      ${ticks(visit, put)}
    `,
    go: t('ideas:assess.go'),
  })
  return frame(
    visit,
    'assess',
    t('ideas:assess.title'),
    html`
      <section class="stack" aria-labelledby="assess-title">
        <h2 id="assess-title">${t('ideas:assess.title')}</h2>
        <p class="measure">${t('ideas:assess.lead')}</p>
        ${form}
      </section>
    `,
  )
}

function answers(visit: Visit, put: Put): Html[] {
  const { t, context, seen, language } = visit
  const asked = { context, answers: seen.answers, language, source: seen.language }
  const numbered = new Set(
    context.template.sections.flatMap(({ id, number }) => (number === undefined ? [] : [id])),
  )
  return answersOf(
    asked,
    (id) => answerLevel(t, seen.levels?.[id]) ?? '',
    (id) =>
      numbered.has(id)
        ? levelFields(visit, id, put, {
            level: `levels.${id}.level`,
            note: `levels.${id}.note`,
            kind: 'choices inline',
          })
        : '',
  )
}

/** What the gate of the next move asks a person to confirm, and this one may. */
function ticks(visit: Visit, put: Put): Html | '' {
  const { t } = visit
  const open = openTicks(visit)
  if (open.length === 0) return ''
  const rows = open.map(({ id, label = id }) => textInput(put(`ticks.${id}.note`, label), 2))
  return html`
    <section class="stack" aria-labelledby="assess-ticks">
      <h2 id="assess-ticks">${t('ideas:assess.ticks')}</h2>
      <p class="hint">${t('ideas:assess.tick')}</p>
      ${rows}
    </section>
  `
}

function openTicks({ context, idea, actor }: Visit): RequirementStatus[] {
  const next = nextMove(context, idea)
  const gates = reachableGates(context, idea, actor).filter(({ move }) => move === next?.id)
  const all = gates.flatMap(({ requirements }) => requirements)
  const open = all.filter(
    ({ id, kind, state }) => kind === 'ticked' && state === 'not-met' && mayTick(context, idea, id, actor),
  )
  return [...new Map(open.map((status) => [status.id, status])).values()]
}
