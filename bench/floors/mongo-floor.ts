import { type Collection, MongoClient } from 'mongodb'
import { databaseIn } from '../../src/storage/mongodb/open-mongo-store.js'
import {
  type Asked,
  answerText,
  COUNTED,
  type Edit,
  type Floor,
  type FloorRow,
  MOST,
  PAGE,
  tally,
  wordsOf,
} from './floor.js'

interface Kept {
  readonly _id: string
  readonly ord: number
  readonly version: number
  readonly summary: object
  readonly doc: object
  readonly words: readonly string[]
}

export async function mongoFloor(uri: string): Promise<Floor> {
  const writeConcern = { w: 'majority', journal: true } as const
  const client = await new MongoClient(uri, {
    writeConcern,
    readConcern: { level: 'majority' },
    retryWrites: false,
  }).connect()
  const db = client.db(databaseIn(uri))
  const docs = db.collection<Kept>('docs')
  const history = db.collection('history')
  await docs.createIndexes([
    { key: { ord: -1 } },
    { key: { state: 1, municipality: 1, challenge: 1, ord: -1 } },
    { key: { words: 1, ord: -1 } },
  ])
  await history.createIndex({ id: 1, n: 1 })
  let last = (await docs.find().sort({ ord: -1 }).limit(1).toArray())[0]?.ord ?? 0
  return {
    size: () => docs.countDocuments(),
    fill: async (rows) => {
      await docs.insertMany(rows.map((row) => keptOf(row, ++last)) as never, { ordered: false })
    },
    async read(id) {
      const found = await docs.findOne({ _id: id }, { projection: { doc: 1 } })
      return found ? JSON.stringify(found.doc) : undefined
    },
    list: (asked) => listOf(docs, asked),
    async update({ id, version, keep }: Edit) {
      const change = {
        $set: { 'doc.answers.spread.keep': keep },
        $addToSet: { words: { $each: wordsOf(keep) } },
      }
      const options = { returnDocument: 'after', projection: { doc: 1 } } as const
      const next = { ...change, $inc: { version: 1 } } as never
      const found = await docs.findOneAndUpdate({ _id: id, version }, next, options)
      if (!found) throw new Error(`${id} is in another version`)
      const changes = [{ pointer: '/answers/spread/keep', after: keep }]
      await history.insertOne({ id, n: version, what: 'edit', at: new Date(), changes })
      return JSON.stringify(found.doc)
    },
    async *scan() {
      for await (const { doc } of docs.find({}, { projection: { doc: 1 } }).sort({ ord: 1 }))
        yield JSON.stringify(doc)
    },
    close: () => client.close(),
  }
}

const keptOf = ({ id, columns, summary, body, text }: FloorRow, ord: number): Kept => ({
  _id: id,
  ord,
  version: 1,
  ...columns,
  summary: JSON.parse(summary),
  doc: JSON.parse(body),
  words: wordsOf(text),
})

/** One question for the page and one for the counts, both at once. */
async function listOf(docs: Collection<Kept>, { columns, words, counts }: Asked): Promise<string> {
  const chosen = Object.entries(columns).map(([name, wanted]) => [name, { $in: wanted }])
  const filter = { ...Object.fromEntries(chosen), ...(words.length > 0 && { words: { $all: words } }) }
  const page = docs
    .find(filter, { projection: { summary: 1 } })
    .sort({ ord: -1 })
    .limit(PAGE)
    .toArray()
  if (counts === 'total') {
    const [items, total] = await Promise.all([page, docs.countDocuments(filter, { limit: MOST })])
    return answerText(summariesIn(items), total)
  }
  const projection = { _id: 0, ...Object.fromEntries(COUNTED.map((name) => [name, 1])) }
  const [items, rows] = await Promise.all([
    page,
    docs.find(filter, { projection, limit: MOST, batchSize: MOST }).toArray(),
  ])
  return answerText(summariesIn(items), rows.length, tally(rows as never))
}

const summariesIn = (items: readonly { readonly summary: object }[]): string[] =>
  items.map(({ summary }) => JSON.stringify(summary))
