import { type Document, MongoClient } from 'mongodb'
import type { Test } from 'tap'
import { type MongoChoice, openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import type { Store } from '../../src/storage/port.js'
import { type MongoProxy, startProxy } from './mongo-proxy.js'
import { mongodBinary, startMongod } from './mongod.js'

/** A MongoDB of the test's own, asked through a proxy that hears every command. */
export interface HeardMongo {
  readonly proxy: MongoProxy
  /** Asked by the proxy. */
  readonly uri: string
  open(more?: Partial<MongoChoice>): Promise<Store>
  /** The commands that are sent while this is done, without the driver's own. */
  during(act: () => Promise<unknown>): Promise<Document[]>
  /** The stages of the plan by which the server would carry out this command. */
  stagesOf(command: Document): Promise<string[]>
}

const binary = mongodBinary()
export const skipHeard =
  binary === undefined && 'commands to MongoDB were not looked at: MONGOD_BINARY is not set'

const OWN = ['hello', 'ismaster', 'ping', 'endSessions']
const isOurs = (command: Document): boolean => !OWN.some((name) => name in command)

export async function startHeard(t: Test, database = 'heard'): Promise<HeardMongo> {
  const server = await startMongod(binary as string)
  const proxy = await startProxy(server.port)
  const direct = await new MongoClient(server.uri).connect()
  t.teardown(async () => {
    await direct.close()
    await proxy.close()
    await server.stop()
  })
  const uri = `mongodb://127.0.0.1:${proxy.port}/${database}`
  return {
    proxy,
    uri,
    open: async (more = {}) => {
      const store = await openMongoStore({ uri, ...more })
      t.teardown(() => store.close())
      return store
    },
    during: (act) => during(proxy, act),
    stagesOf: async (command) => stagesIn(await direct.db(database).command(explained(command))),
  }
}

async function during(proxy: MongoProxy, act: () => Promise<unknown>): Promise<Document[]> {
  const heard: Document[] = []
  const before = proxy.decide
  proxy.decide = (command) => {
    if (isOurs(command)) heard.push(command)
    return before(command)
  }
  await act()
  proxy.decide = before
  return heard
}

const ASIDE = ['$db', 'lsid', 'writeConcern', 'readConcern', '$readPreference', 'singleBatch']

function explained(command: Document): Document {
  const asked = Object.fromEntries(Object.entries(command).filter(([name]) => !ASIDE.includes(name)))
  return { explain: asked, verbosity: 'queryPlanner' }
}

/** Every stage of a plan, however the server nests it; plans that were not chosen are no matter. */
function stagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => {
    if (name === 'rejectedPlans' || name === 'command') return []
    return name === 'stage' ? [String(inside)] : stagesIn(inside)
  })
}

/** What a command is, in one word. */
export const nameOf = (command: Document): string => String(Object.keys(command)[0])
