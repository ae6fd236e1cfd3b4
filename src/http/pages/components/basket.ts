import type { FastifyReply, FastifyRequest } from 'fastify'
import { clearCookie, cookieOf, setCookie } from '../../plugins/cookies.js'

/** A cookie may hold some 4000 characters; who wants more takes the whole catalogue. */
const MOST_CASES = 40

const REFERENCE = /^\d{4}-\d{4,6}$/

/** More than this no screen holds beside each other. */
export const MOST_COMPARED = 4

/** Where these cases, or the first of them, stand side by side. */
export const compareAddress = (language: string, references: readonly string[]): string =>
  `/${language}/cases/compare?${references
    .slice(0, MOST_COMPARED)
    .map((one) => `case=${one}`)
    .join('&')}`

/** What looks like references of cases, each once; whether they exist is asked when they are shown. */
export const referencesIn = (given: readonly string[]): string[] =>
  [...new Set(given)].filter((one) => REFERENCE.test(one)).slice(0, MOST_CASES)

/** The cases that a reader has put aside, in the order in which they were. */
export const basketOf = (request: FastifyRequest): string[] =>
  referencesIn((cookieOf(request, 'basket') ?? '').split('.'))

export function keepBasket(reply: FastifyReply, references: readonly string[]): void {
  if (references.length === 0) clearCookie(reply, 'basket')
  else setCookie(reply, 'basket', references.join('.'))
}
