import { type Anchored, anchorOf } from '../../src/domain/history/anchors.js'
import { historyDocument } from '../../src/domain/history/history-document.js'
import { sealEntry } from '../../src/domain/history/seal-entry.js'
import { earlierEdition, editionDocument } from '../../src/domain/publication/earlier-editions.js'
import type {
  Case,
  CaseEdition,
  Credential,
  EarlierDefinition,
  EngineJob,
  ForeignCase,
  HistoryEntry,
  IdeaItem,
  Meeting,
  OwnDefinition,
  Party,
  PartyNote,
  Person,
  Term,
} from '../../src/domain/types.gen.js'
import type { Collections } from '../../src/storage/collections.js'
import { ideaWith, NOW } from '../jobs/idea-with.js'

const stamp = { by: { kind: 'system', id: 'system', name: 'Fyrsteg' }, at: NOW } as const

const party: Party = {
  id: 'p-laxa',
  revision: 1,
  kind: 'municipality',
  name: { sv: 'Laxå kommun', en: 'Laxå Municipality' },
  municipality: '1860',
  active: true,
  created: stamp,
  changed: stamp,
}

const person: Person = {
  id: 'u-asa',
  revision: 1,
  name: 'Åsa Öberg',
  email: 'åsa.öberg@exempel.se',
  language: 'sv',
  roles: [{ role: 'partner', party: 'p-laxa' }],
  password: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
  active: true,
  created: stamp,
  changed: stamp,
}

const credential = (id: string, kind: Credential['kind']): Credential => ({
  id,
  kind,
  person: 'u-asa',
  expires: '2027-01-01T00:00:00.000Z',
  created: stamp,
})

const edition = (number: number): CaseEdition => ({
  number,
  at: NOW,
  revision: number,
  template: '2026-1',
  language: 'sv',
  languages: ['sv'],
  track: 'solution',
  kind: 'case',
  answers: { about: { title: `Bollihop på gården, utgåva ${number}` } },
  translations: {},
  licence: 'CC-BY-4.0',
  publisher: { sv: 'Partnerskapet' },
})

const published: Case = {
  id: 'i0',
  reference: '2026-0001',
  parties: ['p-laxa'],
  origin: 'web',
  year: 2026,
  state: 'published',
  edition: edition(2),
  earlier: [earlierEdition(edition(1))],
}

/** What the idea holds no longer, though its whole history is more than this. */
const entry: HistoryEntry = {
  id: 'h1',
  revision: 1,
  what: 'create',
  by: stamp.by,
  at: NOW,
  note: 'Välkommen',
}
const entries = [
  historyDocument(
    'i0',
    sealEntry(entry, { idea: 'i0', n: 1 }, () => 'salt'),
    NOW,
  ),
]
const anchored: Anchored[] = entries.map(({ id, seal }) => [id, seal.hash])

const message: IdeaItem = {
  id: 'i0:messages:m1',
  idea: 'i0',
  list: 'messages',
  n: 1,
  item: { id: 'm1', at: NOW, by: stamp.by, side: 'staff', text: 'Hur går det?' },
}

