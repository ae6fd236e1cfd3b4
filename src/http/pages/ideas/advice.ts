import { listColleagues } from '../../../actions/ideas/give-advice.js'
import { type ItemsPage, readItems } from '../../../actions/ideas/read-items.js'
import { today } from '../../../domain/dates/for-machines.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { MovedList } from '../../../domain/ideas/limits.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { ActorName, Advice, Message, Person } from '../../../domain/types.gen.js'
import { capital } from '../components/capital.js'
import { ON_A_PAGE, olderLink } from '../components/history.js'
import {
  type Choice,
  checkInputs,
  lineInput,
  radioInputs,
  selectInput,
  textInput,
} from '../components/inputs.js'
import { mailedTo } from '../components/mailed-to.js'
import { askedFor } from '../sent-values.js'
import { actForm, type Put } from './form.js'
import { frame } from './frame.js'
import type { Typed, Visit } from './visit.js'

/** Advice as it was given, and what has been said to and by whoever sent the idea in. */
export async function advice(visit: Visit, typed: Typed): Promise<string> {
  const { t } = visit
  const [given, said, form] = await Promise.all([
    read(visit, 'advice'),
    read(visit, 'messages'),
    adviceForm(visit, typed),
  ])
  return frame(
    visit,
    'advice',
    t('ideas:pages.advice'),
    html`
      <div class="halves">
        <section class="stack" aria-labelledby="advice-title">
          <h2 id="advice-title">${t('ideas:advice.title')}</h2>
          ${form}
          ${adviceLog(visit, given)}
        </section>
        <section class="stack" aria-labelledby="messages-title">
          <h2 id="messages-title">${t('ideas:messages.title')}</h2>
          ${messageForm(visit, typed)}
          ${messageLog(visit, said)}
        </section>
      </div>
    `,
  )
}

async function adviceForm(visit: Visit, typed: Typed): Promise<Html | ''> {
  const { t, may, deps, actor } = visit
  if (!may('advise')) return ''
  const colleagues = (await listColleagues(deps)).filter(({ id }) => id !== actor.id)
  return actForm(visit, {
    act: 'advice',
    typed,
    fields: (put) => adviceFields(visit, put, colleagues),
    go: t('ideas:advice.go'),
  })
}

/** An inner note first, then what is usual in the step of the idea, then the other steps in their order. */
function kindsOf({ t, context, idea, language }: Visit): Choice[] {
  const { vocabularies, process } = context
  const { steps } = process.definition
  const own = idea.step ?? steps[0]
  const placeOf = (step: string | undefined): number =>
    step === undefined ? -1 : step === own ? 0 : steps.indexOf(step) + 1
  const groupOf = (step: string | undefined): string => {
    if (step === undefined || !steps.includes(step)) return t('ideas:advice.note')
    const name = labelOf(context, language, `steps.${step}`)
    return step === own ? t('ideas:advice.usual', { step: name }) : name
  }
  return vocabularies
    .offered('adviceKind')
    .map((value) => ({ value, step: vocabularies.entry('adviceKind', value)?.step }))
    .toSorted((a, b) => placeOf(a.step) - placeOf(b.step))
    .map(({ value, step }) => ({
      value,
      label: capital(t(`vocabulary:adviceKind.${value}`)),
      group: groupOf(step),
    }))
}

function adviceFields(visit: Visit, put: Put, colleagues: readonly Person[]): Html {
  const { t, deps } = visit
  const kinds = kindsOf(visit)
  const mentions = put('mentions', t('ideas:advice.mentions'))
  const people = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  const seenBy = ['team', 'submitter'].map((value) => ({
    value,
    label: capital(t(`vocabulary:visibility.${value}`)),
  }))
  const optional = t('ideas:optional')
  return html`
    ${textInput(put('said', t('ideas:advice.said')), 4)}
    ${selectInput(put('kind', t('ideas:advice.kind')), kinds, t('ideas:choose'))}
    ${radioInputs(
      put('visibility', t('ideas:advice.visibility'), {
        value: 'team',
        hint: t('ideas:advice.visibilityHint'),
      }),
      seenBy,
    )}
    ${lineInput(put('date', t('ideas:advice.date'), { value: today(deps.clock()) }), {
      type: 'date',
      wide: 'wide-s',
    })}
    <details class="judge">
      <summary>${t('ideas:advice.more')}</summary>
      ${lineInput(put('for', t('ideas:advice.for'), { optional }))}
      ${lineInput(put('minutes', t('ideas:advice.minutes'), { optional }), {
        type: 'number',
        wide: 'wide-s',
      })}
      ${textInput(put('agreed', t('ideas:advice.agreed'), { optional }), 2)}
      ${lineInput(put('due', t('ideas:advice.due'), { optional }), { type: 'date', wide: 'wide-s' })}
      ${people.length > 0 && checkInputs(mentions, people, (mentions.value ?? '').split('\n'))}
    </details>
  `
}

