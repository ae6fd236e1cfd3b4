import type { Document, Collection as Driver } from 'mongodb'
import type { Snapshot } from '../port.js'
import { type Stored, WITHOUT_KEYS } from './stored.js'

/** The stored document; `same` when it is still the one that is known; null when there is none. */
export type Answer = Stored | 'same' | null

/** One command, also when the document is known: the server then says only that nothing has changed. */
export async function readDocument<T extends { readonly id: string }>(
  driver: Driver<Stored>,
  filter: Document,
  known?: Snapshot<T>,
): Promise<Answer> {
  if (known === undefined)
    return (await driver.findOne(filter, { projection: WITHOUT_KEYS })) as Stored | null
  const projection = { _id: 1, doc: { $cond: [isSame(known), '$$REMOVE', CURRENT] } }
  const found = await driver.findOne<{ doc?: Stored }>(filter, { projection })
  return found === null ? null : (found.doc ?? 'same')
}

const isSame = <T extends { readonly id: string }>({ doc, version, ord }: Snapshot<T>): Document => ({
  $and: [
    { $eq: ['$store.version', version] },
    { $eq: ['$store.ord', ord] },
    { $eq: ['$_id', { $literal: doc.id }] },
  ],
})

const CURRENT = {
  $mergeObjects: ['$$ROOT', { store: { version: '$store.version', ord: '$store.ord' } }],
} as const
