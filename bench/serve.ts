/** The product on a free port, on a store that is filled. `serve.ts ENGINE ADDRESS` */

import { hash } from '../src/domain/hash.js'
import { buildApp } from '../src/installation/build-app.js'
import { keepYoungSmall, limitHeap } from '../src/installation/limit-heap.js'
import { openCore } from '../src/installation/open-core.js'
import { answer } from './child.js'
import { configOf } from './config-of.js'
import { addWritable, makePeople, publishCompact } from './fill.js'
import { watchHandlers } from './watch.js'

keepYoungSmall()
limitHeap()
const [engine = 'sqlite', address = ''] = process.argv.slice(2)
const began = performance.now()
const core = await openCore(configOf(engine, address))
const app = await buildApp(core)
await app.listen({ port: 0, host: '127.0.0.1' })
const ready = performance.now() - began

const secrets = await makePeople(core.deps, hash)
const reference = await publishCompact(core.deps)
// As in an installation: what happens to an idea is copied to its history.
core.outbox.start()
const { port } = app.server.address() as { port: number }
const handlers = {
  ...watchHandlers(),
  addWritable: (run: number, amount: number) => addWritable(core.deps, run, amount),
}
answer({ port, ready, reference, ...secrets }, handlers, async () => {
  await app.close()
  await core.close()
})
