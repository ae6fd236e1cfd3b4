import { brotliCompressSync, constants } from 'node:zlib'
import Fastify from 'fastify'
import { MongoClient } from 'mongodb'
import { bestDriver } from '../src/storage/sqlite/driver.js'

/**
 * What cannot be gone below: a bare Fastify that sends the same bytes, and a bare Fastify that does one durable write of
 * the same size in the bare engine. A process of its own, so that the product's memory is the product's alone; only one
 * of the two is asked at a time. Started by `run.ts`: `floors.ts ENGINE ADDRESS`.
 */
async function startFloor(
  engine: string,
  address: string,
): Promise<{ port: number; close(): Promise<void> }> {
  const app = Fastify()
  const bodies = new Map<string, Kept>()
  const write = engine === 'mongodb' ? await mongoWrite(address) : sqliteWrite(address)
  app.put<{ Params: { name: string }; Body: Kept }>(
    '/body/:name',
    { bodyLimit: 5e6 },
    async ({ params, body }) => {
      bodies.set(params.name, body.packed ? { ...body, bytes: packed(body.text) } : body)
      return {}
    },
  )
  app.get<{ Params: { name: string } }>('/body/:name', (request, reply) => {
    const body = bodies.get(request.params.name)
    if (body?.bytes) reply.header('content-encoding', 'br')
    return reply.type(body?.type ?? 'text/plain').send(body?.bytes ?? body?.text)
  })
  app.post<{ Params: { name: string } }>('/write/:name', async (request, reply) => {
    const body = bodies.get(request.params.name)
    await write.once(body?.text ?? '')
    return reply.type('application/json; charset=utf-8').send(body?.text)
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  return {
    port,
    close: async () => {
      await app.close()
      await write.close()
    },
  }
}

/** What is sent; `packed`: as a browser is sent it. */
interface Kept {
  readonly type: string
  readonly text: string
  readonly packed?: boolean
  readonly bytes?: Buffer
}

const packed = (text: string): Buffer =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })

let written = 0

function sqliteWrite(folder: string) {
  const db = bestDriver().open(`${folder}/floor.db`)
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS f (id TEXT PRIMARY KEY, body TEXT)',
  )
  const insert = db.prepare('INSERT INTO f VALUES (?, ?)')
  return {
    once: async (text: string) => void insert.run(`${process.pid}-${written++}`, text),
    close: async () => db.close(),
  }
}

async function mongoWrite(uri: string) {
  const client = await new MongoClient(uri, {
    writeConcern: { w: 'majority', journal: true },
    retryWrites: false,
  }).connect()
  const floor = client.db('floor').collection('f')
  return {
    once: async (text: string) =>
      void (await floor.insertOne({
        ...(JSON.parse(text) as object),
        _id: `${process.pid}-${written++}` as never,
      })),
    close: () => client.close(),
  }
}

const [engine = 'sqlite', address = ''] = process.argv.slice(2)
const floor = await startFloor(engine, address)
process.send?.({ port: floor.port })
process.on('disconnect', () => process.exit(1))
process.on('message', async () => {
  await floor.close()
  process.exit(0)
})
