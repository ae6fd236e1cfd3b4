/**
 * `npm run bench [-- --engine=sqlite|mongodb --size=1000,10000,100000 --seconds=5 --only=pages]`: prints a table for
 * bench/README.md.
 * Each figure stands beside its floor, measured in the same run on the same process, one after the other.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { mongodBinary, startMongod } from '../test/storage/mongod.js'
import { sendAll } from './send-all.js'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite,mongodb' },
    size: { type: 'string', default: '1000,10000,100000' },
    seconds: { type: 'string', default: '4' },
    writes: { type: 'string', default: '3000' },
    only: { type: 'string', default: '' },
  },
})
const seconds = Number(values.seconds)
const writes = Number(values.writes)

interface Server {
  readonly port: number
  readonly floor: number
  readonly secret: string
  readonly reference: string
  readonly ready: number
  readonly child: ChildProcess
}

interface Floor {
  readonly port: number
  readonly child: ChildProcess
}

interface Measured {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

const CONNECTIONS = 8

async function load(options: Partial<autocannon.Options> & { url: string }): Promise<Measured> {
  const result = await autocannon({
    connections: CONNECTIONS,
    duration: seconds,
    ...options,
  } as autocannon.Options)
  const { requests, latency } = result
  return {
    rate: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    failed: result.non2xx + result.errors,
  }
}

/** Starts one of our processes and waits for what it tells. */
function start<T extends object>(
  file: string,
  ...args: readonly string[]
): Promise<T & { child: ChildProcess }> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args)
  return new Promise((resolve, reject) => {
    child.once('message', (told) => resolve({ ...(told as T), child }))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
}

const startFloor = (engine: string, address: string): Promise<Floor> =>
  start<Omit<Floor, 'child'>>('floors.js', engine, address)

async function startServer(engine: string, address: string, size: number): Promise<Omit<Server, 'floor'>> {
  return start<Omit<Server, 'child' | 'floor'>>('serve.js', engine, address, String(size), String(writes))
}

const memoryOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once('message', (told) => resolve((told as { rss: number }).rss))
    child.send('memory')
  })

async function stop({ child }: Floor): Promise<void> {
  child.removeAllListeners('exit')
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.send('stop')
  await gone
}

/** Keeps the bytes of a response, for the floor to send. */
async function copyToFloor(
  server: Server,
  name: string,
  text: string,
  type: string,
  packed = false,
): Promise<void> {
  const body = JSON.stringify({ text, type, packed })
  await fetch(`http://127.0.0.1:${server.floor}/body/${name}`, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json' },
  })
}

interface Row extends Measured {
  readonly what: string
  readonly floor: number
}

/** As somebody who works here, by the API. */
const read = (server: Server, what: string, path: string): Promise<Row> =>
  ask(server, what, path, { authorization: `Bearer ${server.secret}`, 'accept-language': 'en' })

/** A page as any browser asks for it; what is packed is measured beside the same bytes, packed before. */
const visit = (server: Server, what: string, path: string, encoding: 'br' | 'identity'): Promise<Row> =>
  ask(server, what, path, { accept: 'text/html', 'accept-language': 'en', 'accept-encoding': encoding })

async function ask(
  server: Server,
  what: string,
  path: string,
  headers: Record<string, string>,
): Promise<Row> {
  const url = `http://127.0.0.1:${server.port}${path}`
  const isPacked = headers['accept-encoding'] === 'br'
  const reply = await fetch(url, { headers })
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  const type = reply.headers.get('content-type') ?? ''
  await copyToFloor(server, what, await reply.text(), type, isPacked)
  const floor = await load({ url: `http://127.0.0.1:${server.floor}/body/${encodeURIComponent(what)}` })
  return { what, floor: floor.rate, ...(await load({ url, headers })) }
}

type Request = { method: 'POST' | 'PATCH'; path: string; body: string; headers?: Record<string, string> }

