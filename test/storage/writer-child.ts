/** Writes without end and says on stdout what was acknowledged, until it is killed: `writer-child.ts sqlite|mongodb ADDRESS ROUND`. */
import { writeSync } from 'node:fs'
import { hash } from '../../src/domain/hash.js'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import { openSqliteStore } from '../../src/storage/sqlite/open-sqlite-store.js'
import { THINGS, type Thing } from './things.js'

const [engine, address = '', round = '0'] = process.argv.slice(2)
const store = await (engine === 'sqlite'
  ? openSqliteStore({ folder: address })
  : openMongoStore({ uri: address }))
const things = await store.collection(THINGS)

/** A document that tells by itself whether it is whole. */
function whole(id: string, n: number): Thing {
  const text = `${id} ${n} ${'ungdomar i föreningen '.repeat(1 + (n % 40))}`
  return { id, name: id, text, more: hash(text) }
}

writeSync(1, 'ready\n')
for (let n = 0; ; n++) {
  const id = `r${round}-${n}`
  await things.insert(whole(id, n))
  writeSync(1, `${id} 1\n`)
  await things.replace(whole(id, n + 1), 1)
  writeSync(1, `${id} 2\n`)
}
