import t from 'tap'
import type { EngineJob, EngineMonth, OwnDefinition } from '../../../src/domain/types.gen.js'
import { openCollections } from '../../../src/storage/collections.js'
import { bareSpec } from '../../../src/storage/migrations/bare-spec.js'
import { toFormat3 } from '../../../src/storage/migrations/to-format-3.js'
import { engines } from '../engines.js'

/** What is larger than any sample: made by hand, as version 0.1.0 would have left it. */

const by = { kind: 'person', id: 'u1', name: 'Åsa Öberg' } as const
const AT = '2026-11-23T09:30:00.000Z'

const job = (n: number): EngineJob => ({
  id: `j${n}`,
  at: AT,
  by,
  idea: 'i1',
  language: 'en',
  engine: 'deepl',
  texts: [{ unit: 'about.title', sourceHash: 'x' }],
  characters: 10,
  cost: 0,
  state: 'done',
})
const month: EngineMonth = {
  id: '2026-11',
  characters: 3000,
  jobs: Array.from({ length: 300 }, (_, n) => job(n)),
}
const entries = (n: number) => ({ entries: [{ code: 'coop', label: { sv: `ord ${n}` } }] })
const definition: OwnDefinition = {
  id: 'vocabulary.solutionKind',
  kind: 'vocabulary',
  name: 'solutionKind',
  revision: 51,
  content: entries(51),
  used: [],
  earlier: Array.from({ length: 50 }, (_, n) => ({
    revision: n + 1,
    content: entries(n + 1),
    changed: { by, at: AT },
  })),
  created: { by, at: AT },
  changed: { by, at: AT },
}

for (const engine of engines(t))
  t.test(`${engine.name}: a long ledger and a long record of words leave their documents`, async (t) => {
    if (engine.skip) return t.comment(engine.skip)
    const place = await engine.place(t)
    const store = await place.open()
    await (await store.collection(bareSpec<EngineMonth>('engineMonths'))).insert(month)
    await (await store.collection(bareSpec<OwnDefinition>('definitions'))).insert(definition)
    const told: [number, number][] = []
    await toFormat3.run(store, (...numbers) => told.push(numbers))
    await toFormat3.run(store, () => {})
    await store.close()

    const { engineMonths, engineJobs, definitions, earlierDefinitions } = await openCollections(
      await place.open(),
      { templates: new Map() },
    )
    t.strictSame((await engineMonths.get('2026-11'))?.doc, { ...month, jobs: [] })
    t.equal(await engineJobs.size(), 300)
    t.strictSame((await engineJobs.get('j17'))?.doc, job(17))
    const held = (await definitions.get(definition.id))?.doc.earlier ?? []
    t.strictSame(held, definition.earlier.slice(-20))
    t.equal(await earlierDefinitions.size(), 30)
    const [first] = definition.earlier
    t.match((await earlierDefinitions.get('vocabulary.solutionKind:1'))?.doc, first as object)
    t.strictSame(told.at(-1), [2, 2])
  })
