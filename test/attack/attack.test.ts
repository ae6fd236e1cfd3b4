import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import t from 'tap'
import type { Asked, Reply, TestApp } from '../helper.js'
import { BARE } from '../http/api/ideas/stories.js'
import { rounds } from '../rounds.js'
import { OPERATIONS, withVersion } from './api-walk.js'
import { NOT_WALKED, walkApi } from './good-requests.js'
import { makeChance, spoil } from './spoil.js'

const ROUNDS = rounds(5, 60)
/** Milliseconds that nobody else may have to wait for one request. */
const LONGEST_HOLD = 50
/**
 * On a machine that others use as well, a process waits for a processor now and then: a pause is counted only when the
 * same request makes it again, and the gate forgives some.
 */
const FORGIVEN = rounds(150, 50)
const INSIDE = /\$argon2|node_modules|\n\s+at \S+ \(|SQLITE_|MongoServerError|file:\/\/\//

const EMAIL = BARE.contact.email
/** Who gave it gets it back. */
const isTheirs = ({ body }: Asked): boolean => JSON.stringify(body ?? '').includes(EMAIL)

/** What is wrong with an answer. */
function faultIn(asked: Asked, { statusCode, headers, body }: Reply): string | undefined {
  if (statusCode >= 500 && statusCode !== 502 && statusCode !== 503)
    return `${statusCode} ${body.slice(0, 300)}`
  if (INSIDE.test(body)) return `tells of its inside: ${INSIDE.exec(body)?.[0]}`
  if (
    asked.as === undefined &&
    asked.headers?.cookie === undefined &&
    body.includes(EMAIL) &&
    !isTheirs(asked)
  )
    return 'tells a visitor the address of an idea owner'
  const isApi = asked.url.startsWith('/api/')
  if (isApi && statusCode >= 400 && !String(headers['content-type']).startsWith('application/problem+json'))
    return `${statusCode} as ${headers['content-type']}`
  return undefined
}

/** Asks, and measures how long nothing else could have been answered. Milliseconds. */
async function askAndWatch({ ask }: TestApp, asked: Asked): Promise<{ reply: Reply; held: number }> {
  const delay = monitorEventLoopDelay({ resolution: 2 })
  delay.enable()
  await setImmediate()
  const reply = await ask(asked)
  await setImmediate()
  delay.disable()
  return { reply, held: delay.max / 1e6 }
}

/** The shortest of five times, when the first was long. */
async function leastHeld(made: TestApp, asked: Asked, held: number): Promise<number> {
  const again = [held]
  while (again.length < 5 && Math.min(...again) > LONGEST_HOLD)
    again.push((await askAndWatch(made, asked)).held)
  return Math.min(...again)
}

const LIMIT = { timeout: rounds(600_000, 7_200_000) }

t.test('every operation succeeds when it is asked well, and is safe when it is not', LIMIT, async (t) => {
  const { made, failures, calls, cast } = await walkApi(t)
  t.strictSame(failures, [])
  const tried = new Set(calls.map(({ operation }) => operation))
  const names = OPERATIONS.map(({ id }) => id)
  t.strictSame(
    names.filter((id) => !tried.has(id)),
    names.filter((id) => id in NOT_WALKED),
    'only what is named is left out',
  )

  const statuses = new Map<number, number>()
  const others = [...Object.values(cast), undefined, { id: 'x', secret: 'fyl_nothing' }]
  let longest = { ms: 0, at: '' }
  const faults: string[] = []
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const [n, call] of calls.entries()) {
      const asked = spoil(call, makeChance(round * 10_007 + n), others)
      const whole = round % 2 === 0 ? await withVersion(made, asked) : asked
      const { reply, held } = await askAndWatch(made, whole)
      statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1)
      const least = await leastHeld(made, whole, held)
      if (least > longest.ms) longest = { ms: least, at: `${call.operation}, round ${round}, call ${n}` }
      const fault =
        faultIn(whole, reply) ??
        (least > LONGEST_HOLD + FORGIVEN ? `held ${Math.round(least)} ms` : undefined)
      if (fault) faults.push(`${call.operation}, round ${round}, call ${n}: ${fault}`)
    }
  t.strictSame(faults, [])
  t.comment(
    `${tried.size} of ${names.length} operations, ${ROUNDS * calls.length} hostile requests, held ${Math.round(longest.ms)} ms at most (${longest.at})`,
  )
  t.comment(JSON.stringify(Object.fromEntries([...statuses].sort())))
  t.equal((await made.ask({ url: '/api/health/ready' })).statusCode, 200)
})