/** Writes to one idea after the other, each once; the floor writes a document of the same size as often. */
async function write(server: Server, what: string, make: (n: number) => Request): Promise<Row> {
  const common = {
    authorization: `Bearer ${server.secret}`,
    'content-type': 'application/json',
    'accept-language': 'en',
  }
  const first = make(0)
  const reply = await fetch(`http://127.0.0.1:${server.port}${first.path}`, {
    ...first,
    headers: { ...common, ...first.headers },
  })
  if (!reply.ok) throw new Error(`${what}: ${reply.status} ${await reply.text()}`)
  await copyToFloor(server, what, await reply.text(), 'application/json')
  const floor = await sendAll(server.floor, writes - 1, CONNECTIONS, () => ({
    method: 'POST',
    path: `/write/${encodeURIComponent(what)}`,
    body: '{}',
    headers: { 'content-type': 'application/json' },
  }))
  const measured = await sendAll(server.port, writes - 1, CONNECTIONS, (n) => {
    const { headers, ...next } = make(n + 1)
    return { ...next, headers: { ...common, ...headers } }
  })
  return { what, floor: floor.rate, ...measured }
}

const REVISION = { 'if-match': '"9"' }
const NEXT = { 'if-match': '"10"' }

async function measure(server: Server): Promise<Row[]> {
  return values.only === 'pages' ? pages(server) : [...(await data(server)), ...(await pages(server))]
}

async function pages(server: Server): Promise<Row[]> {
  const page = `/en/cases/${server.reference}`
  return [
    await read(server, 'list of cases, API', '/api/cases?limit=12&facets=true'),
    await visit(server, 'case page', page, 'identity'),
    await visit(server, 'case page, packed', page, 'br'),
    await visit(server, 'catalogue page', '/en/cases', 'identity'),
    await visit(server, 'catalogue page, packed', '/en/cases', 'br'),
  ]
}

async function data(server: Server): Promise<Row[]> {
  return [
    await read(server, 'read an idea', '/api/ideas/any7'),
    await read(server, 'list page', '/api/ideas?limit=20'),
    await read(server, 'list by state', '/api/ideas?limit=20&state=implementation'),
    await read(server, 'search page', '/api/ideas?limit=20&q=ungdomar+kultur'),
    await read(server, 'English case, HTML', `/en/cases/${server.reference}.html`),
    await write(server, 'save an edit', (n) => ({
      method: 'PATCH',
      path: `/api/ideas/ready${n}`,
      headers: REVISION,
      body: JSON.stringify({ answers: { spread: { keep: `Principerna ${n}` } } }),
    })),
    await write(server, 'advance', (n) => ({
      method: 'POST',
      path: `/api/ideas/ready${n}/moves`,
      headers: NEXT,
      body: '{"move":"advance"}',
    })),
    await write(server, 'submit', (n) => ({
      method: 'POST',
      path: `/api/ideas/draft${n}/moves`,
      headers: REVISION,
      body: '{"move":"submit"}',
    })),
  ]
}

const whole = (n: number): string => Math.round(n).toLocaleString('en')

function print(engine: string, size: number, rows: Row[], rss: number, ready: number): void {
  console.log(`\n### ${engine}, ${whole(size)} ideas\n`)
  console.log(
    '| what | requests/s | p50 ms | p99 ms | floor/s | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: |',
  )
  for (const { what, rate, p50, p99, floor, failed } of rows) {
    const note = failed > 0 ? ` (${failed} failed)` : ''
    console.log(
      `| ${what}${note} | ${whole(rate)} | ${p50} | ${p99} | ${whole(floor)} | ${(rate / floor).toFixed(2)} |`,
    )
  }
  console.log(`\nResident memory ${whole(rss / 1e6)} MB; ready on existing data in ${whole(ready)} ms.`)
}

async function bench(engine: string, size: number, address: string): Promise<void> {
  await stop(await startServer(engine, address, size))
  // Filled once; measured on a fresh process that finds its data there.
  const server = await startServer(engine, address, size)
  const floor = await startFloor(engine, address)
  const rows = await measure({ ...server, floor: floor.port })
  print(engine, size, rows, await memoryOf(server.child), server.ready)
  await stop(floor)
  await stop(server)
}

console.log(
  `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${whole(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
)
for (const engine of values.engine.split(','))
  for (const size of values.size.split(',').map(Number)) {
    if (engine === 'sqlite') {
      const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-bench-'))
      await bench(engine, size, folder)
      rmSync(folder, { recursive: true, force: true })
      continue
    }
    const binary = mongodBinary()
    if (binary === undefined) console.log('\nMongoDB was not measured: MONGOD_BINARY is not set.')
    if (binary === undefined) continue
    const mongod = await startMongod(binary)
    await bench(engine, size, `${mongod.uri}/bench`)
    await mongod.stop()
  }
