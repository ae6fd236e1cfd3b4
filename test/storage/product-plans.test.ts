import type { Document } from 'mongodb'
import t, { type Test } from 'tap'
import { CASE_TAGS } from '../../src/domain/publication/case-tags.js'
import type { Collections } from '../../src/storage/collections.js'
import type { Collection, Filter, Query } from '../../src/storage/port.js'
import { makeApp } from '../helper.js'
import { fillCases } from '../http/api/harvest/fill-cases.js'
import { sendIn, tell } from '../http/api/ideas/stories.js'
import { type HeardMongo, nameOf, skipHeard, startHeard } from './heard.js'

/** Every way in which the product asks MongoDB, and every line that the manual gives an operator, has its index. */

const IDEA_FILTERS: readonly Filter[] = [
  { scalars: { held: ['no'] } },
  { scalars: { held: ['no'], state: ['offered'] } },
  { scalars: { held: ['no'], step: ['inspiration'], advisor: ['anna'] } },
  { scalars: { held: ['no'], board: ['queue'] } },
  { scalars: { held: ['no'], advisor: [null] }, tags: { tag: ['skog'] } },
  { scalars: { held: ['no'] }, range: { since: { to: 1 } } },
  { tags: { tag: ['skog'] } },
  { tags: { contact: ['name:lind'] } },
  { scalars: { held: ['no'] }, folded: ['ungdom'], starts: ['grann'] },
  { scalars: { held: ['no'] }, tags: { party: ['p1'], challenge: ['SC1', 'SC2'] } },
  {
    scalars: { held: ['no'] },
    tags: { municipality: ['1880'], year: ['2026'] },
    words: ['ungdom', 'kultur'],
  },
  { scalars: { held: ['no'] }, folded: ['ungdom'], notWords: ['ungdom'] },
  { scalars: { advisor: ['anna'], state: ['offered', 'queued'] } },
  { scalars: { advisor: ['anna'] }, tags: { waits: ['message', 'follow-up', 'agreed'] } },
  { scalars: { advisor: ['anna'] }, tags: { spread: ['uptake'] } },
  { scalars: { state: ['offered'] } },
  { scalars: { advisor: ['anna'] }, range: { wake: { to: 1 } } },
  { tags: { offered: ['anna'] } },
  { tags: { meeting: ['yes'] } },
  { tags: { translation: ['outdated'] } },
  { tags: { reportYear: ['2026'] } },
  { tags: { waits: ['override'] } },
  { tags: { outbox: ['failed'] } },
  { tags: { variant: ['yes'] } },
  { scalars: { step: ['dissemination'] } },
  { range: { due: { to: 1 } } },
  { range: { number: { from: 1, to: 2 } } },
]

const CASE_FILTERS: readonly Filter[] = [
  { scalars: { state: ['published'] } },
  ...CASE_TAGS.map((tag) => ({ scalars: { state: ['published'] }, tags: { [tag]: ['x', 'y'] } })),
  { scalars: { state: ['published'] }, words: ['ungdom'] },
  { range: { changed: { from: 1, to: 2 } } },
]

const OTHERS: Partial<Record<keyof Collections, readonly Filter[]>> = {
  definitions: [{}, { scalars: { kind: ['notice'] } }],
  parties: [{ scalars: { kind: ['company'], active: [true] } }],
  history: [{ scalars: { idea: ['i'] } }, { range: { kept: { from: 1, to: 2 } } }],
  caseEditions: [{ scalars: { case: ['c1'] } }],
  engineJobs: [{ scalars: { idea: ['i'] } }],
  earlierDefinitions: [{ scalars: { definition: ['vocabulary.origin'] } }],
  ideaItems: [{ scalars: { of: ['i:advice'] } }],
  partyNotes: [{ scalars: { party: ['p1'], counts: [true] } }],
  people: [{ scalars: { active: [true] }, tags: { role: ['advisor'] } }, { tags: { party: ['p1'] } }],
  credentials: [{ scalars: { person: ['anna'], kind: ['session'] } }, { range: { expires: { to: 1 } } }],
  meetings: [{ scalars: { state: ['planned'] } }, { tags: { attended: ['p1'] } }],
  terms: [{ scalars: { active: [true] } }],
  savedViews: [{ scalars: { owner: ['anna'] } }, { scalars: { shared: [true] } }],
  foreignCases: [{ scalars: { source: ['x'] } }, { tags: { language: ['sv'] } }],
  memory: [{ scalars: { same: ['x'] } }, { tags: { pair: ['a b'] } }, { scalars: { file: ['f'] } }],
  filePieces: [{ range: { first: { to: 1 } } }],
  exportJobs: [{ scalars: { state: ['waiting', 'running'] } }, { range: { expires: { to: 1 } } }],
}

