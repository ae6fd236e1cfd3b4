import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mongodBinary, startMongod } from '../test/storage/mongod.js'
import { startChild } from './child.js'
import type { Filled } from './fill-store.js'

/** Where a store lies. */
export interface Place {
  readonly engine: string
  /** A folder, or the address of a database. */
  readonly address: string
  /** Where the floor has its own store on the same engine. */
  readonly floor: string
  readonly size: number
  close(): Promise<void>
}

/**
 * A place for a store of so many ideas.
 * @param keep a folder in which it stays and is found again; without it the store is thrown away
 * @returns undefined when there is no MongoDB to be had
 */
export async function openPlace(engine: string, size: number, keep: string): Promise<Place | undefined> {
  const folder = folderFor(`${engine}-${size}`, keep)
  const drop = () => keep === '' && rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  if (engine === 'sqlite') {
    return { engine, address: folder, floor: folder, size, close: async () => void drop() }
  }
  const binary = mongodBinary()
  if (binary === undefined) console.log('\nMongoDB was not measured: MONGOD_BINARY is not set.')
  if (binary === undefined) return undefined
  const mongod = await startMongod(binary, [], folder)
  const close = async () => {
    await mongod.stop()
    drop()
  }
  return { engine, address: `${mongod.uri}/bench`, floor: `${mongod.uri}/floor`, size, close }
}

function folderFor(name: string, keep: string): string {
  if (keep === '') return mkdtempSync(join(tmpdir(), 'fyrsteg-bench-'))
  const folder = join(keep, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Fills the store there, unless it is filled, and says how long it took. */
export async function fillPlace({ engine, address, size }: Place): Promise<void> {
  const child = await startChild<Filled | null>('fill-store', engine, address, String(size))
  await child.stop()
  if (child.first === null) return
  const { seconds, processor } = child.first
  const each = (processor * 1000) / size
  console.log(
    `Filled ${engine} with ${size.toLocaleString('en')} ideas in ${Math.round(seconds)} s, of which ${Math.round(processor)} s of the processor: ${each.toFixed(2)} ms an idea.`,
  )
}
