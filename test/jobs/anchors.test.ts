import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { anchorNow, makeAnchoring, readAnchors } from '../../src/actions/history/anchor-days.js'
import type { Anchor, HistoryDocument } from '../../src/domain/types.gen.js'
import { checkAnchors } from '../../src/integrity/check-anchors.js'
import { makeApp, NOW, type TestApp } from '../helper.js'
import { sendIn } from '../http/api/ideas/stories.js'
import { newFolder } from './new-folder.js'

/** Each day's history is summed up outside the store: who rewrites the store as a whole is found by that file. */

const DAY = 86_400_000
const DATE = NOW.toISOString().slice(0, 10)

async function afterADay(t: Test) {
  const anchorFile = join(newFolder(t), 'anchors.jsonl')
  const made = await makeApp(t, { env: { ANCHOR_FILE: anchorFile } })
  const { id } = await sendIn(made)
  await made.deps.effects.flush(id)
  made.setTime(new Date(NOW.getTime() + DAY))
  await makeAnchoring(made.deps)()
  return { made, anchors: () => readAnchors(readFileSync(anchorFile, 'utf8')) }
}

async function problemsIn({ deps }: TestApp, anchors: readonly Anchor[]) {
  const found = []
  for await (const problem of checkAnchors(deps.collections, anchors)) found.push(problem)
  return found
}

t.test('a day that is over is anchored once, in the store and in the file', async (t) => {
  const { made, anchors } = await afterADay(t)
  const { collections } = made.deps
  const entries = await collections.history.size()
  t.ok(entries > 0)
  t.match(anchors(), [{ id: DATE, entries }])
  t.equal(anchors()[0]?.previous, undefined)
  await makeAnchoring(made.deps)()
  t.equal(anchors().length, 1, 'twice is once')
  t.equal(await collections.anchors.size(), 1)
  t.strictSame(await problemsIn(made, anchors()), [])
})

t.test('the next day hangs on the one before', async (t) => {
  const { made, anchors } = await afterADay(t)
  const { id } = await sendIn(made)
  await made.deps.effects.flush(id)
  made.setTime(new Date(NOW.getTime() + 2 * DAY))
  await makeAnchoring(made.deps)()
  const [first, second] = anchors()
  t.equal(anchors().length, 2)
  t.equal(second?.previous, first?.digest)
})

t.test('history that was rewritten with its anchors is found by the file', async (t) => {
  const { made, anchors } = await afterADay(t)
  const { history, anchors: stored } = made.deps.collections
  const [entry] = (await history.find({ limit: 1 })).items
  const { doc, version } = entry as { doc: HistoryDocument; version: number }
  await history.replace({ ...doc, seal: { ...doc.seal, hash: 'x'.repeat(43) } }, version)
  const anchor = await stored.get(DATE)
  await stored.replace(await anchorNow(made.deps.collections, anchor?.doc as Anchor), anchor?.version ?? 0)
  t.strictSame(
    await problemsIn(made, [(await stored.get(DATE))?.doc as Anchor]),
    [],
    'the store agrees with itself',
  )
  t.match(await problemsIn(made, anchors()), [{ collection: 'anchors', id: DATE, code: 'anchorDiffers' }])
})
