import { CHALLENGES, MUNICIPALITIES, STATE_NAMES } from './make-ideas.js'
import { chosenBy } from './pick.js'
import { WORDS } from './words.js'

/**
 * Questions of which each is another one for a very long time, so that nothing that was kept answers them. The product
 * and the floor understand the same ones.
 */

const query = (values: readonly (readonly [name: string, values: readonly string[]])[]): string =>
  values.flatMap(([name, each]) => each.map((value) => `${name}=${encodeURIComponent(value)}`)).join('&')

/** Two of a list, another two for each number below `n * (n - 1) / 2`. */
function pairOf<V>(list: readonly V[], n: number): V[] {
  let left = n % ((list.length * (list.length - 1)) / 2)
  for (let a = 0; a < list.length; a += 1) {
    const others = list.length - 1 - a
    if (left < others) return [list[a] as V, list[a + 1 + left] as V]
    left -= others
  }
  return []
}

const PAIRS_OF_STATES = 21
const PAIRS_OF_PLACES = 66

/** One challenge in two municipalities in two states: 9,702 of them, each a few ideas of a thousand. */
export const narrow = (n: number): string =>
  query([
    ['state', pairOf(STATE_NAMES, n)],
    ['municipality', pairOf(MUNICIPALITIES, Math.floor(n / PAIRS_OF_STATES))],
    [
      'challenge',
      [CHALLENGES[Math.floor(n / PAIRS_OF_STATES / PAIRS_OF_PLACES) % CHALLENGES.length] as string],
    ],
  ])

/** Several states, challenges and municipalities: most ideas of a store. */
export const broad = (n: number): string =>
  query([
    [
      'state',
      ['closed', ...chosenBy(STATE_NAMES, n % 127)].filter((one, at, all) => all.indexOf(one) === at),
    ],
    [
      'municipality',
      [...MUNICIPALITIES.slice(0, 3), ...chosenBy(MUNICIPALITIES.slice(3), Math.floor(n / 127))],
    ],
  ])

/** Two words that are common: 19,900 of them. */
export const commonWords = (n: number): string =>
  query([['q', [pairOf(WORDS.slice(0, 200), n * 7919).join(' ')]]])

/** A word that few have, with a common one. */
export const rareWords = (n: number): string =>
  query([['q', [`${WORDS[500 + ((n * 7919) % (WORDS.length - 500))]} ${WORDS[n % 20]}`]]])
