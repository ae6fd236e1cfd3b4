/** One piece of work with an archive, in a process of its own. `archive-work.ts WORK ENGINE ADDRESS FILE` */
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makeDocumentCheck } from '../src/archive/document-checks.js'
import { importArchive } from '../src/archive/import-archive.js'
import { writeArchive } from '../src/archive/write-archive.js'
import { limitHeap } from '../src/installation/limit-heap.js'
import { openCore } from '../src/installation/open-core.js'
import { inBatches } from '../src/storage/batches.js'
import { answer } from './child.js'
import { configOf } from './config-of.js'
import { type Floor, floorRow } from './floors/floor.js'
import { mongoFloor } from './floors/mongo-floor.js'
import { sqliteFloor } from './floors/sqlite-floor.js'
import { mostResidentOf } from './memory-of.js'

export type Work = 'export' | 'import' | 'bare-export' | 'bare-import'

/** Seconds and megabytes. */
export interface Worked {
  readonly seconds: number
  readonly processor: number
  /** When everything was loaded and the store was open. */
  readonly before: number
  readonly most: number
}

const BATCH = 500

const WORKS: Readonly<Record<Work, (engine: string, address: string, file: string) => Promise<Worked>>> = {
  export: (engine, address, file) =>
    withCore(engine, address, async ({ deps }) =>
      pipeline(Readable.from(writeArchive(deps.collections, deps.clock())), createWriteStream(file)),
    ),
  import: (engine, address, file) =>
    withCore(engine, address, async ({ deps }) => {
      const { collections, store, definitions, clock } = deps
      const parts = { collections, meta: store.meta, check: makeDocumentCheck(), now: clock() }
      await importArchive(file, { ...parts, onDefinitions: definitions.use })
      // What an engine does some time after a write belongs to it.
      await collections.ideas.find({ limit: 1, words: ['nothing'] })
    }),
  'bare-import': (engine, address, file) =>
    withFloor(engine, address, async (floor) => {
      for await (const docs of inBatches(documentsIn(file), BATCH)) await floor.fill(docs.map(floorRow))
    }),
  'bare-export': (engine, address, file) =>
    withFloor(engine, address, (floor) => pipeline(Readable.from(linesOf(floor)), createWriteStream(file))),
}

async function measured(work: () => Promise<unknown>): Promise<Worked> {
  const before = process.memoryUsage.rss() / 1e6
  const began = performance.now()
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  const most = mostResidentOf(process.pid)
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6, before, most }
}

async function withCore(
  engine: string,
  address: string,
  work: (core: Awaited<ReturnType<typeof openCore>>) => Promise<void>,
): Promise<Worked> {
  const core = await openCore(configOf(engine, address))
  const worked = await measured(() => work(core))
  await core.close()
  return worked
}

async function withFloor(
  engine: string,
  address: string,
  work: (floor: Floor) => Promise<void>,
): Promise<Worked> {
  const floor = engine === 'mongodb' ? await mongoFloor(address) : sqliteFloor(address)
  const worked = await measured(() => work(floor))
  await floor.close()
  return worked
}

/** Every document of an archive, its header and end mark left out; ids of several collections may be the same. */
async function* documentsIn(file: string): AsyncGenerator<{ readonly id: string }> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { collection, doc } = JSON.parse(line) as { collection?: string; doc?: { id: string } }
    if (doc) yield { ...doc, id: `${collection}/${doc.id}` }
  }
}

async function* linesOf(floor: Floor): AsyncGenerator<string> {
  for await (const lines of inBatches(floor.scan(), 50)) yield `${lines.join('\n')}\n`
}

limitHeap()
const [work = 'export', engine = 'sqlite', address = '', file = ''] = process.argv.slice(2)
answer(await WORKS[work as Work](engine, address, file), {}, async () => {})
