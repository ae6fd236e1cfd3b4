import t from 'tap'
import { caseAddress, editionAddress } from '../../../src/domain/publication/case-address.js'
import { changedAt, stamped } from '../../../src/domain/publication/changed-at.js'
import {
  earlierEdition,
  editionDocument,
  editionHash,
  editionId,
  editionsOf,
  hasWithdrawn,
  shownEditions,
} from '../../../src/domain/publication/earlier-editions.js'
import { makeEdition } from '../../../src/domain/publication/make-edition.js'
import { nextCase, withdrawCase } from '../../../src/domain/publication/next-case.js'
import { relatedCases } from '../../../src/domain/publication/related-cases.js'
import { titleIn } from '../../../src/domain/publication/title-in.js'
import { splitCase, type WholeCase } from '../../../src/domain/publication/upgrade-case.js'
import type { Case, CaseEdition } from '../../../src/domain/types.gen.js'
import { compactIdea, effectOf } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

const AT = '2026-11-23T10:00:00.000Z'
const LATER = '2026-12-01T10:00:00.000Z'
const idea = compactIdea()
const whole = makeEdition(context, idea, new Date(AT))
const edition = (number: number, more: Partial<CaseEdition> = {}): CaseEdition => ({
  ...whole,
  number,
  ...more,
})
const first = nextCase(null, effectOf(idea, edition(1))).doc

t.test('the lasting addresses of a case and of an edition', async (t) => {
  t.equal(caseAddress('https://a.se', 'en', '2026-0007'), 'https://a.se/en/cases/2026-0007')
  t.equal(editionAddress('https://a.se', 'en', '2026-0007', 3), 'https://a.se/en/cases/2026-0007/editions/3')
})

t.test(
  'a case changed when it was written, else when it was withdrawn, else when it was published',
  async (t) => {
    t.equal(changedAt(first), AT)
    t.equal(changedAt({ ...first, withdrawal: { at: LATER } }), LATER)
    t.equal(
      changedAt({ ...first, withdrawal: { at: LATER }, changed: '2027-01-01T00:00:00Z' }),
      '2027-01-01T00:00:00Z',
    )
    const now = new Date(LATER)
    t.equal(stamped(first, first, now), first)
    t.equal(stamped(first, null, now), null)
    t.strictSame(stamped(null, first, now), { ...first, changed: LATER })
    t.strictSame(stamped(first, { ...first, year: 2030 }, now), { ...first, year: 2030, changed: LATER })
  },
)

t.test('a first edition makes the case, all of it', async (t) => {
  const effect = { ...effectOf(idea, edition(1)), parties: ['p1'], origin: 'partner' }
  t.strictSame(nextCase(null, effect), {
    doc: {
      id: 'compact',
      reference: '2026-0007',
      parties: ['p1'],
      origin: 'partner',
      year: 2026,
      state: 'published',
      edition: edition(1),
      earlier: [],
    },
  })
  const atNewYear = nextCase(null, effectOf(idea, edition(1, { at: '2026-12-31T23:30:00.000Z' })))
  t.equal(atNewYear.doc.year, 2027, 'by the clock in Sweden')
})

t.test('the year and the uses of a case stay, whatever is published later', async (t) => {
  const spread = { uses: 3 } as never
  const { doc } = nextCase({ ...first, year: 2019, spread }, effectOf(idea, edition(2)))
  t.equal(doc.year, 2019)
  t.equal(doc.spread, spread)
  t.notOk('spread' in nextCase(first, effectOf(idea, edition(2))).doc)
})

t.test('an edition that comes late was not withdrawn by what came after it', async (t) => {
  const third = nextCase(first, effectOf(idea, edition(3))).doc
  const fourth = nextCase(third, effectOf(idea, edition(4))).doc
  t.strictSame(
    nextCase(fourth, effectOf(idea, edition(2))).doc.earlier.map(({ number }) => number),
    [1, 2, 3],
    'it takes its place in the order',
  )
  const withdrawn = { ...third, state: 'withdrawn', withdrawal: { at: LATER } } as Case
  const late = nextCase(withdrawn, effectOf(idea, edition(2)))
  t.strictSame(
    late.doc.earlier.map(({ number, withdrawn }) => [number, withdrawn]),
    [
      [1, undefined],
      [2, undefined],
    ],
  )
  const newer = nextCase(withdrawn, effectOf(idea, edition(4)))
  t.strictSame(
    newer.doc.earlier.map(({ number, withdrawn }) => [number, withdrawn]),
    [
      [1, LATER],
      [3, LATER],
    ],
  )
})

t.test('a withdrawal leaves a note if there is one, and an old one changes nothing', async (t) => {
  t.strictSame(withdrawCase(first, LATER, 'Fel.'), {
    ...first,
    state: 'withdrawn',
    withdrawal: { at: LATER, note: 'Fel.' },
  })
  t.strictSame(withdrawCase(first, LATER, undefined).withdrawal, { at: LATER })
  t.equal(withdrawCase(first, AT, undefined).state, 'withdrawn', 'in the very moment')
  t.equal(withdrawCase(first, '2026-11-23T09:59:59.999Z', undefined), first)
})

