import { dayIn } from '../../../domain/day-in.js'
import { type Html, html } from '../../../domain/html.js'
import { revisionDifference, type Stretch } from '../../../domain/idea/revision-difference.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { historyList } from '../../components/history.js'
import { selectInput } from '../../components/inputs.js'
import { askedFor } from '../../page.js'
import { frame } from './frame.js'
import type { Visit } from './visit.js'

/** Everything that has happened, and the difference between any two revisions. */
export function history(visit: Visit): string {
  const { t, context, seen, language } = visit
  const [from, to] = asked(visit)
  return frame(
    visit,
    'history',
    t('idea:pages.history'),
    html`<section class="stack" aria-labelledby="compare"><h2 id="compare">${t('idea:history.compare')}</h2>${chooser(visit, from, to)}${difference(visit, from, to)}</section><section aria-labelledby="happened"><h2 id="happened">${t('web:idea.happened')}</h2>${historyList(context, seen.history, language)}</section>`,
  )
}

/** The revisions that the address asks for; else the last change. */
function asked({ request, seen }: Visit): [number, number] {
  const last = seen.revision
  const number = (name: string): number | undefined => {
    const given = Number(askedFor(request, name)[0])
    return Number.isInteger(given) && given >= 0 && given <= last ? given : undefined
  }
  const lastEdit = seen.history.findLast(({ changes = [] }) => changes.length > 0)?.revision ?? last
  const to = number('to') ?? lastEdit
  return [Math.min(number('from') ?? to - 1, to), to]
}

function chooser({ t, seen, language, context, at }: Visit, from: number, to: number): Html {
  const name = (what: string): string =>
    context.process.move(what) ? labelOf(context, language, `moves.${what}.label`) : t(`web:did.${what}`)
  const choices = seen.history.map(({ revision, what, at: when, by }) => ({
    value: String(revision),
    label: `${revision}. ${dayIn(language, when)}, ${by.name || t(by.id === 'reader' ? 'spread:reader' : 'vocabulary:role.submitter')}: ${name(what)}`,
  }))
  const start = [{ value: '0', label: t('idea:history.nothing') }, ...choices]
  return html`<form class="row" method="get" action="${at('history')}">${selectInput({ id: 'from', name: 'from', label: t('idea:history.from'), value: String(from) }, start)}${selectInput({ id: 'to', name: 'to', label: t('idea:history.to'), value: String(to) }, choices)}<button class="btn second" type="submit">${t('idea:history.show')}</button></form>`
}

function difference(visit: Visit, from: number, to: number): Html {
  const { t, seen } = visit
  const places = revisionDifference(seen.history, from, to)
  if (places.length === 0) return html`<p class="meta">${t('idea:history.same')}</p>`
  return html`<dl class="pairs">${places.map(({ pointer, stretches }) => html`<div><dt>${placeName(visit, pointer)}</dt><dd class="read difference"${langOf(visit, pointer)}>${stretches.map(stretch)}</dd></div>`)}</dl>`
}

export const stretch = ({ kind, text }: Stretch): Html =>
  kind === 'same' ? html`${text}` : kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`

const langOf = ({ idea, language }: Visit, pointer: string): Html | '' =>
  pointer.startsWith('/answers/') && idea.language !== language ? html` lang="${idea.language}"` : ''

/** A place in the idea by its label; what has none by its own name. */
export function placeName({ t, context }: Visit, pointer: string): string {
  const [, part = '', section = '', field = ''] = pointer.split('/')
  if (part === 'answers' && context.template.field(`${section}.${field}`))
    return t(`template:fields.${section}.${field}.label`)
  const key = `idea:places.${part}`
  return context.texts.has('sv', key) ? t(key) : pointer.slice(1).replaceAll('/', ' ')
}
