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