/** Every sort of the collection, both ways. */
const sortsOf = ({ spec: { sorts } }: Pick<Collection<never>, 'spec'>): NonNullable<Query['sort']>[] =>
  ['created', ...sorts.map((sort) => (typeof sort === 'string' ? sort : sort.name))].flatMap((by) => [
    { by, direction: 'asc' },
    { by, direction: 'desc' },
  ])

async function askAll(collection: Collection<never>, filters: readonly Filter[]): Promise<void> {
  for (const filter of filters) {
    for (const sort of sortsOf(collection)) await collection.find({ ...filter, sort, limit: 20 })
    await collection.counts(filter)
    await collection.counts(filter, [...(collection.spec.facets ?? [])].slice(0, 12))
  }
}

/** Each question once. */
const each = (commands: readonly Document[]): Document[] => [
  ...new Map(commands.map((one) => [JSON.stringify({ ...one, lsid: 0 }), one])).values(),
]

async function allIndexed(t: Test, mongo: HeardMongo, act: () => Promise<void>): Promise<void> {
  const asked = each(await mongo.during(act)).filter((one) => READS.includes(nameOf(one)))
  t.ok(asked.length > 0)
  const scans: string[] = []
  for (const command of asked) {
    const stages = await mongo.stagesOf(command)
    if (stages.length === 0 || stages.includes('COLLSCAN')) scans.push(JSON.stringify(command).slice(0, 400))
  }
  t.strictSame(scans, [])
}

const READS = ['find', 'aggregate', 'findAndModify', 'update', 'delete', 'count', 'distinct']

/** As the manual has them. */
const BY_HAND: readonly Document[] = [
  { find: 'ideas', filter: { reference: '2026-0001' }, limit: 1 },
  { find: 'ideas', filter: { state: 'offered' } },
  { find: 'ideas', filter: { 'advisor.id': 'anna' } },
  { find: 'ideas', filter: { parties: 'p1' } },
  { find: 'ideas', filter: {}, sort: { 'store.ord': -1 }, limit: 20 },
  { find: 'cases', filter: { reference: '2026-0001' }, limit: 1 },
  { find: 'cases', filter: { parties: 'p1' } },
  { find: 'caseEditions', filter: { case: 'c1' } },
  { find: 'people', filter: { email: 'anna@exempel.se' }, limit: 1 },
]

t.test('every query has its index', { skip: skipHeard }, async (t) => {
  const mongo = await startHeard(t)
  const made = await makeApp(t, { store: await mongo.open(), lookEvery: 1e9 })
  const { collections } = made.deps
  await fillCases(made, 12)
  for (let n = 0; n < 4; n++) await sendIn(made)
  await tell(made)
  await made.person('anna', 'advisor')
  const of = (name: keyof Collections) => collections[name] as unknown as Collection<never>
  await t.test('ideas', (t) => allIndexed(t, mongo, () => askAll(of('ideas'), IDEA_FILTERS)))
  await t.test('cases', (t) => allIndexed(t, mongo, () => askAll(of('cases'), CASE_FILTERS)))
  for (const [name, filters] of Object.entries(OTHERS))
    await t.test(name, (t) => allIndexed(t, mongo, () => askAll(of(name as keyof Collections), filters)))
  await t.test('what the manual gives an operator', async (t) => {
    for (const command of BY_HAND) {
      const stages = await mongo.stagesOf(command)
      t.ok(
        stages.some((stage) => stage.endsWith('IXSCAN')),
        `${JSON.stringify(command)}: ${stages}`,
      )
    }
  })
})
