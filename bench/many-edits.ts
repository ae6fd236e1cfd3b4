import { setTimeout as wait } from 'node:timers/promises'
import { idOf } from './fill.js'
import { printLine } from './rows.js'
import { sendAll } from './send-all.js'
import { bearer, newRun, type Product } from './session.js'
import { edit } from './writes.js'

const FEW = 10
/** Saves that are measured of each; of an idea with few edits only some, so that they stay few. */
const MEASURED = 200
const OF_EACH = 5
const IDEAS = MEASURED / OF_EACH
const AT_MOST = 1.3

/** Whether saving takes longer when an idea has been saved many times before: by turns, so that both meet the same machine. */
export async function manyEdits(product: Product, many: number): Promise<void> {
  const run = newRun()
  await product.ask('addWritable', run, IDEAS + 1)
  const revisions = new Map<string, number>()
  const save = (id: string, amount: number) => {
    const first = revisions.get(id) ?? 9
    revisions.set(id, first + amount)
    return sendAll(product.port, amount, 1, (n) => {
      const one = edit(id, first + n, `Principerna ${first + n}`)
      return {
        ...one,
        headers: { ...bearer(product.staff), 'content-type': 'application/json', ...one.headers },
      }
    })
  }
  const old = idOf('ready', run, 0)
  const young = Array.from({ length: IDEAS }, (_, n) => idOf('ready', run, n + 1))
  await save(old, many)
  for (const id of young) await save(id, FEW)
  // The last entries are copied to the history.
  await wait(2000)
  const took = { few: [] as number[], many: [] as number[] }
  for (const id of young)
    for (let n = 0; n < OF_EACH; n += 1) {
      took.few.push((await save(id, 1)).p50)
      took.many.push((await save(old, 1)).p50)
    }
  const [few, much] = [middle(took.few), middle(took.many)]
  const ratio = much / few
  printLine('earlier edits', 'save, p50 ms', 'mean ms', 'ratio', 'at most')
  printLine('---:', '---:', '---:', '---:', '---:')
  printLine(FEW, few.toFixed(2), mean(took.few).toFixed(2), '', '')
  printLine(
    many.toLocaleString('en'),
    much.toFixed(2),
    mean(took.many).toFixed(2),
    `${ratio.toFixed(2)}${ratio > AT_MOST ? ' ✗' : ''}`,
    AT_MOST,
  )
}

const middle = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number
const mean = (all: readonly number[]): number => all.reduce((sum, n) => sum + n, 0) / all.length