t.test('an edition in short: a line of it, with its proof', async (t) => {
  const line = { number: 2, at: AT, kind: 'case', languages: ['sv', 'en'] } as const
  t.strictSame(earlierEdition(edition(2)), { ...line, hash: editionHash(edition(2)) })
  const noted = earlierEdition(edition(2, { note: 'å'.repeat(500) }))
  t.equal(noted.note, 'å'.repeat(500))
  t.equal(earlierEdition(edition(2, { note: 'å'.repeat(501) })).note, `${'å'.repeat(500)}…`)
  t.equal(
    earlierEdition(edition(2, { note: '😀'.repeat(500) })).note,
    '😀'.repeat(500),
    'signs, not halves of them',
  )
  t.not(editionHash(edition(2)), editionHash(edition(3)))
  t.strictSame(editionDocument('i1', edition(2)), { id: 'i1:2', case: 'i1', edition: edition(2) })
  t.equal(editionId('i1', 7), 'i1:7')
  const doc = { edition: edition(2, { note: 'Ny.' }), earlier: [earlierEdition(edition(1))] }
  t.strictSame(editionsOf(doc), [earlierEdition(edition(1)), { ...line, note: 'Ny.' }])
  t.notOk('note' in (editionsOf({ ...doc, edition: edition(2) })[1] ?? {}))
})

t.test('readers are shown no edition that was withdrawn', async (t) => {
  const gone = { ...earlierEdition(edition(1)), withdrawn: LATER }
  const doc = { ...first, edition: edition(3), earlier: [gone, earlierEdition(edition(2))] }
  t.strictSame(
    shownEditions(doc).map(({ number }) => number),
    [2, 3],
  )
  t.ok(hasWithdrawn(doc))
  t.notOk(hasWithdrawn({ state: 'published', earlier: [earlierEdition(edition(2))] }))
  t.ok(hasWithdrawn({ state: 'withdrawn', earlier: [] }))
})

t.test('the title is in the language that was asked for, if it is published in it', async (t) => {
  t.strictSame(titleIn(first, 'en'), { title: 'The Compact in Östergötland', language: 'en' })
  t.strictSame(titleIn(first, 'sv'), { title: 'Överenskommelsen i Östergötland', language: 'sv' })
  t.strictSame(titleIn(first, 'fi'), { title: 'Överenskommelsen i Östergötland', language: 'sv' })
  const untitled = { ...first, edition: edition(1, { answers: {}, translations: {} }) }
  t.strictSame(titleIn(untitled, 'en'), { title: '2026-0007', language: 'sv' })
})

t.test('a case of earlier stores is split: the newest stays, the others are kept outside', async (t) => {
  const { edition: _, earlier: __, ...rest } = first
  const old: WholeCase = { ...rest, editions: [edition(3), edition(1), edition(2)] }
  t.strictSame(splitCase(old), {
    doc: { ...rest, edition: edition(3), earlier: [earlierEdition(edition(1)), earlierEdition(edition(2))] },
    left: [editionDocument('compact', edition(1)), editionDocument('compact', edition(2))],
  })
  t.equal(splitCase(first), null)
  t.strictSame(splitCase({ ...rest, editions: [edition(1)] })?.left, [])
})

/** A case by its challenge, other challenges, kind and words. */
function other(n: number, main: string | undefined, challenges: string[], kind?: string, title = ''): Case {
  const answers = {
    about: { title },
    challenge: { challenges, ...(main && { mainChallenge: main }) },
    solution: { ...(kind && { kind }) },
  }
  return { ...first, reference: `2026-000${n}`, edition: edition(1, { answers, translations: {} } as never) }
}
const related = (doc: Case, others: Case[], limit?: number): string[] =>
  relatedCases(doc, others, limit).map(({ reference }) => reference.slice(-1))

t.test(
  'related: the same challenge, then the same kind, then the same words; the newer of equals',
  async (t) => {
    const words = 'cykel bibliotek trädgård skola kök simhall'
    const doc = other(0, 'SC1', ['SC1', 'SC2'], 'method', words)
    const rows = [
      other(1, undefined, [], undefined, words),
      other(2, 'SC9', ['SC2']),
      other(3, 'SC9', ['SC2'], 'method'),
      other(4, 'SC1', ['SC1']),
      other(5, 'SC1', ['SC1', 'SC2'], 'method'),
      other(6, 'SC9', ['SC2']),
    ]
    t.strictSame(related(doc, rows, 9), ['5', '4', '3', '6', '2'])
    t.strictSame(related(doc, rows), ['5', '4', '3'])
    t.strictSame(related(doc, [other(0, 'SC1', ['SC1'])]), [], 'not itself')
    t.strictSame(related(doc, [{ ...other(5, 'SC1', ['SC1']), state: 'withdrawn' }]), [])
    const spoken = other(7, 'SC9', ['SC2'], undefined, words)
    const louder = other(8, 'SC9', ['SC1', 'SC2'], 'method')
    t.strictSame(related(doc, [louder, spoken]), ['7', '8'], 'five shared words weigh more than two')
    const nearly = other(9, 'SC1', ['SC1', 'SC2'])
    t.strictSame(related(doc, [nearly, spoken]), ['9', '7'], 'of more shared words than five, five count')
    t.strictSame(
      related(other(0, undefined, []), [other(1, undefined, [])]),
      [],
      'no challenge is no likeness',
    )
  },
)
