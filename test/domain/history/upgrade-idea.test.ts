import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import t from 'tap'
import { makeDocumentCheck } from '../../../src/archive/document-checks.js'
import { entryOf } from '../../../src/domain/history/history-document.js'
import { type FirstIdea, upgradeIdea } from '../../../src/domain/history/upgrade-idea.js'
import { UNVERIFIED, verifyEnd, verifyNext } from '../../../src/domain/history/verify-chain.js'
import { placesChanged } from '../../../src/domain/ideas/revision-difference.js'
import type { HistoryEntry } from '../../../src/domain/types.gen.js'
import { fileOf } from '../../../src/installation/paths.js'

const KEPT = '2026-12-01T02:00:00.000Z'
const archive = gunzipSync(readFileSync(fileOf('test/samples/0.1.0/archive.jsonl.gz')))
const ideas = archive
  .toString()
  .split('\n')
  .filter((line) => line.includes('"collection":"ideas"'))
  .map((line) => JSON.parse(line).doc as FirstIdea)

/** What the entries say of each place, whether they keep it or not. */
const told = (idea: object, entries: readonly HistoryEntry[]) =>
  entries.map((entry, n) => placesChanged(idea as never, [entry], entries.slice(n + 1)))

t.test('every idea of version 0.1.0 has the same history, chained and smaller', async (t) => {
  const check = makeDocumentCheck()
  t.ok(ideas.length > 5)
  for (const first of ideas) {
    const { idea, entries } = upgradeIdea(first, () => `salt-${Math.random()}`, KEPT)
    t.strictSame(check('ideas', idea), [], idea.id)
    let before = UNVERIFIED
    for (const document of entries) {
      t.strictSame(check('history', document), [], document.id)
      const { faults, now } = verifyNext(before, document)
      t.strictSame(faults, [])
      before = now
    }
    t.strictSame(verifyEnd(before, idea.chain), [])
    t.ok(entries.every(({ seal }) => seal.moved))
    const short = entries.map(entryOf)
    t.strictSame(
      JSON.parse(JSON.stringify(told(idea, short))),
      JSON.parse(JSON.stringify(told(first, first.history))),
      `${idea.id}: the same before and after`,
    )
    t.equal(idea.submitted, first.history.find(({ what }) => what === 'submit')?.at)
    t.strictSame(
      idea.doneRequests,
      first.history.flatMap(({ request }) => (request ? [request] : [])).slice(0, 50),
    )
  }
})
