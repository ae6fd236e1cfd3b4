import t from 'tap'
import { differenceIn, placesChanged } from '../../../src/domain/ideas/revision-difference.js'
import type { Change, HistoryEntry, Idea } from '../../../src/domain/types.gen.js'

const by = { kind: 'person', id: 'u-1', name: 'Åsa' } as const
const entry = (revision: number, pointer: string, before: unknown, after: unknown): HistoryEntry => ({
  id: String(revision),
  revision,
  what: 'edit',
  by,
  at: '2026-11-23T09:30:00.000Z',
  changes: [{ pointer, before, after } as Change],
})
/** What the texts say now, for entries that keep only what stood there before. */
const idea = { answers: { solution: { description: 'Vi ses ibland.' } } } as unknown as Idea
const revisionDifference = (entries: readonly HistoryEntry[], from: number, to: number) => {
  const between = entries.filter(({ revision }) => revision > from && revision <= to)
  const later = entries.filter(({ revision }) => revision > to)
  return differenceIn(placesChanged(idea, between, later))
}
const PLACE = '/answers/solution/description'
const history = [
  entry(1, PLACE, undefined, 'Vi ses ibland.'),
  entry(2, PLACE, 'Vi ses ibland.', 'Vi ses ofta.'),
  entry(3, PLACE, 'Vi ses ofta.', 'Vi ses ibland.'),
  entry(4, '/clearance', undefined, { by, at: '2026-11-23T09:30:00.000Z' }),
]

t.test('two revisions are compared end to end, however many lie between', (t) => {
  t.strictSame(revisionDifference(history, 1, 3), [], 'what ended as it began is the same')
  t.strictSame(revisionDifference(history, 1, 2), [
    {
      pointer: PLACE,
      stretches: [
        { kind: 'same', text: 'Vi ses ' },
        { kind: 'removed', text: 'ibland' },
        { kind: 'added', text: 'ofta' },
        { kind: 'same', text: '.' },
      ],
    },
  ])
  t.strictSame(
    revisionDifference(history, 3, 4)[0]?.stretches,
    [{ kind: 'added', text: 'Åsa' }],
    'people by name',
  )
  t.end()
})

t.test('an entry that keeps no text twice tells the same', (t) => {
  const short = history.map(({ changes = [], ...told }) => ({
    ...told,
    changes: changes.map(({ after, ...change }) =>
      change.pointer === PLACE ? change : { ...change, after },
    ),
  })) as HistoryEntry[]
  for (const [from, to] of [
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 3],
    [2, 4],
  ] as const)
    t.strictSame(revisionDifference(short, from, to), revisionDifference(history, from, to), `${from}–${to}`)
  t.end()
})

t.test('long texts are shown whole, and at once', (t) => {
  const long = entry(1, PLACE, 'a '.repeat(20_000), 'b '.repeat(20_000))
  t.strictSame(
    revisionDifference([long], 0, 1)[0]?.stretches.map(({ kind }) => kind),
    ['removed', 'added'],
  )
  t.end()
})
