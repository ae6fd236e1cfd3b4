/** The product on a free port, filled with ideas; says what it is ready for. Started by `run.ts`: `serve.ts ENGINE ADDRESS SIZE`. */
import { buildApp, openCore } from '../src/app.js'
import { readConfig } from '../src/config.js'
import { hash } from '../src/domain/hash.js'
import { limitHeap } from '../src/limit-heap.js'
import { publishMany } from './bench-cases.js'
import { fill, makeReader, publishCompact } from './fill.js'

/** A catalogue of some pages. */
const CASES = 100

limitHeap()
const [engine, address = '', size = '1000', writes = '1000'] = process.argv.slice(2)
const started = Date.now()
const config = readConfig({
  LOG_LEVEL: 'silent',
  REQUESTS_PER_MINUTE: '0',
  ...(engine === 'mongodb' ? { MONGODB_URI: address } : { DATA_DIR: address }),
})
const core = await openCore(config)
const app = await buildApp(core)
await app.listen({ port: 0, host: '127.0.0.1' })
const ready = Date.now() - started

const secret = await makeReader(core.deps, hash)
await fill(core.deps, Number(size), Number(writes))
const reference = await publishCompact(core.deps)
await publishMany(core.deps, CASES)
const { port } = app.server.address() as { port: number }
process.send?.({ port, secret, ready, reference })

// The measuring process is gone: so are we.
process.on('disconnect', () => process.exit(1))
process.on('message', async (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage.rss() })
  if (message !== 'stop') return
  await app.close()
  await core.close()
  process.exit(0)
})
