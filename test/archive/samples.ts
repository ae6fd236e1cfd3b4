import type { Collections } from '../../src/storage/collections.js'
import type { Case, Credential, Meeting, OwnDefinition, Party, Person } from '../../src/types.gen.js'
import { ideaWith, NOW } from '../integrations/idea-with.js'

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

const published: Case = {
  id: 'i0',
  reference: '2026-0001',
  parties: ['p-laxa'],
  origin: 'web',
  year: 2026,
  state: 'published',
  editions: [
    {
      number: 1,
      at: NOW,
      revision: 1,
      template: '2026-1',
      language: 'sv',
      languages: ['sv'],
      track: 'solution',
      kind: 'case',
      answers: { about: { title: 'Bollihop på gården' } },
      translations: {},
      licence: 'CC-BY-4.0',
      publisher: { sv: 'Partnerskapet' },
    },
  ],
}

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

/** Something of everything, with as many ideas as asked for. */
export async function fill(
  { definitions, parties, people, credentials, ideas, filePieces, cases, meetings }: Collections,
  howMany = 3,
): Promise<void> {
  await definitions.insert(words)
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
  await cases.insert(published)
  await meetings.insert(meeting)
}
