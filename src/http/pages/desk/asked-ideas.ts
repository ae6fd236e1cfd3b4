import type { FastifyRequest } from 'fastify'
import type { IdeaQuery } from '../../../domain/types.gen.js'
import { askedFor, wordsIn } from '../sent-values.js'

/** What an address of a list or of the board may narrow ideas down by, by the names of the API. */
export const LISTS = [
  'board',
  'state',
  'step',
  'advisor',
  'tag',
  'party',
  'municipality',
  'challenge',
  'origin',
  'track',
  'kind',
  'novelty',
  'year',
] as const
export type ListName = (typeof LISTS)[number]

/** Orders that make sense to people: what comes first. */
export const ORDERS = ['created-desc', 'created-asc', 'changed-desc', 'since-asc', 'number-desc'] as const
export const SIZES = [20, 50, 100] as const

/** What the API takes, too. */
const MOST_VALUES = 50
const LONGEST = 100
const LONGEST_WAIT = 10_000

export type Pairs = readonly (readonly [name: string, value: string])[]

/** What the address asks for; what cannot be meant is left out. */
export function ideasAsked(request: FastifyRequest): IdeaQuery {
  const lists = LISTS.flatMap((name) => {
    const values = askedFor(request, name).slice(0, MOST_VALUES)
    const given = values.map((value) => value.trim().slice(0, LONGEST)).filter((value) => value !== '')
    return given.length > 0 ? [[name, given] as const] : []
  })
  const q = wordsIn(request)
  const waiting = wholeIn(request, 'waiting', LONGEST_WAIT)
  return {
    ...(q !== '' && { q }),
    ...Object.fromEntries(lists),
    ...(waiting !== undefined && { waiting }),
    ...orderIn(request),
    limit: wholeIn(request, 'limit', 100) ?? SIZES[0],
  }
}

function wholeIn(request: FastifyRequest, name: string, most: number): number | undefined {
  const [text = ''] = askedFor(request, name)
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return number < 1 ? undefined : Math.min(number, most)
}

function orderIn(request: FastifyRequest): Pick<IdeaQuery, 'sort' | 'direction'> {
  const order = ORDERS.find((one) => askedFor(request, 'order').includes(one))
  const [sort, direction] = (order ?? '').split('-')
  return order === undefined ? {} : ({ sort, direction } as Pick<IdeaQuery, 'sort' | 'direction'>)
}

/** The order of a list as a form names it. */
export const orderOf = ({ sort, direction }: IdeaQuery): string =>
  ORDERS.find((one) => one === `${sort}-${direction}`) ?? ''

/** What narrows the list down, as an address says it. */
export const narrowedBy = (query: IdeaQuery): Pairs => [
  ['q', query.q ?? ''],
  ...LISTS.flatMap((name) => (query[name] ?? []).map((value) => [name, value] as const)),
  ['waiting', query.waiting === undefined ? '' : String(query.waiting)],
]

/** All of it, as an address of the page says it. */
export const pageAddress = (query: IdeaQuery): Pairs => [
  ...narrowedBy(query),
  ['order', orderOf(query)],
  ['limit', query.limit === undefined || query.limit === SIZES[0] ? '' : String(query.limit)],
]

/** The same for the API, where a list has no pages. */
export const fileAddress = (query: IdeaQuery, language: string): Pairs => [
  ...narrowedBy(query),
  ['sort', query.sort ?? ''],
  ['direction', query.direction ?? ''],
  ['lang', language],
]

export const isNarrow = (query: IdeaQuery): boolean => narrowedBy(query).some(([, value]) => value !== '')
