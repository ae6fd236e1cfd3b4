import { parse } from 'node:querystring'
import { asTyped } from '../../domain/typed-text.js'

/** A password is whatever somebody types, to the last sign. */
const AS_IT_IS = /^(?:current|.*password)$/i

/** What a form without files sends, each text as it was meant. */
export function parseForm(body: string): Record<string, string | string[]> {
  const entries = Object.entries(parse(body, '&', '=', { maxKeys: 0 }))
  const fields = entries.map(([name, value = '']): [string, string | string[]] => [
    name,
    AS_IT_IS.test(name) ? value : Array.isArray(value) ? value.map(asTyped) : asTyped(value),
  ])
  return Object.assign(Object.create(null), Object.fromEntries(fields))
}
