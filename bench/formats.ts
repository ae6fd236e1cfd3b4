/**
 * `npm run bench:formats [-- --seconds=2 --size=50 --only=csv]`: cases a second of processor time in each format, beside the bare library that writes
 * the same content: what a case is told as is made before, and the library is left to write it.
 */
import { parseArgs } from 'node:util'
import { listFormats } from './bare-formats.js'
import { openBench } from './bench-cases.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1' },
    size: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
  },
})
const bench = await openBench(Number(values.size))
const milliseconds = Number(values.seconds) * 1000

/** Processor time of this process in milliseconds: what else runs on the machine does not count. */
const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Cases a second of `clock`; `count` at a time. */
async function rate(work: () => unknown, count: number, clock: () => number): Promise<number> {
  await work()
  const start = clock()
  let cases = 0
  while (clock() - start < milliseconds) {
    await work()
    cases += count
  }
  return (cases * 1000) / (clock() - start)
}

const shown = (n: number): string => (n >= 100 ? Math.round(n).toLocaleString('en') : n.toFixed(1))

console.log('| format | cases/s | of these, written alone | bare library/s | which | ratio |')
console.log('| --- | ---: | ---: | ---: | --- | ---: |')
for (const { name, count, whole, write, library, bare } of await listFormats(bench)) {
  if (!name.includes(values.only)) continue
  // PDFs are set in a process of its own.
  const clock = name === 'pdf' ? () => performance.now() : processor
  const floor = await rate(bare, count, clock)
  const [all, alone] = [await rate(whole, count, clock), await rate(write, count, clock)]
  const cells = [name, shown(all), shown(alone), shown(floor), library, (alone / floor).toFixed(2)]
  console.log(`| ${cells.join(' | ')} |`)
}
await bench.close()
process.exit(0)
