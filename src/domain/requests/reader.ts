import type { Actor } from '../actor.js'
import { mailAddress } from '../people/mail-address.js'

/**
 * Somebody who reads a case and is not signed in. History names no reader: what is known of one can be
 * erased.
 */
export const READER: Actor = { kind: 'visitor', id: 'reader', name: '', language: 'sv', grants: [] }

/** Text from people: composed, with plain line ends, and nothing around it. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** The texts of what was sent, tidied; those that are empty then are not there. */
export function tidied<T extends object>(given: T): T {
  const entries = Object.entries(given).map(([name, value]) => [name, tidiedAs(name, value)])
  return Object.fromEntries(entries.filter(([, value]) => value !== '' && value !== undefined)) as T
}

const tidiedAs = (name: string, value: unknown): unknown =>
  typeof value !== 'string'
    ? value
    : name === 'email' && value.includes('@')
      ? mailAddress(value)
      : tidy(value)