/** One page of a list of the idea: the newest, or the older ones that the address asks for. */
const read = <L extends MovedList>(visit: Visit, list: L) =>
  readItems(visit.deps, visit, visit.actor, list, {
    after: askedFor(visit.request, list)[0],
    limit: ON_A_PAGE,
  })

const older = ({ t, at }: Visit, list: MovedList, next: string | null): Html | '' =>
  olderLink(t, next && `${at('advice')}?${list}=${next}#${list}-title`)

const namesOf = (people: readonly ActorName[]): string => people.map(({ name }) => name).join(', ')

function adviceLog(visit: Visit, { items: all, next }: ItemsPage<Advice>): Html {
  const { t, language } = visit
  if (all.length === 0) return html`<p class="meta">${t('ideas:advice.none')}</p>`
  const rows = all.map(
    ({ date, kind, by, said, agreed, due, visibility, minutes, for: whom, mentions = [] }) =>
      html`
        <li>
          <span>
            <b>${capital(t(`vocabulary:adviceKind.${kind}`))}</b> · ${by.name}
            ${whom && html` · ${t('ideas:advice.to', { whom })}`}
          </span>
          <p class="said">${said}</p>
          ${
            agreed &&
            html`
              <p>
                ${t('ideas:advice.agreedWas', { agreed })}
                ${due && html` (${t('ideas:advice.dueOn', { day: dayIn(language, due) })})`}
              </p>
            `
          }
          <span class="meta">
            ${dayIn(language, date)} · ${t('ideas:advice.seenBy', {
              who: t(`vocabulary:visibility.${visibility}`),
            })}
            ${minutes !== undefined && html` · ${t('ideas:advice.took', { minutes })}`}
            ${mentions.length > 0 && html` · ${t('ideas:advice.mentioned', { who: namesOf(mentions) })}`}
          </span>
        </li>
      `,
  )
  return html`
    <ol class="history">${rows}</ol>
    ${older(visit, 'advice', next)}
  `
}

function messageForm(visit: Visit, typed: Typed): Html | '' {
  const { t, may, idea, deps } = visit
  if (!may('message')) return ''
  const unsent = idea.contact.email ? 'ideas:messages.notMailed' : 'ideas:messages.noAddress'
  const hint = t(mailedTo(deps, idea) === undefined ? unsent : 'ideas:messages.hint')
  return actForm(visit, {
    act: 'message',
    typed,
    fields: (put) => textInput(put('text', t('ideas:messages.write'), { hint }), 4),
    go: t('ideas:messages.go'),
    look: 'second',
  })
}

function messageLog(visit: Visit, { items: all, next }: ItemsPage<Message>): Html {
  const { t, language, idea } = visit
  if (all.length === 0) return html`<p class="meta">${t('ideas:messages.none')}</p>`
  const rows = all.map(
    ({ at, by, side, text }) =>
      html`
        <li>
          <span>
            <b>${side === 'submitter' ? by.name || capital(t('vocabulary:role.submitter')) : by.name}</b>
          </span>
          <p class="said"${idea.language !== language && html` lang="${idea.language}"`}>${text}</p>
          <span class="meta">${dayIn(language, at)}</span>
        </li>
      `,
  )
  return html`
    <ol class="history">${rows}</ol>
    ${older(visit, 'messages', next)}
  `
}
