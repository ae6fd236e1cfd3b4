import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { type Marked, record, stampOf } from '../ideas/record.js'
import { futureDate, refuseAny } from '../process/input-checks.js'
import { mayDo } from '../process/permissions.js'
import type { AgencyOrder, Idea, NewAgencyOrder } from '../types.gen.js'
import { packageOf } from './package.js'

/** What is with an agency now, in this language or in any. */
export const openOrders = ({ orders = [] }: Pick<Idea, 'orders'>, language?: string): AgencyOrder[] =>
  orders.filter(
    (order) => !order.returned && !order.cancelled && (language === undefined || order.language === language),
  )

/**
 * Notes that the texts are with an agency: one at a time for each language.
 * @throws DomainError not-allowed; invalid-input: the language, the date, `already-ordered`.
 */
export function orderTranslation(
  context: Context,
  idea: Idea,
  { language, agency, due, note, request }: NewAgencyOrder & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  if (!mayDo(context.process, actor, idea, 'translate')) throw new DomainError('not-allowed')
  packageOf(context, idea, { language })
  refuseAny([
    ...(agency.trim() === '' ? [{ pointer: '/agency', code: 'required' }] : []),
    ...futureDate('/due', due, now),
    ...openOrders(idea, language).map((there) => ({
      pointer: '/language',
      code: 'already-ordered',
      params: { agency: there.agency },
    })),
  ])
  const order: AgencyOrder = {
    id: newId(),
    language,
    agency: agency.trim(),
    due,
    ...(note?.trim() && { note: note.trim() }),
    ordered: stampOf(actor, now),
  }
  const next = { ...idea, orders: [...(idea.orders ?? []), order] }
  const data = { language, agency: order.agency, due, order: order.id }
  return record(
    idea,
    next,
    { what: 'order-translation', data, ...(request && { request }) },
    actor,
    now,
    newId,
  )
}

/**
 * Takes an order back: the agency will not deliver.
 * @throws DomainError not-allowed; not-found when there is no such open order.
 */
export function cancelOrder(
  context: Context,
  idea: Idea,
  { order: id, request }: { readonly order: string } & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  if (!mayDo(context.process, actor, idea, 'translate')) throw new DomainError('not-allowed')
  const order = openOrders(idea).find((one) => one.id === id)
  if (order === undefined) throw new DomainError('not-found')
  const next = withOrder(idea, { ...order, cancelled: stampOf(actor, now) })
  const data = { language: order.language, agency: order.agency, order: id }
  return record(idea, next, { what: 'cancel-order', data, ...(request && { request }) }, actor, now, newId)
}

/** The idea with its open orders of this language brought back. */
export const returnedOrders = (idea: Idea, language: string, actor: Actor, now: Date): Idea =>
  openOrders(idea, language).reduce(
    (made, order) => withOrder(made, { ...order, returned: stampOf(actor, now) }),
    idea,
  )

const withOrder = (idea: Idea, order: AgencyOrder): Idea => ({
  ...idea,
  orders: (idea.orders ?? []).map((one) => (one.id === order.id ? order : one)),
})
