import { reachableGates } from '../../../actions/process/reachable-gates.js'
import { type Html, html } from '../../../domain/html.js'
import { nextMove } from '../../../domain/process/next-move.js'
import { answerLevel } from '../components/answer-level.js'
import { answersOf } from '../components/answers.js'
import { picturesMissing } from '../components/pictures-missing.js'
import { proposeLink } from '../meetings/propose-link.js'
import { actForm } from './form.js'
import { frame } from './frame.js'
import { gatePart } from './gate-part.js'
import { levelFields } from './level-fields.js'
import { movesPart } from './moves-part.js'
import { similarPart } from './similar-part.js'
import type { Typed, Visit } from './visit.js'

/** What can be done now, what the gate lacks, and the five questions with how well they are answered. */
export async function overview(visit: Visit, typed: Typed): Promise<string> {
  const { t, context, idea, seen, language } = visit
  const next = nextMove(context, idea)
  const gates = reachableGates(context, idea, visit.actor).filter(
    ({ move, requirements }) => move === next?.id && requirements.length > 0,
  )
  const gate = gates.find(({ isMet }) => !isMet) ?? gates[0]
  const answers = answersOf(
    { context, answers: seen.answers, language, source: seen.language },
    (id) => aside(visit, id),
    (id) => judgePart(visit, id, typed),
  )
  return frame(
    visit,
    '',
    t('ideas:pages.overview'),
    html`
      <div class="rail-first">
        <section class="gate" aria-labelledby="${gate ? 'gate' : 'moves'}">
          ${gate ? gatePart(visit, gate, typed) : next === undefined && waitsPart(visit)}
          ${picturesMissing({ t, language, texts: context.texts }, seen, visit.at('pictures'))}
          ${movesPart(visit, gate)}
          ${proposeLink(visit)}
        </section>
        <section aria-labelledby="answers">
          ${await similarPart(visit)}
          <h2 id="answers">${t('web:idea.answers')}</h2>
          ${
            visit.may('judge') &&
            html`
              <p><a class="btn second small" href="${visit.at('assess')}">${t('ideas:assess.link')}</a></p>
            `
          }
          ${answers}
        </section>
      </div>
    `,
  )
}

/** A state that nothing leads on from says what it waits for. */
function waitsPart({ t, context, idea }: Visit): Html {
  const role = context.process.state(idea.state)?.role ?? ''
  const known = ['waiting', 'offered', 'closed'].includes(role) ? role : 'other'
  return html`<p>${t(`ideas:waitsFor.${known}`)}</p>`
}

/** Beside each question: its level, and the way to change the answer. */
function aside({ t, seen, at, may }: Visit, id: string): Html {
  const shown = answerLevel(t, seen.levels?.[id])
  const edit =
    may('edit') &&
    html`
      <a href="${at(`edit/${id}`)}">
        ${t('ideas:edit')}
        <span class="vh">: ${t(`template:sections.${id}.title`)}</span>
      </a>
    `
  return html`<div class="aside-row">${shown}${edit}</div>`
}

/** What is asked of a question is a level; it is judged where the answer is read. */
function judgePart(visit: Visit, id: string, typed: Typed): Html {
  const { t, seen, may, context } = visit
  const level = seen.levels?.[id]
  const note = level?.note && html`<p class="meta">${level.by.name}: ${level.note}</p>`
  const number = context.template.sections.find((section) => section.id === id)?.number
  if (number === undefined || !may('judge')) return html`${note}`
  const form = actForm(visit, {
    act: 'level',
    item: id,
    typed,
    fields: (put) => levelFields(visit, id, put, { level: 'level', note: 'note' }),
    go: t('ideas:level.go'),
    look: 'second small',
  })
  return html`
    ${note}
    <details class="judge"${typed.form === `level-${id}` && html` open`}>
      <summary>
        ${t('ideas:level.change')}
        <span class="vh">: ${t(`template:sections.${id}.title`)}</span>
      </summary>
      ${form}
    </details>
  `
}
