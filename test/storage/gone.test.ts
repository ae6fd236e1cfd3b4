import t from 'tap'
import { StoreUnavailableError } from '../../src/storage/errors.js'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import { mongodBinary, startMongod } from './mongod.js'

const binary = mongodBinary()
const skip = binary === undefined && 'a MongoDB that goes was not tried: MONGOD_BINARY is not set'

t.test('a MongoDB that is gone is told as such when it is asked whether it is there', { skip }, async (t) => {
  const server = await startMongod(binary as string)
  const store = await openMongoStore({ uri: `${server.uri}/gone`, serverSelectionTimeoutMS: 300 })
  await store.ping()
  await server.stop()
  await t.rejects(store.ping(), StoreUnavailableError)
  await store.close()
})

t.test(
  'a MongoDB that is gone is waited for some seconds, not for a change of primary',
  { skip },
  async (t) => {
    const server = await startMongod(binary as string)
    const store = await openMongoStore({ uri: `${server.uri}/gone2` })
    await store.meta.get('anything')
    await server.stop()
    for (const which of ['first', 'second']) {
      const start = performance.now()
      await t.rejects(store.meta.get('anything'), StoreUnavailableError, which)
      t.ok(performance.now() - start < 7000, `${which}: ${Math.round(performance.now() - start)} ms`)
    }
    await store.close()
  },
)