const job = (id: string): EngineJob => ({
  id,
  at: NOW,
  by: stamp.by,
  idea: 'i0',
  language: 'en',
  engine: 'deepl',
  texts: [{ unit: 'about.title', sourceHash: 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg' }],
  characters: 1200,
  cost: 0.024,
  state: 'done',
  ended: NOW,
})

const words: OwnDefinition = {
  id: 'vocabulary.origin',
  kind: 'vocabulary',
  name: 'origin',
  revision: 1,
  content: { entries: [{ code: 'ungdomsrad', label: { sv: 'ungdomsråd', en: 'youth council' } }] },
  used: [],
  earlier: [],
  created: stamp,
  changed: stamp,
}

const wordsBefore: EarlierDefinition = {
  id: 'vocabulary.origin:1',
  definition: 'vocabulary.origin',
  revision: 1,
  content: { entries: [] },
  changed: stamp,
}

const meeting: Meeting = {
  id: 'm0',
  revision: 2,
  headRevision: 1,
  kind: 'workgroup',
  language: 'sv',
  start: NOW,
  state: 'planned',
  called: [{ person: 'u-asa', name: 'Åsa Öberg', party: 'p-laxa' }],
  present: [],
  items: [{ id: 't0', idea: 'i0', reasons: ['incoming'], since: NOW }],
  created: stamp,
  changed: stamp,
}

const note: PartyNote = {
  id: 'n1',
  revision: 1,
  party: 'p-laxa',
  commitment: 'inform',
  date: '2026-11-20',
  text: 'Berättade på marknaden.',
  language: 'sv',
  created: stamp,
  changed: stamp,
}

const term: Term = {
  id: 'ungdomsrad',
  revision: 1,
  sv: 'ungdomsråd',
  en: 'youth council',
  checked: true,
  active: true,
  created: stamp,
  changed: stamp,
}

const foreign: ForeignCase = {
  id: 'fc1',
  source: 'https://annan.example/en/cases/feed.json',
  item: 'https://annan.example/en/cases/2026-0007',
  url: 'https://annan.example/en/cases/2026-0007',
  title: 'Neighbours',
  language: 'en',
  content: '<p>Neighbours help each other.</p>',
  modified: NOW,
  harvested: NOW,
}

/** Something of everything, with as many ideas as asked for. */
export async function fill(collections: Collections, howMany = 3): Promise<void> {
  const { definitions, parties, people, credentials, ideas, filePieces, cases, meetings } = collections
  const { earlierDefinitions, history, ideaItems, anchors, caseEditions, engineMonths, engineJobs } =
    collections
  const { partyNotes, terms, savedViews, foreignCases, memoryFiles, memory } = collections
  await definitions.insert(words)
  await earlierDefinitions.insert(wordsBefore)
  await parties.insert(party)
  await people.insert(person)
  await credentials.insert(credential('s1', 'session'))
  await credentials.insert(credential('t1', 'token'))
  for (let n = 0; n < howMany; n += 1) {
    const reference = `2026-${String(n + 1).padStart(4, '0')}`
    // U+2028 ends a line for some readers of lines; in JSON it is a character like any other.
    const answers = {
      about: { title: `Idé ${n} – å ä ö 🌍` },
      solution: { description: 'Rad ett\nrad\u2028två' },
    }
    await ideas.insert(ideaWith([], { id: `i${n}`, reference, answers, parties: ['p-laxa'] }))
  }
  const piece = { id: 'f0.0', idea: 'i0', file: 'f0', n: 0, at: NOW, data: 'SGVqIQ==' }
  await filePieces.insert(piece)
  for (const entry of entries) await history.insert(entry)
  await ideaItems.insert(message)
  await anchors.insert(anchorOf('2026-11-23', anchored, undefined))
  await caseEditions.insert(editionDocument('i0', edition(1)))
  await cases.insert(published)
  await engineMonths.insert({ id: '2026-11', characters: 2400, jobs: [job('j2')] })
  await engineJobs.insert(job('j1'))
  await meetings.insert(meeting)
  await partyNotes.insert(note)
  await terms.insert(term)
  await savedViews.insert({
    id: 'v1',
    revision: 1,
    name: 'Nya utan rådgivare',
    filter: { advisor: ['none'] },
    shared: true,
    created: stamp,
    changed: stamp,
  })
  await foreignCases.insert(foreign)
  await memoryFiles.insert({ id: 'mf1', name: 'byrå.tmx', ways: [{ from: 'sv', to: 'en' }], added: stamp })
  await memory.insert({
    id: 'ms1',
    file: 'mf1',
    source: 'Hej',
    target: 'Hello',
    from: 'sv',
    to: 'en',
    at: NOW,
  })
}
