import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { findEdition } from '../../src/actions/publication/find-case.js'
import { editionsOf } from '../../src/domain/publication/earlier-editions.js'
import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { checkCase, checkEarlier, checkEdition } from '../../src/integrity/check-case.js'
import { engines, type Place } from '../storage/engines.js'
import { edition, publication, publishing } from './editions.js'
import { ideaWith } from './idea-with.js'

const EDITIONS = 6
const numbers = Array.from({ length: EDITIONS }, (_, n) => n + 1)
/** The case is made; then a copy and the case, and so on: killed before a copy, after it, before the case, after it. */
const KILLS = [
  [2, 'before'],
  [1, 'after'],
  [2, 'before'],
  [2, 'after'],
  [3, 'after'],
] as const
const child = fileURLToPath(new URL('editions-child.js', import.meta.url))

async function opened(t: Test, place: Place) {
  const core = await openCore(readConfig({ LOG_LEVEL: 'silent' }), { store: await place.open() })
  t.teardown(() => core.close())
  return core
}

async function killedAt(engine: string, address: string, write: number, side: string): Promise<void> {
  const writer = spawn(process.execPath, [child, engine, address, String(write), side], { stdio: 'inherit' })
  const [, signal] = await once(writer, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the writer was not killed: ${signal}`)
}

for (const engine of engines(t))
  t.test(
    `${engine.name}: killed at any write, no edition is lost and none is there twice`,
    { ...(engine.skip && { skip: engine.skip }) },
    async (t) => {
      const place = await engine.place(t)
      const first = await opened(t, place)
      const publications = numbers.map((n) => publication(n))
      await first.deps.collections.ideas.insert(ideaWith(numbers.map(publishing), { publications }))
      await first.close()
      for (const [write, side] of KILLS) await killedAt(engine.name, place.address, write, side)

      const { deps, outbox } = await opened(t, place)
      const { collections } = deps
      await outbox.flush('i1')
      const doc = (await collections.cases.get('i1'))?.doc
      if (!doc) throw new Error('the case is gone')
      t.strictSame(
        editionsOf(doc).map(({ number }) => number),
        numbers,
      )
      for (const n of numbers) t.strictSame(await findEdition(deps, doc, n), edition(n), `edition ${n}`)
      t.equal(await collections.caseEditions.size(), EDITIONS - 1)
      const idea = (await collections.ideas.get('i1'))?.doc ?? null
      t.strictSame(idea?.outbox, [])
      t.strictSame([...checkCase(doc, idea), ...(await checkEarlier(collections, doc))], [])
    },
  )

t.test('check finds an edition that was altered, is missing, or was never published', async (t) => {
  const [sqlite] = engines(t)
  const { deps, outbox } = await opened(t, await (sqlite as NonNullable<typeof sqlite>).place(t))
  const { ideas, cases, caseEditions } = deps.collections
  const publications = [1, 2].map((n) => publication(n))
  await ideas.insert(ideaWith([1, 2].map(publishing), { publications }))
  await outbox.flush('i1')
  const doc = (await cases.get('i1'))?.doc ?? null
  const kept = await caseEditions.get('i1:1')
  if (!doc || !kept) throw new Error('nothing was published')
  t.strictSame(checkEdition(kept.doc, doc), [])
  t.strictSame(checkEdition({ ...kept.doc, edition: doc.edition }, doc), [], 'a copy that was made too early')
  const altered = { ...kept.doc, edition: { ...kept.doc.edition, answers: {} } }
  t.match(checkEdition(altered, doc), [{ code: 'editionAltered' }])
  t.match(checkEdition({ ...kept.doc, edition: edition(3) }, doc), [{ code: 'neverPublished' }])
  t.match(checkEdition(kept.doc, null), [{ code: 'caseMissing' }])
  await caseEditions.remove('i1:1', kept.version)
  t.match(await checkEarlier(deps.collections, doc), [{ path: '/earlier/0', code: 'editionMissing' }])
  await t.rejects(findEdition(deps, doc, 1), { code: 'not-found' })
})
