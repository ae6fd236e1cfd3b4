import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { makeDocumentCheck } from '../../../src/archive/document-checks.js'
import { importArchive } from '../../../src/archive/import-archive.js'
import { type Config, readConfig } from '../../../src/installation/config.js'
import { type Core, openCore } from '../../../src/installation/open-core.js'
import { checkStore } from '../../../src/integrity/check-store.js'
import { FORMAT, StoreNewerError } from '../../../src/storage/format.js'
import { MIGRATIONS } from '../../../src/storage/migrations/index.js'
import { migrate, type UpgradeNews } from '../../../src/storage/migrations/migrate.js'
import { openMongoStore } from '../../../src/storage/mongodb/open-mongo-store.js'
import { openStore } from '../../../src/storage/open-store.js'
import { run } from '../../cli/run.js'
import { newFolder } from '../../jobs/new-folder.js'
import { engines, type Place } from '../engines.js'
import { FIRST, SAMPLES, type Sample } from './sample.js'

const child = fileURLToPath(new URL('migrate-child.js', import.meta.url))
const all = engines(t)

/** A place with what an earlier version left in it. */
async function oldPlace(t: Test, engine: (typeof all)[number], sample = FIRST): Promise<Place> {
  const place = await engine.place(t)
  if (engine.name === 'sqlite') sample.putStore(place.address)
  else await sample.putDatabase(place.address)
  return place
}

const configOf = ({ address }: Place): Config =>
  readConfig(address.startsWith('mongodb:') ? { MONGODB_URI: address } : { DATA_DIR: address })

async function inCore(place: Place, work: (core: Core) => Promise<void>): Promise<UpgradeNews['kind'][]> {
  const news: UpgradeNews['kind'][] = []
  const core = await openCore(configOf(place), { onUpgrade: ({ kind }) => void news.push(kind) })
  try {
    await work(core)
  } finally {
    await core.close()
  }
  return news
}

async function verifySound(t: Test, { deps }: Core): Promise<void> {
  const problems = []
  for await (const problem of checkStore(deps)) problems.push(problem)
  t.strictSame(problems, [], 'check finds nothing')
}

t.test('migrations are in order, end at the format, and say what they do in both languages', async (t) => {
  t.strictSame(
    MIGRATIONS.map(({ to }) => to),
    Array.from({ length: FORMAT - 1 }, (_, n) => n + 2),
  )
  for (const language of ['sv', 'en']) {
    const file = new URL(`../../../../locales/${language}/cli.json`, import.meta.url)
    const { upgrade } = JSON.parse(readFileSync(file, 'utf8'))
    for (const { to } of MIGRATIONS) t.type(upgrade.what[to], 'string')
  }
})

/**
 * A run over the first sample writes 185 times, over the second six times; MongoDB, where each write is one commit, needs
 * fewer runs to be met at all stages.
 */
const MOMENTS: Record<Sample['folder'], Record<'sqlite' | 'mongodb', readonly number[]>> = {
  '0.1.0': { sqlite: [1, 2, 5, 11, 47, 120, 170], mongodb: [1, 12, 120] },
  'format-2': { sqlite: [1, 2, 3, 2, 1, 1], mongodb: [2, 1, 3] },
}

/** The child waits for a silent holder for less than a second, the product for twenty. */
const NEVER = 0

