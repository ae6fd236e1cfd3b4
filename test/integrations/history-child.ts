/**
 * Edits one idea without end and says on stdout which revision was acknowledged; its store kills it at a given write:
 * `history-child.ts sqlite|mongodb ADDRESS WRITE before|after`.
 */
import { writeSync } from 'node:fs'
import { changeWith } from '../../src/actions/change-with.js'
import { openCore } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { editIdea } from '../../src/domain/idea/edit-idea.js'
import { giveAdvice } from '../../src/domain/idea/give-advice.js'
import { openMongoStore } from '../../src/storage/mongodb/open-mongo-store.js'
import type { Collection, CollectionSpec, Store } from '../../src/storage/port.js'
import { openSqliteStore } from '../../src/storage/sqlite/open-sqlite-store.js'
import { ADVISOR } from '../fixtures/compact.js'

const [engine, address = '', at = '1', side = 'before'] = process.argv.slice(2)
const store = await (engine === 'sqlite'
  ? openSqliteStore({ folder: address })
  : openMongoStore({ uri: address }))
let writes = 0

/** Dies when it is time: before the write is handed on, or when it is done and nobody has heard of it. */
async function dying<T>(write: () => Promise<T>): Promise<T> {
  writes += 1
  const isTime = writes === Number(at)
  const die = () => process.kill(process.pid, 'SIGKILL')
  if (isTime && side === 'before') die()
  try {
    return await write()
  } finally {
    // Also when what was inserted is there already.
    if (isTime) die()
  }
}

function deadly<T extends { readonly id: string }>(collection: Collection<T>): Collection<T> {
  const insert = collection.insert.bind(collection)
  const replace = collection.replace.bind(collection)
  return Object.assign(collection, {
    insert: (doc: T) => dying(() => insert(doc)),
    replace: (doc: T, version: number) => dying(() => replace(doc, version)),
  })
}

const open = store.collection.bind(store)
const made: Store = Object.assign(store, {
  collection: async <T extends { readonly id: string }>(spec: CollectionSpec<T>) => {
    const collection = await open(spec)
    return ['ideas', 'history', 'ideaItems'].includes(spec.name) ? deadly(collection) : collection
  },
})
const { deps } = await openCore(readConfig({ ...process.env, LOG_LEVEL: 'silent' }), { store: made })
const asking = { idea: 'i1', actor: ADVISOR, revision: 'latest' } as const
for (let n = 0; ; n += 1) {
  const text = `${at} ${side} ${n}`
  const advice = { date: '2026-11-20', kind: 'funding', said: text, visibility: 'team' } as const
  const { idea } =
    n % 2 === 0
      ? await changeWith(deps, asking, editIdea, { answers: { about: { title: text } } })
      : await changeWith(deps, asking, giveAdvice, advice)
  writeSync(1, `${idea.revision}\n`)
}
