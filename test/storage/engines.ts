import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import type { Store } from '../../src/storage/port.js'
import { bestDriver, type Driver, drivers } from '../../src/storage/sqlite/driver.js'
import { openSqliteStore } from '../../src/storage/sqlite/open-sqlite-store.js'
import { type Mongod, mongodBinary, startMongod } from './mongod.js'

/** An engine to run a test on. */
export interface Engine {
  readonly name: 'sqlite' | 'mongodb'
  /** What the embedded one is reached through. */
  readonly driver?: string
  /** Why it cannot run here, in one line; undefined when it can. */
  readonly skip?: string
  /** A place of its own for one test; thrown away at the end of `t`. */
  place(t: Test): Promise<Place>
}

export interface Place {
  /** What opens it: a folder or an address. */
  readonly address: string
  /** Opens the store; again after `close` to see what was kept. Closed at the end of the test if it is not yet. */
  open(): Promise<Store>
}

/** The server of this test file: one, started when first needed. */
let server: Promise<Mongod> | undefined
const own = (binary: string): Promise<Mongod> => {
  server ??= startMongod(binary)
  return server
}

/** Stops this file's own server. Called by `engines(t)` at the end of the file. */
export async function stopServer(): Promise<void> {
  await (await server)?.stop()
  server = undefined
}

/** Both engines. MongoDB is skipped, in one line that says why, where there is no server to run it on. */
export function engines(t: Test): readonly Engine[] {
  t.teardown(stopServer)
  return [sqliteEngine(bestDriver()), mongoEngine()]
}

/** Both engines, the embedded one by every driver that is there. */
export function enginesAndDrivers(t: Test): readonly Engine[] {
  t.teardown(stopServer)
  return [...drivers().map(sqliteEngine), mongoEngine()]
}

const sqliteEngine = (driver: Driver): Engine => ({
  name: 'sqlite',
  driver: driver.name,
  place: async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-test-'))
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    return { address: folder, open: closing(t, () => openSqliteStore({ folder, driver })) }
  },
})

function mongoEngine(): Engine {
  const given = process.env.MONGODB_URI
  const binary = mongodBinary()
  const place = async (t: Test): Promise<Place> => {
    const uri = given ?? (await own(binary as string)).uri
    const name = `fyrsteg_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
    const address = `${uri.replace(/\/?$/, '')}/${name}`
    return { address, open: closing(t, () => openMongoStore({ uri: address })) }
  }
  if (given !== undefined || binary !== undefined) return { name: 'mongodb', place }
  const skip =
    'MongoDB did not run: neither MONGODB_URI nor MONGOD_BINARY is set, and there is no mongod on the PATH'
  return { name: 'mongodb', place, skip }
}

function closing(t: Test, open: () => Promise<Store>): () => Promise<Store> {
  return async () => {
    const store = await open()
    let isOpen = true
    const close = async () => {
      if (isOpen) await store.close()
      isOpen = false
    }
    t.teardown(close)
    return { ...store, collection: store.collection.bind(store), ping: store.ping.bind(store), close }
  }
}
