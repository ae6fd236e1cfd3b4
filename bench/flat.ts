/**
 * `npm run bench:flat [-- --engine=sqlite --small=1000 --large=1000000 --seconds=3 --keep=FOLDER --only=desk]`: whether
 * lists, searches, counts and pages stay as quick when the store grows. One request at a time, each another one.
 */
import { parseArgs } from 'node:util'
import { type Flat, measureFlat } from './flat-requests.js'
import { printMachine } from './machine.js'
import { each, printLine, whole } from './rows.js'
import { withProduct } from './session.js'
import type { Memory } from './watch.js'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite' },
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '3' },
    /** Only what has this in its name, and nothing that has that. */
    only: { type: 'string', default: '' },
    skip: { type: 'string', default: '' },
    keep: { type: 'string', default: '' },
  },
})

/** At most: the large store beside the small one; any page; the event loop, held up by one request; memory in megabytes. */
const MOST = { ratio: 1.5, page: 100, loop: 50, memory: 250 }

interface Measured {
  readonly rows: readonly Flat[]
  readonly memory: Memory
}

/** @param show is given each row as soon as it is measured: a large store takes its time */
async function measure(engine: string, size: number, show: Show = () => {}): Promise<Measured | undefined> {
  let measured: Measured | undefined
  await withProduct(engine, size, values.keep, async (product) => {
    const asked = { size, milliseconds: Number(values.seconds) * 1000, only: values.only, skip: values.skip }
    const rows: Flat[] = []
    for await (const row of measureFlat(product, asked)) {
      show(row, rows.length)
      rows.push(row)
    }
    measured = { rows, memory: await product.ask<Memory>('memory') }
  })
  return measured
}

type Show = (row: Flat, n: number) => void

const marked = (n: number, most: number, digits = 1): string => `${n.toFixed(digits)}${n > most ? ' ✗' : ''}`

function printHead(few: string, many: string): void {
  printLine(
    'what',
    `p50 ms, ${few}`,
    `p50 ms, ${many}`,
    'ratio',
    'ratio by processor',
    'p99 ms',
    'at most, ms',
    'loop held up, ms',
  )
  printLine('---', ...Array.from({ length: 7 }, () => '---:'))
}

function printRow(row: Flat, before: Flat): void {
  printLine(
    row.failed > 0 ? `${row.what} (${row.failed} failed)` : row.what,
    before.p50.toFixed(2),
    row.p50.toFixed(2),
    marked(row.p50 / before.p50, MOST.ratio, 2),
    (each(row) / each(before)).toFixed(2),
    row.p99.toFixed(1),
    marked(row.most, MOST.page),
    marked(row.loop, MOST.loop),
  )
}

async function compare(engine: string, few: number, many: number): Promise<void> {
  const small = await measure(engine, few)
  if (small === undefined) return
  console.log(`\n### ${engine}, ${whole(few)} ideas and ${whole(many)}\n`)
  printHead(whole(few), whole(many))
  const large = await measure(engine, many, (row, n) => printRow(row, small.rows[n] as Flat))
  if (large === undefined) return
  const { now, most } = large.memory
  console.log(
    `\nResident memory on ${whole(many)} ideas ${marked(now, MOST.memory, 0)} MB, at most ${whole(most)} MB (on ${whole(few)}: ${whole(small.memory.now)} and ${whole(small.memory.most)}).`,
  )
}

printMachine()
for (const engine of values.engine.split(','))
  await compare(engine, Number(values.small), Number(values.large))
