import t from 'tap'
import { canonical } from '../../../src/domain/history/canonical.js'
import { historyDocument } from '../../../src/domain/history/history-document.js'
import { eraseLeaf, hashOf, type SealedEntry, sealEntry } from '../../../src/domain/history/seal-entry.js'
import { UNVERIFIED, verifyEnd, verifyNext } from '../../../src/domain/history/verify-chain.js'
import type { Change, HistoryDocument, HistoryEntry } from '../../../src/domain/types.gen.js'

const KEPT = '2026-11-23T09:31:00.000Z'
let salts = 0
const newSalt = () => `salt-${++salts}`

const entry = (n: number): HistoryEntry => ({
  id: `e${n}`,
  revision: n,
  what: 'edit',
  by: { kind: 'person', id: 'u1', name: 'Åsa Öberg' },
  at: '2026-11-23T09:30:00.000Z',
  note: `Nr ${n}`,
  changes: [{ pointer: '/answers/about/title', before: `Rubrik ${n}` } as unknown as Change],
})

function chainOf(length: number): HistoryDocument[] {
  let previous: string | undefined
  return Array.from({ length }, (_, at) => {
    const sealed = sealEntry(entry(at + 1), { idea: 'i1', n: at + 1, previous }, newSalt)
    previous = sealed.seal.hash
    return historyDocument('i1', sealed, KEPT)
  })
}

const whole = chainOf(5)
const headOf = (documents: readonly HistoryDocument[]) => ({
  length: documents.length,
  head: documents.at(-1)?.seal.hash as string,
})
const chain = headOf(whole)

/** What is found in these documents, in the order of their places. */
function faultsIn(documents: readonly HistoryDocument[]) {
  let before = UNVERIFIED
  const faults = documents.flatMap((document) => {
    const { faults, now } = verifyNext(before, document)
    before = now
    return faults
  })
  return [...faults, ...verifyEnd(before, chain)]
}

t.test('the canonical form is that of RFC 8785', (t) => {
  const value = { ö: 1, b: [1, 2.5, 1e21, null], a: { z: 'å"\n', y: undefined }, A: true }
  t.equal(canonical(value), '{"A":true,"a":{"z":"å\\"\\n"},"b":[1,2.5,1e+21,null],"ö":1}')
  t.end()
})

t.test('the hash is what docs/history.md says that it is', (t) => {
  const sealed: SealedEntry = {
    ...entry(1),
    seal: {
      n: 1,
      hash: '',
      salts: { '/note': 's1', '/by/name': 's2', '/changes/0/before': 's3', '/changes/0/after': 's4' },
      digests: { '/changes/0/after': '8thcuS37yLtXnDh5AAXh0P1v1YjkOEu4E-QyhhC1xXQ' },
    },
  }
  t.equal(hashOf('i1', sealed), 'yDdm1KmwKCoH-a_puPmqq6zloVDYQ-wtRL6mYJiW9E0')
  t.end()
})

t.test('a chain that nobody touched is whole', (t) => {
  t.strictSame(faultsIn(whole), [])
  t.end()
})

t.test('each way to tamper with it is found, and named', (t) => {
  const [first, second, third, fourth, fifth] = whole as [
    HistoryDocument,
    HistoryDocument,
    HistoryDocument,
    HistoryDocument,
    HistoryDocument,
  ]
  const altered = { ...third, note: 'Något annat' }
  t.strictSame(faultsIn([first, second, altered, fourth, fifth]), [
    { code: 'entryAltered', n: 3, entry: 'e3' },
  ])

  const forged = historyDocument(
    'i1',
    sealEntry(
      { ...entry(3), note: 'Något annat' },
      { idea: 'i1', n: 3, previous: second.seal.hash },
      newSalt,
    ),
    KEPT,
  )
  t.strictSame(
    faultsIn([first, second, forged, fourth, fifth]),
    [{ code: 'entryMisplaced', n: 4, entry: 'e4' }],
    'a forged entry has another hash than the next one names',
  )

  t.strictSame(
    faultsIn([first, second, fourth, fifth]),
    [{ code: 'entriesMissing', n: 3, last: 3 }],
    'removed',
  )

  const putIn = { ...forged, id: 'i1:00000003b', entry: 'e3b' }
  t.match(faultsIn([first, second, third, putIn, fourth, fifth]), [
    { code: 'entryMisplaced', n: 3, entry: 'e3b' },
  ])

  const swapped = [
    { ...second, id: 'i1:00000003', n: 3 },
    { ...third, id: 'i1:00000002', n: 2 },
  ] as const
  t.match(
    faultsIn([first, swapped[1], swapped[0], fourth, fifth]),
    [
      { code: 'entryMisplaced', n: 2, entry: 'e3' },
      { code: 'entryMisplaced', n: 3, entry: 'e2' },
    ],
    'reordered',
  )

  t.strictSame(faultsIn([first, second, third]), [{ code: 'entriesMissing', n: 4, last: 5 }], 'a cut tail')

  const longer = chainOf(6)
  t.match(faultsIn(longer), [{ code: 'entryMisplaced', n: 6 }], 'put in at the end')
  t.match(
    faultsIn(chainOf(5)),
    [{ code: 'headDiffers', n: 5 }],
    'recomputed to the end, it does not end as the idea says',
  )
  t.end()
})

t.test('what is erased is gone, and the proof holds', (t) => {
  const [document] = whole as [HistoryDocument]
  const { id: _, idea: _i, n: _n, kept: _k, entry: name, ...rest } = document
  let sealed: SealedEntry = { id: name, ...rest }
  for (const path of ['/note', '/by/name', '/changes/0/before']) sealed = eraseLeaf(sealed, path)
  t.notMatch(JSON.stringify(sealed), /Nr 1|Åsa|Rubrik/)
  t.strictSame(sealed.seal.salts, {}, 'without the salts nobody can guess at it')
  t.equal(hashOf('i1', sealed), document.seal.hash)
  t.strictSame(eraseLeaf(sealed, '/note'), sealed, 'once')
  t.end()
})
