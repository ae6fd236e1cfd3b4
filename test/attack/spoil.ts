import type { Asked, Who } from '../helper.js'
import { inAddress, NASTY } from '../http/api/nasty.js'
import { type Call, requestOf } from './api-walk.js'

/** Chance that is the same each time: a failure can be looked at again by its seed. */
export function makeChance(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed
  return (choices) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return choices[Math.floor((state / 2 ** 32) * choices.length)] as (typeof choices)[number]
  }
}
export type Chance = ReturnType<typeof makeChance>

/** Texts as long as the largest field takes, and of the shapes that are dear to compare, match and parse. */
const LONG = [
  'ord '.repeat(5000),
  Array.from({ length: 3000 }, (_, n) => `o${(n * 7) % 991}`).join(' '),
  '['.repeat(9000),
  '*_'.repeat(4500),
  '> '.repeat(4500),
  '| a '.repeat(2000),
  'a.b@'.repeat(2500),
  '<a href='.repeat(1200),
]
const VALUES: readonly unknown[] = [...NASTY, ...LONG]

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-7' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'if-match': 'W/"x", "1"' },
  { 'if-match': '*' },
  { 'idempotency-key': 'k' },
  { 'idempotency-key': 'x'.repeat(400) },
  { authorization: 'Bearer fyt_nothing' },
  { authorization: 'Basic ====' },
  { cookie: 'fyrsteg_session=%00; fyrsteg_link=__proto__' },
  { accept: '*/*;q=x, text/html;q=0' },
  { 'accept-language': `${'sv,'.repeat(2000)}en` },
  { 'x-forwarded-for': "1.1.1.1, ' OR 1=1" },
  { host: 'evil.example' },
]

/** All places in a value, from the outermost in. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path]
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))]
}

/** The same value with something else at a place; `undefined` takes it away. */
function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[name] = replaced(copy[name], rest, by)
  return copy
}

type Spoil = (call: Call, chance: Chance) => Asked

const spoiledBody: Spoil = (call, chance) => {
  const { body } = call.asked
  if (body === undefined) return { ...requestOf(call), body: chance(VALUES) }
  if (typeof body === 'string') {
    const at = Math.floor(body.length / chance([2, 3, 5, 9]))
    return { ...requestOf(call), body: `${body.slice(0, at)}${chance(['<', '\u0000', '&x;', '"', ']]>'])}` }
  }
  const place = chance(placesIn(body))
  return { ...requestOf(call), body: replaced(body, place, chance([...VALUES, undefined])) }
}

const SPOILS: readonly Spoil[] = [
  spoiledBody,
  spoiledBody,
  spoiledBody,
  (call) => ({ ...requestOf(call), body: '{"a":' }),
  (call, chance) => {
    const name = chance(Object.keys(call.params).length > 0 ? Object.keys(call.params) : ['x'])
    const value = chance(VALUES)
    const nasty = typeof value === 'string' ? value.slice(0, 500).toWellFormed() : String(value)
    return requestOf({ ...call, params: { ...call.params, [name]: nasty } })
  },
  (call, chance) => {
    const names = ['q', 'lang', 'after', 'limit', 'facets', 'year', 'language', 'verb', 'idea', 'format']
    const query = `?${chance(names)}=${inAddress(chance(VALUES)).slice(0, 4000)}`
    return requestOf({ ...call, query })
  },
  (call, chance) => {
    const asked = requestOf(call)
    return { ...asked, headers: { ...asked.headers, ...chance(HEADERS) } }
  },
]

/** A good request with something wrong in it, or somebody else's. */
export function spoil(call: Call, chance: Chance, others: readonly (Who | undefined)[]): Asked {
  const asked = chance(SPOILS)(call, chance)
  return chance([true, true, false]) ? asked : { ...asked, as: chance(others) }
}
