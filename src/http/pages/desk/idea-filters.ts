import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listLabels } from '../../../actions/ideas/labels.js'
import { ME, NOBODY } from '../../../actions/ideas/list-ideas.js'
import { listParties } from '../../../actions/parties/parties.js'
import { listAdvisors } from '../../../actions/people/list-people.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import { ENDED, QUEUE } from '../../../domain/process/board-column.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { IdeaQuery } from '../../../domain/types.gen.js'
import { capital } from '../components/capital.js'
import { chosenOf, type Facet } from '../components/facets.js'
import { type Choice, lineInput, selectInput } from '../components/inputs.js'
import {
  isNarrow,
  LISTS,
  type ListName,
  narrowedBy,
  ORDERS,
  orderOf,
  type Pairs,
  SIZES,
} from './asked-ideas.js'

/** What can be chosen of each, in the reader's words. */
export type Choices = Readonly<Record<ListName, readonly Choice[]>>

/** Those that a form asks for; the others are kept when an address has them. */
const ASKED = ['advisor', 'state', 'step', 'party', 'municipality', 'challenge', 'origin', 'track'] as const

export async function ideaChoices(deps: Deps, { t, language }: FastifyRequest): Promise<Choices> {
  const { current } = deps.definitions
  const [people, parties, labels] = await Promise.all([
    listAdvisors(deps),
    listParties(deps),
    listLabels(deps),
  ])
  const vocabulary = (name: string): Choice[] =>
    current.vocabularies
      .codes(name)
      .map((value) => ({ value, label: capital(t(`vocabulary:${name}.${value}`)) }))
      .sort((a, b) => a.label.localeCompare(b.label, language))
  const steps = current.process.steps.map((value) => ({
    value,
    label: labelOf(current, language, `steps.${value}`),
  }))
  const ends = [QUEUE, ENDED].map((value) => ({ value, label: t(`desk:board.column.${value}`) }))
  return {
    board: [...ends, ...steps],
    state: current.process.definition.states.map(({ id }) => ({
      value: id,
      label: labelOf(current, language, `states.${id}`),
    })),
    step: steps,
    advisor: [
      { value: ME, label: t('desk:filter.me') },
      { value: NOBODY, label: t('desk:filter.nobody') },
      ...people.map(({ id, name }) => ({ value: id, label: name })),
    ],
    tag: labels.map(({ label }) => ({ value: label, label })),
    party: parties.map(({ id, name }) => ({ value: id, label: name[language] ?? name.sv ?? id })),
    municipality: vocabulary('municipality'),
    challenge: vocabulary('challenge'),
    origin: vocabulary('origin'),
    track: vocabulary('track'),
    kind: vocabulary('solutionKind'),
    novelty: vocabulary('noveltyScope'),
    year: [],
  }
}

interface Form {
  readonly action: string
  readonly query: IdeaQuery
  readonly choices: Choices
  /** The board has an order of its own. */
  readonly isList: boolean
  readonly more?: Part
}

/** Words, and everything else that narrows ideas down; what is chosen stands open. */
export function ideaFilters({ t }: FastifyRequest, { action, query, choices, isList, more }: Form): Html {
  const isOpen = narrowedBy(query).some(([name, value]) => name !== 'q' && value !== '')
  return html`
    <form class="stack" method="get" role="search" action="${action}">
      <div class="row filters">
        <div class="field">
          <label for="q">${t('web:desk.words')}</label>
          <input
            class="wide-m"
            id="q"
            name="q"
            type="search"
            value="${query.q ?? ''}"
            maxlength="${LIMITS.search}"
            autocomplete="off"
          >
        </div>
        ${isList && listFields(t, query)}
        <button class="btn second" type="submit">${t('web:desk.show')}</button>
        ${isNarrow(query) && html`<a href="${action}">${t('web:cases.clear')}</a>`}
      </div>
      <details${isOpen && html` open`}>
        <summary>${t('desk:filter.more')}</summary>
        <div class="row filters">
          ${ASKED.map((name) => chooser(t, name, query, choices[name]))}
          ${labelField(t, query, choices.tag)}
          ${lineInput(
            {
              id: 'waiting',
              name: 'waiting',
              label: t('desk:filter.waiting'),
              value: query.waiting === undefined ? '' : String(query.waiting),
            },
            { type: 'number', wide: 'wide-s' },
          )}
          ${more}
        </div>
      </details>
      ${keptFields(query)}
    </form>
  `
}

type T = FastifyRequest['t']

const chooser = (t: T, name: ListName, query: IdeaQuery, choices: readonly Choice[]): Html =>
  selectInput(
    { id: name, name, label: t(`desk:filter.${name}`), value: query[name]?.[0] ?? '' },
    choices,
    t('desk:filter.all'),
  )

/** Labels are offered as one types; any other finds nothing. */
const labelField = (t: T, query: IdeaQuery, labels: readonly Choice[]): Html => html`
  <div class="field">
    <label for="tag">${t('desk:filter.tag')}</label>
    <input
      class="wide-m"
      type="text"
      id="tag"
      name="tag"
      value="${query.tag?.[0] ?? ''}"
      list="labels"
      maxlength="50"
      autocomplete="off"
    >
    ${labelList(labels)}
  </div>
`

export const labelList = (labels: readonly Choice[]): Html => html`
  <datalist id="labels">${labels.map(({ value }) => html`<option value="${value}"></option>`)}</datalist>
`

function listFields(t: T, query: IdeaQuery): Html {
  const orders = ORDERS.map((value) => ({ value, label: t(`desk:order.${value}`) }))
  const sizes = SIZES.map((size) => ({ value: String(size), label: String(size) }))
  return html`
    ${selectInput(
      { id: 'order', name: 'order', label: t('desk:order.label'), value: orderOf(query) },
      orders,
    )}
    ${selectInput(
      { id: 'limit', name: 'limit', label: t('desk:filter.limit'), value: String(query.limit) },
      sizes,
    )}
  `
}

/** What the form has no field for, and further values of what it has one for. */
function keptFields(query: IdeaQuery): Html[] {
  const hasField: readonly string[] = [...ASKED, 'tag']
  return LISTS.flatMap((name) =>
    (query[name] ?? [])
      .slice(hasField.includes(name) ? 1 : 0)
      .map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  )
}

/** What was chosen, each with a link that removes it. */
export function chosenIdeas(
  { t }: FastifyRequest,
  query: IdeaQuery,
  choices: Choices,
  path: string,
  asked: Pairs,
) {
  const facets = LISTS.map(
    (name): Facet => ({
      name,
      label: t(`desk:filter.${name}`),
      counts: {},
      chosen: query[name] ?? [],
      labelOf: (value) =>
        `${t(`desk:filter.${name}`)}: ${choices[name].find((one) => one.value === value)?.label ?? value}`,
    }),
  )
  return chosenOf(t, facets, path, asked)
}
