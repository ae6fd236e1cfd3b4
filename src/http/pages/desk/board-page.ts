import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type BoardColumn, listBoard } from '../../../actions/ideas/list-board.js'
import { rolesOn } from '../../../domain/actor.js'
import { daysSince } from '../../../domain/dates/for-machines.js'
import { beads } from '../../../domain/export/pictures.js'
import { type Html, html } from '../../../domain/html.js'
import { ENDED, QUEUE } from '../../../domain/process/board-column.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { movesFor } from '../../../domain/process/moves-for.js'
import type { Idea, IdeaQuery } from '../../../domain/types.gen.js'
import { ideasText } from '../components/count-text.js'
import { addressOf } from '../components/facets.js'
import { heardTitle, ideaTitle } from '../components/idea-title.js'
import { checkInputs } from '../components/inputs.js'
import { memoised } from '../components/memoised.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { ideasAsked, narrowedBy, type Pairs } from './asked-ideas.js'
import { chosenIdeas, ideaChoices, ideaFilters } from './idea-filters.js'
import { placeOf } from './place-of.js'

/**
 * The queue and a column a step, the one that has stood longest first; filters stand in the address. What has
 * ended is shown when it is asked for.
 */
export async function boardPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language } = request
  const asked = askedOfBoard(request)
  const [found, choices] = await Promise.all([
    listBoard(deps, { ...asked.query, ended: asked.ended, after: placesIn(deps, request) }, request.actor),
    ideaChoices(deps, request),
  ])
  const columns = found.map((one) => column(deps, request, one, asked))
  const path = `/${language}/board`
  const more = checkInputs(
    { id: 'ended', name: 'ended', label: t('desk:board.ended') },
    [{ value: 'yes', label: t('desk:board.showEnded') }],
    asked.ended ? ['yes'] : [],
  )
  return layout(request, {
    title: t('desk:board.title'),
    styles: ['desk.css'],
    main: html`
      <div class="stack">
        <h1>${t('desk:board.title')}</h1>
        ${ideaFilters(request, { action: path, query: asked.query, choices, isList: false, more })}
        ${chosenIdeas(request, asked.query, choices, path, pairsOf(asked))}
      </div>
      <div class="board${asked.ended && html` with-ended`}">${columns}</div>
    `,
  })
}

interface AskedBoard {
  readonly query: IdeaQuery
  readonly ended: boolean
}

function askedOfBoard(request: FastifyRequest): AskedBoard {
  const { board: _, ...query } = ideasAsked(request)
  return { query, ended: askedFor(request, 'ended').includes('yes') }
}

const pairsOf = ({ query, ended }: AskedBoard): Pairs => [...narrowedBy(query), ['ended', ended ? 'yes' : '']]

/** Where each column goes on. */
function placesIn({ definitions }: Deps, request: FastifyRequest): Record<string, string> {
  const columns = [QUEUE, ...definitions.current.process.steps, ENDED]
  const places = columns.flatMap((name) => {
    const [place] = askedFor(request, `after-${name}`)
    return place === undefined ? [] : [[name, place] as const]
  })
  return Object.fromEntries(places)
}

function column(
  deps: Deps,
  request: FastifyRequest,
  { column: name, items, count, next }: BoardColumn,
  asked: AskedBoard,
): Html {
  const { t, language } = request
  const { current } = deps.definitions
  const isStep = current.process.steps.includes(name)
  const label = isStep ? labelOf(current, language, `steps.${name}`) : t(`desk:board.column.${name}`)
  const more =
    next &&
    html`
      <p class="all">
        <a href="${addressOf(`/${language}/board`, [...pairsOf(asked), [`after-${name}`, next]])}">
          ${t('desk:board.more')}
        </a>
      </p>
    `
  const cards =
    items.length > 0
      ? html`<ol class="heap">${items.map((idea) => card(deps, request, idea))}</ol>`
      : html`<p class="meta">${t('desk:board.none')}</p>`
  return html`
    <section class="col" aria-labelledby="c-${name}">
      <h2 id="c-${name}">
        <span class="n">${isStep && current.process.placeOf(name) + 1}</span>
        <span>${label}</span>
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
