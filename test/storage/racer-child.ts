/** Tries to get fifty values that other processes want too, and says which it got: `racer-child.ts URI NAME`. */

import { DuplicateError } from '../../src/storage/errors.js'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import { THINGS } from './things.js'

const [uri = '', name = ''] = process.argv.slice(2)
const store = await openMongoStore({ uri })
const things = await store.collection(THINGS)
const got: string[] = []
for (let n = 0; n < 50; n++)
  try {
    await things.insert({ id: `${name}${n}`, name: `n${n}` })
    got.push(`n${n}`)
  } catch (error) {
    if (!(error instanceof DuplicateError)) throw error
  }
await store.close()
process.send?.(got)
