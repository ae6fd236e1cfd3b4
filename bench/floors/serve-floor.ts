/**
 * What cannot be gone below, in a process of its own: a bare Fastify that does the same work with the bare driver, and
 * one that sends the same bytes from memory. Only one of product and floor is asked at a time.
 * `serve-floor.ts ENGINE ADDRESS SIZE`
 */
import { brotliCompressSync, constants } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { loadDefinitions } from '../../src/installation/definitions.js'
import { loadTexts } from '../../src/installation/load-texts.js'
import { answer } from '../child.js'
import { idOf } from '../fill.js'
import { type Making, makeIdea } from '../make-ideas.js'
import { watchHandlers } from '../watch.js'
import { type Asked, COUNTED, type Edit, type Floor, floorRow } from './floor.js'
import { mongoFloor } from './mongo-floor.js'
import { sqliteFloor } from './sqlite-floor.js'

const BATCH = 500

async function main(engine: string, address: string, size: number): Promise<void> {
  const floor = engine === 'mongodb' ? await mongoFloor(address) : sqliteFloor(address)
  const making = { definitions: loadDefinitions({ texts: await loadTexts() }), size }
  if ((await floor.size()) === 0) await add(floor, size, (n) => makeIdea(n, 'any', making))
  const app = Fastify()
  fromMemory(app)
  sameWork(app, floor)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const handlers = { ...watchHandlers(), addWritable: adder(floor, making) }
  answer({ port }, handlers, async () => {
    await app.close()
    await floor.close()
  })
}

const adder = (floor: Floor, making: Making) => (run: number, amount: number) =>
  add(floor, amount, (n) => ({ ...makeIdea(run + n, 'ready', making), id: idOf('ready', run, n) }))

async function add(
  floor: Floor,
  amount: number,
  make: (n: number) => { readonly id: string },
): Promise<void> {
  for (let n = 0; n < amount; n += BATCH)
    await floor.fill(Array.from({ length: Math.min(BATCH, amount - n) }, (_, k) => floorRow(make(n + k))))
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

function fromMemory(app: FastifyInstance): void {
  const bodies = new Map<string, Kept>()
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
}

const JSON_TYPE = 'application/json; charset=utf-8'

function sameWork(app: FastifyInstance, floor: Floor): void {
  app.get<{ Params: { id: string } }>('/ideas/:id', async (request, reply) => {
    const body = await floor.read(request.params.id)
    return reply
      .code(body === undefined ? 404 : 200)
      .type(JSON_TYPE)
      .send(body)
  })
  app.get<{ Querystring: Record<string, string | string[]> }>('/ideas', async ({ query }, reply) =>
    reply.type(JSON_TYPE).send(await floor.list(askedIn(query))),
  )
  app.post<{ Body: Edit }>('/update', async ({ body }, reply) =>
    reply.type(JSON_TYPE).send(await floor.update(body)),
  )
}

/** The same question as the product is asked, with `counts=total` or `counts=each`. */
function askedIn({ q, counts, ...query }: Record<string, string | string[]>): Asked {
  const columns = COUNTED.flatMap((name) => (query[name] === undefined ? [] : [[name, [query[name]].flat()]]))
  return {
    columns: Object.fromEntries(columns),
    words: String(q ?? '')
      .split(' ')
      .filter(Boolean),
    counts: counts === 'each' ? 'each' : 'total',
  }
}

const [engine = 'sqlite', address = '', size = '1000'] = process.argv.slice(2)
await main(engine, address, Number(size))
