import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type BoardColumn, type BoardQuery, listBoard } from '../../../actions/ideas/list-board.js'
import { listAdvisors } from '../../../actions/people/list-people.js'
import { rolesOn } from '../../../domain/actor.js'
import { daysSince } from '../../../domain/dates/for-machines.js'
import { beads } from '../../../domain/export/pictures.js'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { movesFor } from '../../../domain/process/moves-for.js'
import type { Idea } from '../../../domain/types.gen.js'
import { capital } from '../components/capital.js'
import { ideasText } from '../components/count-text.js'
import { addressOf } from '../components/facets.js'
import { heardTitle, ideaTitle } from '../components/idea-title.js'
import { selectInput } from '../components/inputs.js'
import { memoised } from '../components/memoised.js'
import { layout } from '../layout.js'
import { askedFor, wordsIn } from '../sent-values.js'
import { placeOf } from './place-of.js'

const FILTERS = ['advisor', 'challenge', 'municipality'] as const
type Filters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>> & { readonly q: string }

/** A column a step, the one that has stood longest first; filters stand in the address. */
export async function boardPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t } = request
  const filters = filtersIn(request)
  const found = await listBoard(deps, boardQuery(deps, request, filters), request.actor)
  const columns = found.map((one) => column(deps, request, one, filters))
  return layout(request, {
    title: t('desk:board.title'),
    styles: ['desk.css'],
    main: html`
      <div class="stack">
        <h1>${t('desk:board.title')}</h1>
        ${await chooser(deps, request, filters)}
      </div>
      <div class="board">${columns}</div>
    `,
  })
}

function filtersIn(request: FastifyRequest): Filters {
  const given = FILTERS.flatMap((name) => {
    const [value] = askedFor(request, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return { q: wordsIn(request), ...Object.fromEntries(given) }
}

function boardQuery({ definitions }: Deps, request: FastifyRequest, filters: Filters): BoardQuery {
  const { q, ...chosen } = filters
  const lists = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value]]))
  const after = definitions.current.process.steps.flatMap((step) => {
    const [place] = askedFor(request, `after-${step}`)
    return place === undefined ? [] : [[step, place] as const]
  })
  return { ...(q !== '' && { q }), ...lists, after: Object.fromEntries(after) }
}

async function chooser(deps: Deps, { t, language }: FastifyRequest, filters: Filters): Promise<Html> {
  const { vocabularies } = deps.definitions.current
  const advisors = (await listAdvisors(deps)).map(({ id, name }) => ({ value: id, label: name }))
  const codes = (name: string) =>
    vocabularies.codes(name).map((value) => ({ value, label: capital(t(`vocabulary:${name}.${value}`)) }))
  const lists = { advisor: advisors, challenge: codes('challenge'), municipality: codes('municipality') }
  const selects = FILTERS.map((name) =>
    selectInput(
      { id: name, name, label: t(`desk:filter.${name}`), value: filters[name] ?? '' },
      lists[name],
      t('desk:filter.all'),
    ),
  )
  const isNarrow = Object.values(filters).some((value) => value !== '')
  return html`
    <form class="row filters" method="get" role="search" action="/${language}/board">
      <div class="field">
        <label for="q">${t('web:desk.words')}</label>
        <input
          class="wide-m"
          id="q"
          name="q"
          type="search"
          value="${filters.q}"
          maxlength="${LIMITS.search}"
          autocomplete="off"
        >
      </div>
      ${selects}
      <button class="btn second" type="submit">${t('web:desk.show')}</button>
      ${isNarrow && html`<a href="/${language}/board">${t('web:cases.clear')}</a>`}
    </form>
  `
}

function column(
  deps: Deps,
  request: FastifyRequest,
  { step, items, count, next }: BoardColumn,
  filters: Filters,
): Html {
  const { t, language } = request
  const { current } = deps.definitions
  const number = current.process.placeOf(step) + 1
  const asked = Object.entries(filters).map(([name, value]) => [name, value ?? ''] as const)
  const more =
    next &&
    html`
      <p class="all">
        <a href="${addressOf(`/${language}/board`, [...asked, [`after-${step}`, next]])}">
          ${t('desk:board.more')}
        </a>
      </p>
    `
  const cards =
    items.length > 0
      ? html`<ol class="heap">${items.map((idea) => card(deps, request, idea))}</ol>`
      : html`<p class="meta">${t('desk:board.none')}</p>`
  return html`
    <section class="col" aria-labelledby="c${number}">
      <h2 id="c${number}">
        <span class="n">${number}</span>
        <span>${labelOf(current, language, `steps.${step}`)}</span>
        <span class="meta">${ideasText(t, count)}</span>
      </h2>
      ${cards}
      ${more}
    </section>
  `
}

function card(deps: Deps, request: FastifyRequest, idea: Idea): Html {
  const { language, actor } = request
  const days = daysSince(idea.since, deps.clock())
  const roles = [...rolesOn(actor, idea)].join(' ')
  const seen = `card ${deps.definitions.version} ${language} ${days} ${roles} ${actor.readOnly}`
  return memoised(idea, seen, () => drawCard(deps, request, idea, days))
}

function drawCard(deps: Deps, request: FastifyRequest, idea: Idea, days: number): Html {
  const { t, language, actor } = request
  const context = deps.definitions.contextOf(idea)
  const address = `/${language}/ideas/${idea.reference ?? idea.id}`
  const stood = t('desk:board.days', { count: days })
  const place = [placeOf(idea, t), stood].filter(Boolean).join(' · ')
  const next = movesFor(context, idea, actor, 'advance')[0]
  const gate =
    next?.gate &&
    html`
      <p>
        ${beads(next.gate.met, next.gate.of)}
        ${t('desk:board.gate', { met: next.gate.met, of: next.gate.of })}
      </p>
    `
  const go =
    next &&
    html`
      <a class="btn second small" href="${address}/moves/${next.move}">
        ${t('desk:board.next')}
        ${heardTitle(request, idea)}
      </a>
    `
  const state = labelOf(context, language, `states.${idea.state}`)
  const rests = idea.state !== idea.step && html`<span class="tag quiet">${state}</span>`
  return html`
    <li class="card">
      <h3><a href="${address}">${ideaTitle(request, idea)}</a></h3>
      <p class="meta">${place}</p>
      ${gate}
      <p class="foot"><span class="meta">${idea.advisor?.name ?? t('ideas:noAdvisor')}</span>${rests}${go}</p>
    </li>
  `
}
