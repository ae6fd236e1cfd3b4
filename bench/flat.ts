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
    only: { type: 'string', default: '' },
    keep: { type: 'string', default: '' },
  },
})

/** At most: the large store beside the small one; any page; the event loop, held up by one request; memory in megabytes. */
const MOST = { ratio: 1.5, page: 100, loop: 50, memory: 250 }

interface Measured {
  readonly rows: readonly Flat[]
  readonly memory: Memory
  readonly ready: number
}

async function measure(engine: string, size: number): Promise<Measured | undefined> {
  let measured: Measured | undefined
  await withProduct(engine, size, values.keep, async (product) => {
    const rows = await measureFlat(product, size, Number(values.seconds) * 1000, values.only)
    measured = { rows, memory: await product.ask<Memory>('memory'), ready: product.ready }
  })
  return measured
}

const marked = (n: number, most: number, digits = 1): string => `${n.toFixed(digits)}${n > most ? ' ✗' : ''}`

function print(engine: string, sizes: readonly number[], small: Measured, large: Measured): void {
  const [few, many] = sizes.map(whole) as [string, string]
  console.log(`\n### ${engine}, ${few} ideas and ${many}\n`)
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
  for (const [n, row] of large.rows.entries()) {
    const before = small.rows[n] as Flat
    const ratio = row.p50 / before.p50
    printLine(
      row.failed > 0 ? `${row.what} (${row.failed} failed)` : row.what,
      before.p50.toFixed(2),
      row.p50.toFixed(2),
      marked(ratio, MOST.ratio, 2),
      (each(row) / each(before)).toFixed(2),
      row.p99.toFixed(1),
      marked(row.most, MOST.page),
      marked(row.loop, MOST.loop),
    )
  }
  const { now, most } = large.memory
  console.log(
    `\nResident memory on ${many} ideas ${marked(now, MOST.memory, 0)} MB, at most ${whole(most)} MB (on ${few}: ${whole(small.memory.now)} and ${whole(small.memory.most)}).`,
  )
}

printMachine()
for (const engine of values.engine.split(',')) {
  const sizes = [Number(values.small), Number(values.large)]
  const small = await measure(engine, sizes[0] as number)
  const large = small && (await measure(engine, sizes[1] as number))
  if (small && large) print(engine, sizes, small, large)
}
