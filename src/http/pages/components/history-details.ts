import type { Context } from '../../../domain/context.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { MoveInput } from '../../../domain/process/rows.js'
import type { Translate } from '../../../domain/texts.js'
import type { HistoryEntry } from '../../../domain/types.gen.js'
import { capital } from './capital.js'
import { placeName } from './place-name.js'

interface Telling {
  readonly t: Translate
  readonly context: Context
  readonly language: string
}

type Change = NonNullable<HistoryEntry['changes']>[number]

/** What an entry says beside who, what and when: of which question, from what to what, with what, and why. */
export function historyDetails(telling: Telling, entry: HistoryEntry): Html[] {
  return [
    ...changesOf(telling, entry),
    ...givenIn(telling, entry),
    ...gateOf(telling, entry),
    ...overrideOf(telling, entry),
  ]
}

const line = (label: string, value: Part): Html => html`<span>${capital(label)}: ${value}</span>`

/** Changes of answers have a list of their own; the others are told here. */
function changesOf(telling: Telling, { changes = [], what }: HistoryEntry): Html[] {
  const judged = changes.flatMap((change) => levelOf(telling, change))
  const isTick = what === 'tick' || what === 'untick'
  const others = changes.filter(({ pointer }) => !pointer.startsWith('/levels/'))
  const names = [...new Set(others.map(({ pointer }) => placeName(telling, pointer)))]
  if (names.length === 0) return judged
  const told = names.slice(0, MOST_NAMED).join(', ')
  const rest = names.length - MOST_NAMED
  const all =
    rest > 0 ? `${told} ${labelOf(telling.context, telling.language, 'andMore', { count: rest })}` : told
  return [...judged, isTick ? html`<span>${all}</span>` : line(telling.t('ideas:history.changed'), all)]
}

const MOST_NAMED = 5

function levelOf({ t, context }: Telling, { pointer, before, after }: Change): Html[] {
  const [, part, question = ''] = pointer.split('/')
  if (part !== 'levels' || !context.template.sections.some(({ id }) => id === question)) return []
  const to = levelIn(t, after)
  const from = levelIn(t, before)
  const way = from === undefined ? to : `${from} → ${to}`
  return [line(t(`template:sections.${question}.title`), way ?? '')]
}

const levelIn = (t: Translate, level: unknown): string | undefined =>
  typeof level === 'number'
    ? t('web:idea.level', { level, name: t(`vocabulary:answerLevel.${level}`) })
    : undefined

/** What a move was given, each by the label of its field, codes in words. */
function givenIn(telling: Telling, { what, data = {} }: HistoryEntry): Html[] {
  const inputs = telling.context.process.move(what)?.inputs ?? []
  return inputs.flatMap((input) => {
    const value = data[input.name]
    if (value === undefined || value === null) return []
    const label = labelOf(telling.context, telling.language, `inputs.${input.name}`)
    return [line(label, valueIn(telling, input, value))]
  })
}

function valueIn({ t, language }: Telling, { type, vocabulary }: MoveInput, value: unknown): Part {
  if (type === 'code') return t(`vocabulary:${vocabulary}.${String(value)}`)
  if (type === 'future-date') return dayIn(language, String(value))
  if (type === 'person') return (value as { readonly name?: string }).name ?? ''
  if (type === 'idea')
    return html`<a href="/${language}/ideas/${String(value)}">${t('ideas:history.otherIdea')}</a>`
  return html`<span class="said">${String(value)}</span>`
}

/** How the gate stood that day. */
function gateOf({ t }: Telling, { gate = [] }: HistoryEntry): Html[] {
  const of = gate.filter(({ state }) => state !== 'not-needed').length
  const met = gate.filter(({ state }) => state === 'met').length
  return of === 0 ? [] : [html`<span class="meta">${t('web:gate.sum', { met, of })}</span>`]
}

function overrideOf({ t }: Telling, { override }: HistoryEntry): Html[] {
  if (override === undefined) return []
  const { askedBy, approvedBy, reason } = override
  const words = t('ideas:history.override', { asked: askedBy.name, approved: approvedBy.name })
  return [html`<span>${words} <span class="said">${reason}</span></span>`]
}
