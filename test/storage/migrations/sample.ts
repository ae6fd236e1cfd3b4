import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { BSON, MongoClient } from 'mongodb'
import type { Test } from 'tap'
import type { Deps } from '../../../src/actions/deps.js'
import { findEdition } from '../../../src/actions/publication/find-case.js'
import type { FirstIdea } from '../../../src/domain/history/upgrade-idea.js'
import type { WholeCase } from '../../../src/domain/publication/upgrade-case.js'
import type { HistoryDocument } from '../../../src/domain/types.gen.js'
import { fileOf } from '../../../src/installation/paths.js'
import type { Collections } from '../../../src/storage/collections.js'

/** What an earlier version made: a store, an archive, and MongoDB's documents of one and the same partnership. */
export class Sample {
  constructor(
    readonly folder: '0.1.0' | 'format-2',
    /** Everything is there as it was, where it lies now. */
    readonly verify: (t: Test, collections: Collections, sample: Sample) => Promise<void>,
  ) {}

  #file(name: string): Buffer {
    return gunzipSync(readFileSync(fileOf(`test/samples/${this.folder}/${name}.gz`)))
  }

  #lines(name: string): Line[] {
    const lines = this.#file(name).toString('utf8').trimEnd().split('\n')
    return lines.map((line) => BSON.EJSON.parse(line) as Line)
  }

  /** As they were: documents by collection. */
  documents(): Line[] {
    return this.#lines('archive.jsonl').filter(({ collection }) => collection !== undefined)
  }

  documentsOf<T>(name: string): T[] {
    return this.documents().flatMap(({ collection, doc }) => (collection === name ? [doc as T] : []))
  }

  putStore(folder: string): void {
    writeFileSync(join(folder, 'fyrsteg.db'), this.#file('fyrsteg.db'))
  }

  putArchive(folder: string): string {
    const file = join(folder, 'archive.jsonl')
    writeFileSync(file, this.#file('archive.jsonl'))
    return file
  }

  async putDatabase(address: string): Promise<void> {
    const client = await MongoClient.connect(address)
    try {
      for (const { collection, doc } of this.#lines('mongodb.jsonl'))
        await client.db().collection(collection).insertOne(doc)
    } finally {
      await client.close()
    }
  }
}

interface Line {
  readonly collection: string
  readonly doc: { readonly id: string }
}

async function verifyCounts(t: Test, collections: Collections, sample: Sample): Promise<void> {
  const counts = new Map<string, number>()
  for (const { collection } of sample.documents()) counts.set(collection, (counts.get(collection) ?? 0) + 1)
  for (const [name, n] of counts)
    t.equal(await collections[name as keyof Collections].size(), n, `as many ${name}`)
}

/** Every edition of every case, word for word. */
async function verifyCases(t: Test, collections: Collections, sample: Sample): Promise<void> {
  for (const before of sample.documentsOf<WholeCase>('cases')) {
    const doc = (await collections.cases.get(before.id))?.doc
    if (!doc) throw new Error(`${before.reference} is gone`)
    t.match(doc, { state: before.state, ...(before.withdrawal && { withdrawal: before.withdrawal }) })
    for (const edition of before.editions)
      t.strictSame(
        await findEdition({ collections } as Deps, doc, edition.number),
        edition,
        `edition ${edition.number} of ${before.reference}`,
      )
  }
}

async function verifyFirst(t: Test, collections: Collections, sample: Sample): Promise<void> {
  await verifyCounts(t, collections, sample)
  await verifyCases(t, collections, sample)
  for (const first of sample.documentsOf<FirstIdea>('ideas')) await verifyIdea(t, collections, first)
}

async function verifySecond(t: Test, collections: Collections, sample: Sample): Promise<void> {
  await verifyCounts(t, collections, sample)
  await verifyCases(t, collections, sample)
  t.equal(await collections.caseEditions.size(), 4, 'all but the newest lie outside')
  for (const entry of sample.documentsOf<HistoryDocument>('history'))
    t.strictSame((await collections.history.get(entry.id))?.doc, entry)
}

export const FIRST = new Sample('0.1.0', verifyFirst)
export const SAMPLES: readonly Sample[] = [FIRST, new Sample('format-2', verifySecond)]

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
