/**
 * `npm run bench:start [-- --engine=sqlite,mongodb --size=10000 --runs=9]`: how long a whole process takes until it
 * answers, and what it holds a second later, beside a bare Fastify that is started right before it. Prints a table for
 * bench/README.md, and fails when the product takes more than it may.
 */
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort } from '../src/free-port.js'
import { mongodBinary, startMongod } from '../test/storage/mongod.js'
import { residentOf } from './memory-of.js'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite,mongodb' },
    size: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '9' },
  },
})

/** At most so many times as long as a bare Fastify, and so many megabytes. */
const MOST = { ratio: 4, megabytes: 120 }
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

/** One after the other in turn, so that both meet the same machine. @returns whether it is within what it may take. */
async function compare(name: string, settings: Settings): Promise<boolean> {
  const [ours, bare]: [Start[], Start[]] = [[], []]
  for (let run = 0; run < Number(values.runs); run++) {
    bare.push(await measure((port) => [BARE, String(port)]))
    ours.push(await measure(() => [PRODUCT, 'start'], settings))
  }
  const [ready, floor] = [ours, bare].map((starts) => middle(starts.map(({ ms }) => ms))) as [number, number]
  const [held, least] = [ours, bare].map((starts) => Math.round(middle(starts.map((one) => one.megabytes))))
  const ratio = ready / floor
  const cells = [name, ready.toFixed(0), floor.toFixed(0), ratio.toFixed(2), held, least]
  console.log(`| ${cells.join(' | ')} |`)
  return ratio <= MOST.ratio && (held as number) <= MOST.megabytes
}

/** By a process of its own, which ends before anything is measured. */
async function fillStore(engine: string, address: string): Promise<void> {
  const child = fork(fileURLToPath(new URL('serve.js', import.meta.url)), [
    engine,
    address,
    values.size,
    '10',
  ])
  await once(child, 'message')
  child.send('stop')
  await once(child, 'exit')
}

async function ofEngine(engine: string, address: string, settings: Settings): Promise<boolean> {
  const isQuickEmpty = await compare(`${engine}, empty`, settings)
  await fillStore(engine, address)
  return (
    (await compare(`${engine}, ${Number(values.size).toLocaleString('en')} ideas`, settings)) && isQuickEmpty
  )
}

async function ofSqlite(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-start-'))
  try {
    return await ofEngine('sqlite', folder, { DATA_DIR: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ofMongodb(): Promise<boolean> {
  const binary = mongodBinary()
  if (binary === undefined) console.log('\nMongoDB was not measured: MONGOD_BINARY is not set.')
  if (binary === undefined) return true
  const mongod = await startMongod(binary)
  const address = `${mongod.uri}/start`
  try {
    return await ofEngine('mongodb', address, { MONGODB_URI: address })
  } finally {
    await mongod.stop()
  }
}

console.log('| start on | ready, ms | bare Fastify, ms | ratio | resident MB | bare MB |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
const engines = values.engine.split(',')
const isSqliteQuick = !engines.includes('sqlite') || (await ofSqlite())
const isMongodbQuick = !engines.includes('mongodb') || (await ofMongodb())
process.exitCode = isSqliteQuick && isMongodbQuick ? 0 : 1
