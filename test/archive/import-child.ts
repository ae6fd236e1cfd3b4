import { makeDocumentCheck } from '../../src/archive/document-checks.js'
import { importArchive } from '../../src/archive/import-archive.js'
import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import type { Collections } from '../../src/storage/collections.js'

/** Imports an archive, again if need be, and is killed at its nth document. */
const [address = '', file = '', at = '1'] = process.argv.slice(2)
const env = address.startsWith('mongodb:') ? { MONGODB_URI: address } : { DATA_DIR: address }
const { deps } = await openCore(readConfig(env), { halfImported: true })
let left = Number(at)

const mortal = Object.fromEntries(
  Object.entries(deps.collections).map(([name, collection]) => [
    name,
    new Proxy(collection, {
      get(target, method) {
        if (method !== 'restoreMany')
          return Reflect.get(target, method).bind?.(target) ?? Reflect.get(target, method)
        return async (documents: readonly never[]) => {
          await target.restoreMany(documents.slice(0, left))
          left -= documents.length
          if (left <= 0) process.kill(process.pid, 'SIGKILL')
        }
      },
    }),
  ]),
) as unknown as Collections

await importArchive(file, {
  meta: deps.store.meta,
  collections: mortal,
  check: makeDocumentCheck(),
  now: new Date(),
  again: true,
  onDefinitions: deps.definitions.use,
})
