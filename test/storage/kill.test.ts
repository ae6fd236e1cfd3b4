import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { hash } from '../../src/domain/hash.js'
import { stems } from '../../src/domain/search/stems.js'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import { COUNT_LIMIT, type Store } from '../../src/storage/port.js'
import { rounds } from '../rounds.js'
import { engines } from './engines.js'
import { mongodBinary, startMongod } from './mongod.js'
import { THINGS } from './things.js'

/**
 * Twelve times killed at a random moment: nothing acknowledged is missing, nothing is half written. With MongoDB there
 * are two that can be killed, each half of the times. The long form kills fifty times.
 */
const KILLS = { sqlite: rounds(12, 50), mongodb: rounds(6, 25) }
const child = fileURLToPath(new URL('writer-child.js', import.meta.url))
type Acknowledged = Map<string, number>

interface Writer {
  readonly process: ChildProcess
  readonly acknowledged: Acknowledged
  readonly ended: Promise<unknown>
}

/** Starts a writer and waits until it writes. */
async function startWriter(engine: string, address: string, round: number): Promise<Writer> {
  const args = [child, engine, address, String(round)]
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: Acknowledged = new Map()
  const ended = new Promise((resolve) => writer.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    let rest = ''
    writer.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line, acknowledged)
      if (lines.includes('ready')) resolve()
    })
    writer.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)))
  })
  return { process: writer, acknowledged, ended }
}

function hear(line: string, acknowledged: Acknowledged): void {
  const [id, version] = line.split(' ')
  if (id && version) acknowledged.set(id, Number(version))
}

const someTime = () => new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 400))

/** Until the writer has got something written, however slow the machine is. */
async function somethingWritten({ acknowledged }: Writer): Promise<void> {
  const before = acknowledged.size
  while (acknowledged.size === before) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** @returns how many acknowledged documents were looked at. */
async function verify(t: Test, store: Store, acknowledged: Acknowledged): Promise<number> {
  const things = await store.collection(THINGS)
  const missing: string[] = []
  for (const [id, version] of acknowledged) {
    const snapshot = await things.get(id)
    if (!snapshot || snapshot.version < version) missing.push(`${id} ${version}`)
  }
  t.strictSame(missing, [], 'nothing acknowledged is missing')
  let broken = 0
  let all = 0
  let unclaimed = 0
  for await (const { doc } of things.scan()) {
    all += 1
    if (hash(doc.text ?? '') !== doc.more) broken += 1
    unclaimed += (await things.keyFaults?.(doc))?.length ?? 0
  }
  t.equal(broken, 0, 'nothing is half written')
  t.equal(unclaimed, 0, 'and what must be unique is claimed')
  const { total } = await things.counts({ words: stems('ungdom') })
  t.equal(total.n, Math.min(all, COUNT_LIMIT), 'and all of it is found')
  return acknowledged.size
}

for (const engine of engines(t))
  t.test(`${engine.name}: the writer is killed`, { ...(engine.skip && { skip: engine.skip }) }, async (t) => {
    const place = await engine.place(t)
    const acknowledged: Acknowledged = new Map()
    for (let round = 0; round < KILLS[engine.name]; round++) {
      const writer = await startWriter(engine.name, place.address, round)
      await someTime()
      writer.process.removeAllListeners('exit')
      writer.process.kill('SIGKILL')
      await writer.ended
      for (const [id, version] of writer.acknowledged) acknowledged.set(id, version)
    }
    const looked = await verify(t, await place.open(), acknowledged)
    t.ok(looked > KILLS.sqlite, `${looked} acknowledged documents`)
  })

const binary = mongodBinary()
const skip = binary === undefined && 'the MongoDB server was not killed: MONGOD_BINARY is not set'
t.test('mongodb: the server is killed', { skip }, async (t) => {
  const server = await startMongod(binary as string)
  t.teardown(() => server.stop())
  const address = `${server.uri}/killed`
  const writer = await startWriter('mongodb', address, 0)
  for (let kill = 0; kill < KILLS.mongodb; kill++) {
    await somethingWritten(writer)
    await someTime()
    await server.kill()
    await server.restart()
  }
  await somethingWritten(writer)
  writer.process.removeAllListeners('exit')
  writer.process.kill('SIGKILL')
  await writer.ended
  const store = await openMongoStore({ uri: address })
  t.teardown(() => store.close())
  const looked = await verify(t, store, writer.acknowledged)
  t.ok(looked > KILLS.mongodb, `the writer wrote on through all crashes: ${looked} acknowledged documents`)
})
