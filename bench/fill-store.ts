/** Fills a store in a process of its own, which is gone before anything is measured. `fill-store.ts ENGINE ADDRESS SIZE` */
import type { Deps } from '../src/actions/deps.js'
import { limitHeap } from '../src/installation/limit-heap.js'
import { openCore } from '../src/installation/open-core.js'
import { answer } from './child.js'
import { configOf } from './config-of.js'
import { copyBlocks, fillFirst, fillRest, isFilled } from './fill.js'

/** Seconds. */
export interface Filled {
  readonly seconds: number
  readonly processor: number
}

/** With the store open, and closed again: what is copied is copied past it. */
async function withDeps<R>(work: (deps: Deps) => Promise<R>): Promise<R> {
  const core = await openCore(configOf(engine, address))
  const result = await work(core.deps)
  await core.close()
  return result
}

/** @returns null when nothing had to be done */
async function fillStore(size: number): Promise<Filled | null> {
  const began = performance.now()
  if (await withDeps((deps) => isFilled(deps, size))) return null
  const deps = await withDeps(async (deps) => {
    await fillFirst(deps, size)
    return deps
  })
  await copyBlocks(deps, address, size)
  await withDeps((deps) => fillRest(deps, size))
  const { user, system } = process.cpuUsage()
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
}

limitHeap()
const [engine = 'sqlite', address = '', size = '1000'] = process.argv.slice(2)
answer(await fillStore(Number(size)), {}, async () => {})
