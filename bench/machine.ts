import { cpus, loadavg, totalmem } from 'node:os'
import { whole } from './rows.js'

/** Where and when it was measured, and what else the machine was doing: more than one or two, and it was busy. */
export function printMachine(): void {
  const [load = 0] = loadavg()
  const { model = 'unknown' } = cpus()[0] ?? {}
  const memory = whole(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  console.log(
    `${model}, ${cpus().length} cores, ${memory} GiB, Node ${process.version}, ${day}, load at the start ${load.toFixed(1)}`,
  )
}
