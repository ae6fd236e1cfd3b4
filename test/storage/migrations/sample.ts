import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { MongoClient } from 'mongodb'
import type { Test } from 'tap'
import type { FirstIdea } from '../../../src/domain/history/upgrade-idea.js'
import { fileOf } from '../../../src/paths.js'
import type { Collections } from '../../../src/storage/collections.js'
import type { HistoryDocument } from '../../../src/types.gen.js'

/** What version 0.1.0 made: a store, an archive, and MongoDB's documents of one and the same partnership. */

const sample = (file: string): Buffer => gunzipSync(readFileSync(fileOf(`test/samples/0.1.0/${file}.gz`)))

interface Line {
  readonly collection: string
  readonly doc: { readonly id: string }
}

const linesIn = (text: Buffer): Line[] =>
  text
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** As they were: documents by collection. */
export const firstDocuments = (): Line[] =>
  linesIn(sample('archive.jsonl')).filter(({ collection }) => collection !== undefined)

export const firstIdeas = (): FirstIdea[] =>
  firstDocuments().flatMap(({ collection, doc }) =>
    collection === 'ideas' ? [doc as unknown as FirstIdea] : [],
  )

export function putStore(folder: string): void {
  writeFileSync(join(folder, 'fyrsteg.db'), sample('fyrsteg.db'))
}

export function putArchive(folder: string): string {
  const file = join(folder, 'archive.jsonl')
  writeFileSync(file, sample('archive.jsonl'))
  return file
}

export async function putDatabase(address: string): Promise<void> {
  const client = await MongoClient.connect(address)
  try {
    for (const { collection, doc } of linesIn(sample('mongodb.jsonl')))
      await client.db().collection(collection).insertOne(doc)
  } finally {
    await client.close()
  }
}

/** Everything is there as it was, the history beside the ideas. */
export async function verifyUpgraded(t: Test, collections: Collections): Promise<void> {
  await verifyCounts(t, collections)
  for (const first of firstIdeas()) await verifyIdea(t, collections, first)
}

async function verifyCounts(t: Test, collections: Collections): Promise<void> {
  const counts = new Map<string, number>()
  for (const { collection } of firstDocuments()) counts.set(collection, (counts.get(collection) ?? 0) + 1)
  for (const [name, n] of counts)
    t.equal(await collections[name as keyof Collections].size(), n, `as many ${name}`)
}

async function verifyIdea(t: Test, collections: Collections, first: FirstIdea): Promise<void> {
  const now = (await collections.ideas.get(first.id))?.doc
  t.match(now, { answers: first.answers, variants: first.variants, revision: first.revision, pending: [] })
  const entries = await historyOf(collections, first.id)
  t.strictSame(
    entries.map(({ entry, what, at, note }) => [entry, what, at, note]),
    first.history.map(({ id, what, at, note }) => [id, what, at, note]),
    `the whole history of ${first.reference ?? first.id}, once`,
  )
  t.ok(entries.every(({ seal }) => seal.moved))
}

async function historyOf({ history }: Collections, idea: string): Promise<HistoryDocument[]> {
  const query = { scalars: { idea: [idea] }, sort: { by: 'n', direction: 'asc' }, limit: 500 } as const
  return (await history.find(query)).items.map(({ doc }) => doc)
}
