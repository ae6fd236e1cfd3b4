/**
 * `npm run bench [-- --engine=sqlite --size=10000 --seconds=4 --only=reads,writes --keep=FOLDER]`: prints tables for
 * bench/README.md. Each figure stands beside its floor, measured right before it in the same run.
 */
import { parseArgs } from 'node:util'
import { printMachine } from './machine.js'
import { manyEdits } from './many-edits.js'
import { ownPages, publicPages } from './pages.js'
import { reads } from './reads.js'
import { printProcessor, printRows, whole } from './rows.js'
import { type Session, startFloor, withProduct } from './session.js'
import type { Memory } from './watch.js'
import { writes } from './writes.js'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite,mongodb' },
    size: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '4' },
    writes: { type: 'string', default: '3000' },
    edits: { type: 'string', default: '2000' },
    only: { type: 'string', default: 'reads,writes,edits,own,pages' },
    /** A folder in which filled stores stay and are found again. */
    keep: { type: 'string', default: '' },
  },
})
const seconds = Number(values.seconds)
const only = new Set(values.only.split(','))
/** Processor time of a page, beside a bare request. */
const MOST_TIMES = 30

const PARTS: Readonly<Record<string, (session: Session) => Promise<void>>> = {
  reads: async (session) => printRows(await reads(session, seconds)),
  writes: async (session) => printRows(await writes(session, Number(values.writes))),
  edits: ({ product }) => manyEdits(product, Number(values.edits)),
  own: async (session) => printProcessor(await ownPages(session, seconds), MOST_TIMES),
  pages: async (session) => printRows(await publicPages(session, seconds)),
}

async function bench(engine: string, size: number): Promise<void> {
  await withProduct(engine, size, values.keep, async (product, place) => {
    console.log(`\n### ${engine}, ${whole(size)} ideas`)
    const floor = await startFloor(place)
    for (const [name, part] of Object.entries(PARTS)) {
      if (!only.has(name)) continue
      console.log('')
      await part({ place, product, floor })
    }
    const { now, most } = await product.ask<Memory>('memory')
    console.log(`\nResident memory ${whole(now)} MB, at most ${whole(most)} MB.`)
    await floor.stop()
  })
}

printMachine()
for (const engine of values.engine.split(','))
  for (const size of values.size.split(',').map(Number)) await bench(engine, size)