for (const engine of all) {
  const skip = engine.skip ?? false

  for (const sample of SAMPLES) {
    const named = `${engine.name}, ${sample.folder}`

    t.test(`${named}: a store of an earlier version opens, with all that was in it`, { skip }, async (t) => {
      const place = await oldPlace(t, engine, sample)
      const news = await inCore(place, async (core) => {
        await sample.verify(t, core.deps.collections, sample)
        await verifySound(t, core)
        const { items } = await core.deps.collections.ideas.find({
          scalars: { state: ['identification'] },
          limit: 5,
        })
        for (const { doc } of items) t.equal(doc.state, 'identification', 'and is found by its keys')
        const { items: cases } = await core.deps.collections.cases.find({
          scalars: { state: ['published'] },
          sort: { by: 'published', direction: 'desc' },
          limit: 5,
        })
        t.ok(cases.length > 0)
      })
      t.ok(news.includes('step') && news.at(-1) === 'done')
      t.strictSame(await inCore(place, async () => {}), [], 'once')
    })

    t.test(`${named}: killed at many moments, it goes on`, { skip }, async (t) => {
      const place = await oldPlace(t, engine, sample)
      const upgrade = async (killedAt: number) => {
        const args = [child, place.address, String(killedAt)]
        return once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
      }
      for (const write of MOMENTS[sample.folder][engine.name]) {
        const [, signal] = await upgrade(write)
        t.equal(signal, 'SIGKILL', `killed at write ${write}`)
      }
      t.strictSame(await upgrade(NEVER), [0, null], 'goes on to the end, soon after a holder fell silent')
      await inCore(place, async (core) => {
        await sample.verify(t, core.deps.collections, sample)
        await verifySound(t, core)
      })
    })

    t.test(`${named}: an archive of an earlier version is read`, { skip }, async (t) => {
      const place = await engine.place(t)
      const file = sample.putArchive(newFolder(t))
      await inCore(place, async (core) => {
        const { store, collections, definitions } = core.deps
        const check = makeDocumentCheck()
        const onDefinitions = definitions.use
        await importArchive(file, { meta: store.meta, collections, check, now: new Date(), onDefinitions })
        await sample.verify(t, collections, sample)
        await verifySound(t, core)
      })
    })
  }

  t.test(
    `${engine.name}: a store of a newer version is refused before anything is read`,
    { skip },
    async (t) => {
      const place = await engine.place(t)
      const store = await place.open()
      await store.meta.set('format', '99', null)
      await store.close()
      await t.rejects(openStore(choiceOf(place)), new StoreNewerError(99))
      const env: Record<string, string> =
        engine.name === 'sqlite' ? { DATA_DIR: place.address } : { MONGODB_URI: place.address }
      for (const command of ['check', 'start'])
        t.match(await run([command], env), {
          exit: 9,
          err: /^The store was last used with a newer version.*\n$/,
        })
      t.match(await run(['check'], { ...env, LANG: 'sv_SE.UTF-8' }), {
        exit: 9,
        err: /nyare version av Fyrsteg/,
      })
    },
  )
}

const choiceOf = ({ address }: Place) =>
  address.startsWith('mongodb:') ? { mongodbUri: address, dataFolder: '' } : { dataFolder: address }

t.test('the embedded engine leaves a copy to go back to, and makes it once', async (t) => {
  const [sqlite] = all
  const place = await oldPlace(t, sqlite as (typeof all)[number])
  const file = join(place.address, 'fyrsteg.db')
  const before = readFileSync(file)
  writeFileSync(`${file}.format-1.part`, 'what a killed process has left')
  t.match(await run(['check'], { DATA_DIR: place.address }), { exit: 0, err: /copy of the store.*format-1/ })
  t.ok(before.equals(readFileSync(`${file}.format-1`)), 'byte for byte')
  t.notOk(existsSync(`${file}.format-1.part`))
})

t.test('a copy of an earlier upgrade, or any file of that name, is not taken for the copy', async (t) => {
  const [sqlite] = all
  const place = await oldPlace(t, sqlite as (typeof all)[number])
  const file = join(place.address, 'fyrsteg.db')
  const before = readFileSync(file)
  writeFileSync(`${file}.format-1`, 'somebody’s own')
  t.match(await run(['check'], { DATA_DIR: place.address }), {
    exit: 0,
    err: /copy of the store.*format-1\.2/,
  })
  t.equal(readFileSync(`${file}.format-1`, 'utf8'), 'somebody’s own')
  t.ok(before.equals(readFileSync(`${file}.format-1.2`)), 'byte for byte')
})

const mongodb = all[1]
t.test('of two processes one upgrades, and the other waits', { skip: mongodb?.skip ?? false }, async (t) => {
  const place = await oldPlace(t, mongodb as (typeof all)[number])
  const news: UpgradeNews['kind'][] = []
  const times = { beat: 50, silence: 60_000 }
  const upgradeIn = async () => {
    const store = await openMongoStore({ uri: place.address })
    await migrate(store, { onNews: ({ kind }) => void news.push(kind), times })
    await store.close()
  }
  await Promise.all([upgradeIn(), upgradeIn()])
  t.equal(news.filter((kind) => kind === 'begun').length, 1)
  t.ok(news.includes('waiting'))
  await inCore(place, ({ deps }) => FIRST.verify(t, deps.collections, FIRST))
})
