import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { DomainError } from '../../../src/domain/errors.js'
import { channelledBy, ownParties } from '../../../src/domain/parties/channelled.js'
import { newNote, strikeNote } from '../../../src/domain/parties/notes.js'
import { mayRecordFor, maySeeParty } from '../../../src/domain/parties/rights.js'
import { agreementState, commitmentStates, type Evidence, NONE } from '../../../src/domain/parties/traces.js'
import type { Party, PartyNote } from '../../../src/domain/types.gen.js'

const NOW = new Date('2026-11-23T09:30:00.000Z')
const stamp = { by: { kind: 'person', id: 'u-lena', name: 'Lena Sjöö' }, at: NOW.toISOString() } as const

const DEGERFORS: Party = {
  id: 'p-degerfors',
  revision: 1,
  kind: 'municipality',
  name: { sv: 'Degerfors kommun' },
  agreement: {
    from: '2026-01-01',
    until: '2028-12-31',
    commitments: ['take-part', 'contact-person', 'political-body', 'inform', 'channel-ideas'],
    official: 'Kommunstrateg',
  },
  active: true,
  created: stamp,
  changed: stamp,
}

const NOTHING: Evidence = {
  channelled: NONE,
  meetings: NONE,
  contacts: [],
  advised: 0,
  notes: [],
  noted: new Map(),
}

const note = (more: Partial<PartyNote>): PartyNote => ({
  id: 'n1',
  revision: 1,
  party: 'p-degerfors',
  commitment: 'inform',
  date: '2026-10-12',
  text: 'Ledningsdagen.',
  language: 'sv',
  created: stamp,
  changed: stamp,
  ...more,
})

const actor = (...grants: Actor['grants']): Actor => ({
  kind: 'person',
  id: 'u-lena',
  name: 'Lena Sjöö',
  language: 'sv',
  grants,
})
const LENA = actor({ role: 'partner', party: 'p-degerfors' })

const countsOf = (evidence: Evidence) =>
  Object.fromEntries(commitmentStates(DEGERFORS, evidence).map(({ code, count }) => [code, count]))

t.test('what nobody has done has no trace; what the agreement itself names has one', (t) => {
  t.strictSame(countsOf(NOTHING), {
    'take-part': 0,
    'contact-person': 1,
    'political-body': 0,
    inform: 0,
    'channel-ideas': 0,
  })
  t.end()
})

t.test('each commitment finds what belongs to it', (t) => {
  const idea = {
    kind: 'idea',
    text: 'Kollo',
    reference: '2026-0002',
    date: '2026-11-02T08:00:00.000Z',
  } as const
  const meeting = { kind: 'meeting', text: 'Stormöte', date: '2026-09-01' } as const
  const states = commitmentStates(DEGERFORS, {
    channelled: { count: 9, latest: [idea] },
    meetings: { count: 1, latest: [meeting] },
    contacts: [{ id: 'u-lena', name: 'Lena Sjöö' }],
    advised: 0,
    notes: [note({})],
    noted: new Map([['inform', 700]]),
  })
  const by = new Map(states.map((state) => [state.code, state]))
  t.match(by.get('channel-ideas'), { count: 9, last: '2026-11-02T08:00:00.000Z', traces: [{ kind: 'idea' }] })
  t.match(by.get('take-part'), { count: 1, last: '2026-09-01' })
  t.match(by.get('contact-person'), { count: 2, traces: [{ text: 'Lena Sjöö' }, { kind: 'official' }] })
  t.match(by.get('inform'), { count: 700, last: '2026-10-12', traces: [{ kind: 'note', by: 'Lena Sjöö' }] })
  t.end()
})

t.test('what is struck out is shown and does not count', (t) => {
  const struck = strikeNote(note({}), { reason: ' Fel dag ' }, LENA, NOW)
  t.match(struck.struck, { by: { name: 'Lena Sjöö' }, reason: 'Fel dag' })
  const inform = commitmentStates(DEGERFORS, { ...NOTHING, notes: [struck] }).find((c) => c.code === 'inform')
  t.match(inform, { count: 0, traces: [{ kind: 'note', struck: { reason: 'Fel dag' } }] })
  t.equal(inform?.last, undefined)
  t.throws(() => strikeNote(struck, { reason: 'Igen' }, LENA, NOW), { code: 'invalid-input' })
  t.end()
})

t.test('a note is about a commitment of the party, a day that has been, and by its own people', (t) => {
  const given = { commitment: 'inform', date: '2026-11-23', text: ' Hej ' }
  t.strictSame(newNote(DEGERFORS, given, LENA, '2026-11-23'), {
    party: 'p-degerfors',
    commitment: 'inform',
    date: '2026-11-23',
    text: 'Hej',
    language: 'sv',
  })
  const wrong = () =>
    newNote(DEGERFORS, { ...given, commitment: 'coordinate', date: '2026-11-24' }, LENA, '2026-11-23')
  try {
    wrong()
    t.fail('taken')
  } catch (error) {
    t.ok(error instanceof DomainError)
    t.match((error as DomainError).extras.errors, [
      { pointer: '/commitment', code: 'not-agreed' },
      { pointer: '/date', code: 'in-future' },
    ])
  }
  const other = actor({ role: 'partner', party: 'p-laxa' })
  t.throws(() => newNote(DEGERFORS, given, other, '2026-11-23'), { code: 'not-allowed' })
  t.end()
})

t.test('who sees, and who records', (t) => {
  const rows: readonly (readonly [Actor, boolean, boolean])[] = [
    [LENA, true, true],
    [{ ...LENA, readOnly: true }, true, false],
    [actor({ role: 'partner', party: 'p-laxa' }), false, false],
    [actor({ role: 'partner' }), false, false],
    [actor({ role: 'advisor' }), true, false],
    [actor({ role: 'advisor', party: 'p-laxa' }), false, false],
    [actor({ role: 'administrator' }), true, true],
    [actor({ role: 'administrator', party: 'p-laxa' }), false, false],
  ]
  for (const [who, sees, records] of rows) {
    t.equal(maySeeParty(who, 'p-degerfors'), sees, JSON.stringify(who.grants))
    t.equal(mayRecordFor(who, 'p-degerfors'), records, JSON.stringify(who.grants))
  }
  t.end()
})

t.test('an idea is channelled by the party that is named first, if it came from one', (t) => {
  t.equal(channelledBy({ origin: { kind: 'partner' }, parties: ['p-a', 'p-b'] }), 'p-a')
  t.equal(channelledBy({ origin: { kind: 'web' }, parties: ['p-a'] }), undefined)
  t.equal(channelledBy({ origin: { kind: 'partner' }, parties: [] }), undefined)
  const twice = actor(
    { role: 'partner', party: 'p-a' },
    { role: 'advisor' },
    { role: 'partner', party: 'p-b' },
  )
  t.strictSame(ownParties(twice), ['p-a', 'p-b'])
  t.end()
})

t.test('an agreement begins and ends', (t) => {
  t.equal(agreementState(DEGERFORS, '2025-12-31'), 'coming')
  t.equal(agreementState(DEGERFORS, '2026-01-01'), 'in-force')
  t.equal(agreementState(DEGERFORS, '2028-12-31'), 'in-force')
  t.equal(agreementState(DEGERFORS, '2029-01-01'), 'over')
  t.equal(agreementState({}, '2029-01-01'), 'none')
  t.end()
})
