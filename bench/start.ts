/**
 * `npm run bench:start [-- --engine=sqlite,mongodb --size=10000 --runs=9 --keep=FOLDER]`: how long a whole process takes until it
 * answers, and what it holds a second later, beside a bare Fastify that is started right before it. Prints a table for
 * bench/README.md, and fails when the product takes more than it may.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort } from '../src/installation/free-port.js'
import { residentOf } from './memory-of.js'
import { fillPlace, openPlace, type Place } from './stores.js'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite,mongodb' },
    size: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '9' },
    keep: { type: 'string', default: '' },
  },
})
const size = Number(values.size)

/** At most so many times as long as a bare Fastify, so many megabytes, and a full store so many times an empty one. */
const MOST = { ratio: 4, megabytes: 120, beside: 1.5 }
const HOST = '127.0.0.1'
const PRODUCT = fileURLToPath(new URL('../../bin/fyrsteg.mjs', import.meta.url))
const BARE = fileURLToPath(new URL('bare-start.js', import.meta.url))

interface Start {
  readonly ms: number
  readonly megabytes: number
}

type Settings = Readonly<Record<string, string>>

/** From nothing to the first answer. */
async function measure(argsFor: (port: number) => string[], settings: Settings = {}): Promise<Start> {
  const port = await freePort(0, HOST)
  const env = { ...process.env, ...settings, HOST, PORT: String(port), LOG_LEVEL: 'info' }
  const began = performance.now()
  const child = spawn(process.execPath, argsFor(port), { env, stdio: 'ignore' })
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    await wait(3)
  }
  const ms = performance.now() - began
  await wait(1000)
  const megabytes = residentOf(child.pid as number)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return { ms, megabytes }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    get({ host: HOST, port, path: '/api/health/ready', agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    }).once('error', () => resolve(false))
  })

const middle = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number

/** One after the other in turn, so that both meet the same machine. */
async function compare(name: string, settings: Settings): Promise<{ ratio: number; isWithin: boolean }> {
  const [ours, bare]: [Start[], Start[]] = [[], []]
  // The first start makes the store.
  await measure(() => [PRODUCT, 'start'], settings)
  for (let run = 0; run < Number(values.runs); run++) {
    bare.push(await measure((port) => [BARE, String(port)]))
    ours.push(await measure(() => [PRODUCT, 'start'], settings))
  }
  const [ready, floor] = [ours, bare].map((starts) => middle(starts.map(({ ms }) => ms))) as [number, number]
  const [held, least] = [ours, bare].map((starts) => Math.round(middle(starts.map((one) => one.megabytes))))
  const ratio = ready / floor
  const cells = [name, ready.toFixed(0), floor.toFixed(0), ratio.toFixed(2), held, least]
  console.log(`| ${cells.join(' | ')} |`)
  return { ratio, isWithin: ratio <= MOST.ratio && (held as number) <= MOST.megabytes }
}

/** An empty store, then a filled one on the same engine. */
async function ofEngine(engine: string): Promise<boolean> {
  const place = await openPlace(engine, size, values.keep)
  if (place === undefined) return true
  const empty = mkdtempSync(join(tmpdir(), 'fyrsteg-start-'))
  try {
    const before = await compare(`${engine}, empty`, settingsFor(place, empty, `${place.address}-empty`))
    await fillPlace(place)
    const filled = settingsFor(place, place.address, place.address)
    const after = await compare(`${engine}, ${size.toLocaleString('en')} ideas`, filled)
    const beside = after.ratio / before.ratio
    console.log(`| ${engine}, filled beside empty | | | ${beside.toFixed(2)} | | |`)
    return before.isWithin && after.isWithin && beside <= MOST.beside
  } finally {
    rmSync(empty, { recursive: true, force: true })
    await place.close()
  }
}

const settingsFor = ({ engine }: Place, folder: string, uri: string): Settings =>
  engine === 'sqlite' ? { DATA_DIR: folder } : { MONGODB_URI: uri }

console.log('| start on | ready, ms | bare Fastify, ms | ratio | resident MB | bare MB |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
for (const engine of values.engine.split(',')) if (!(await ofEngine(engine))) process.exitCode = 1
