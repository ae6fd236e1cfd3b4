import t, { type Test } from 'tap'
import { makeApp, NOW, type TestApp, type Who } from '../../../helper.js'

const AGREED = ['take-part', 'contact-person', 'inform', 'channel-ideas']
const LAXA = {
  id: 'p-laxa',
  kind: 'municipality',
  name: { sv: 'Laxå kommun', en: 'Laxå Municipality' },
  agreement: { from: '2026-01-01', until: '2028-12-31', commitments: AGREED, official: 'Kommunstrateg' },
} as const
const NORA = { id: 'p-nora', kind: 'association', name: { sv: 'Nora bygdelag' } } as const

interface Scene extends TestApp {
  readonly admin: Who
  readonly partner: Who
  read(as: Who, party?: string): ReturnType<TestApp['ask']>
}

async function scene(t: Test): Promise<Scene> {
  const made = await makeApp(t)
  const admin = await made.person('u-admin', 'administrator')
  for (const body of [LAXA, NORA])
    t.equal((await made.ask({ method: 'POST', url: '/api/parties', as: admin, body })).statusCode, 201)
  const partner = await made.person('u-lena', { role: 'partner', party: 'p-laxa' })
  const read = (as: Who, party = 'p-laxa') => made.ask({ url: `/api/parties/${party}/commitments`, as })
  return { ...made, admin, partner, read }
}

const NOTE = { commitment: 'inform', date: '2026-10-12', text: 'Ledningsdagen.' }

const channel = async ({ ask, partner }: Scene, body: object = {}) => {
  const contact = { name: 'Åsa', email: 'asa@exempel.se', organisation: 'Grannkraft' }
  const answers = {
    about: { title: 'Grannkraft' },
    solution: { description: 'Grannar.' },
    challenge: { problem: 'Ensamhet.' },
  }
  const told = { track: 'idea', contact, answers, notice: '2026-1', ...body }
  const made = await ask({ method: 'POST', url: '/api/ideas', as: partner, body: told })
  const { id, revision } = made.data.idea
  const move = { method: 'POST', url: `/api/ideas/${id}/moves`, as: partner, version: revision } as const
  const sent = await ask({ ...move, body: { move: 'submit' } })
  return sent.data
}

t.test('a party’s agreement is told with what has left a trace of each commitment', async (t) => {
  const made = await scene(t)
  const before = (await made.read(made.partner)).data
  t.match(before, { state: 'in-force', contacts: [{ id: 'u-lena' }], party: { id: 'p-laxa' } })
  t.match(before.commitments, [
    { code: 'take-part', count: 0, label: 'take an active part' },
    { code: 'contact-person', count: 2, text: 'to name a responsible official as contact person' },
    { code: 'inform', count: 0 },
    { code: 'channel-ideas', count: 0 },
  ])
  const idea = await channel(made)
  t.match(idea, { origin: { kind: 'partner' }, parties: ['p-laxa'] })
  const noted = await made.ask({
    method: 'POST',
    url: '/api/parties/p-laxa/notes',
    as: made.partner,
    body: NOTE,
  })
  t.equal(noted.statusCode, 201)
  t.match((await made.read(made.partner)).data.commitments.slice(2), [
    { code: 'inform', count: 1, last: '2026-10-12', traces: [{ kind: 'note', by: 'Person u-lena' }] },
    {
      code: 'channel-ideas',
      count: 1,
      traces: [{ kind: 'idea', reference: idea.reference, text: 'Grannkraft' }],
    },
  ])
})

t.test('drafts and what is held as spam are not channelled', async (t) => {
  const made = await scene(t)
  await made.ask({ method: 'POST', url: '/api/ideas', as: made.partner, body: { track: 'idea' } })
  t.match((await made.read(made.partner)).data.commitments[3], { count: 0, traces: [] })
})

t.test('a contact person for several parties says which; others’ parties are refused', async (t) => {
  const made = await scene(t)
  const both = await made.person(
    'u-two',
    { role: 'partner', party: 'p-laxa' },
    { role: 'partner', party: 'p-nora' },
  )
  const ask = (body: object) => made.ask({ method: 'POST', url: '/api/ideas', as: both, body })
  t.match((await ask({ track: 'idea' })).data, { status: 422, errors: [{ pointer: '/parties' }] })
  t.match((await ask({ track: 'idea', parties: ['p-nora'] })).data.idea, {
    parties: ['p-nora'],
    origin: { kind: 'partner' },
  })
  const other = await made.ask({
    method: 'POST',
    url: '/api/ideas',
    as: made.partner,
    body: { track: 'idea', parties: ['p-nora'] },
  })
  t.equal(other.statusCode, 403)
})

t.test('contact persons read and write for their own party, staff read all, others nothing', async (t) => {
  const made = await scene(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const translator = await made.person('u-far', { role: 'translator', party: 'p-nora' })
  t.equal((await made.read(advisor)).statusCode, 200)
  t.equal((await made.read(made.partner, 'p-nora')).statusCode, 403)
  t.equal((await made.read(translator)).statusCode, 403)
  t.equal((await made.read(made.partner, 'p-gone')).statusCode, 404)
  const note = (as: Who, party = 'p-laxa') =>
    made.ask({ method: 'POST', url: `/api/parties/${party}/notes`, as, body: NOTE })
  t.equal((await note(advisor)).statusCode, 403)
  t.equal((await note(made.partner, 'p-nora')).statusCode, 403)
  t.equal((await note(made.admin)).statusCode, 201)
})

t.test('a note that is wrong says what is wrong with it', async (t) => {
  const made = await scene(t)
  const note = (body: object) =>
    made.ask({ method: 'POST', url: '/api/parties/p-laxa/notes', as: made.partner, body })
  t.match((await note({ ...NOTE, commitment: 'coordinate', date: '2027-01-01' })).data, {
    status: 422,
    errors: [{ pointer: '/commitment' }, { pointer: '/date' }],
  })
  for (const bad of [{ text: '  ' }, { date: '2026-02-30' }, { link: 'javascript:alert(1)' }, { extra: 1 }])
    t.equal((await note({ ...NOTE, ...bad })).statusCode, 400, JSON.stringify(bad))
})

t.test('a note is recorded once for one key, and struck out once', async (t) => {
  const made = await scene(t)
  const url = '/api/parties/p-laxa/notes'
  const request = { method: 'POST', url, as: made.partner, body: NOTE, key: 'a-key-of-my-own-0001' } as const
  const [first, again] = [await made.ask(request), await made.ask(request)]
  t.equal(again.headers['idempotent-replayed'], 'true')
  t.same(again.data, first.data)
  const strike = (party = 'p-laxa', body: object = { reason: 'Fel dag' }) =>
    made.ask({
      method: 'POST',
      url: `/api/parties/${party}/notes/${first.data.id}/strike`,
      as: made.admin,
      body,
    })
  t.equal((await strike('p-laxa', { reason: ' ' })).statusCode, 400)
  t.equal((await strike('p-nora')).statusCode, 404)
  t.match((await strike()).data, { struck: { reason: 'Fel dag', by: { id: 'u-admin' } } })
  t.match((await strike()).data, { status: 422, errors: [{ pointer: '/reason' }] })
  t.match((await made.read(made.partner)).data.commitments[2], { count: 0, traces: [{ struck: {} }] })
})

t.test('all parties are listed with what has left no trace', async (t) => {
  const made = await scene(t)
  const { data } = await made.ask({ url: '/api/commitments', as: made.admin })
  t.match(data.items, [
    { party: { id: 'p-laxa' }, commitments: [{ code: 'take-part', count: 0 }, { count: 2 }, {}, {}] },
    { party: { id: 'p-nora' }, state: 'none', commitments: [] },
  ])
  t.equal((await made.ask({ url: '/api/commitments', as: made.partner })).statusCode, 403)
})

t.test('an agreement names commitments that there are, and ends after it begins', async (t) => {
  const made = await scene(t)
  const agreement = { from: '2027-01-01', until: '2026-01-01', commitments: ['inform', 'dance'] }
  const body = { kind: 'business', name: { sv: 'Handelskammaren' }, agreement }
  t.match((await made.ask({ method: 'POST', url: '/api/parties', as: made.admin, body })).data, {
    status: 422,
    errors: [{ pointer: '/agreement/commitments/1' }, { pointer: '/agreement/until' }],
  })
})

t.test('a meeting that somebody attended for the party is a trace once it has been held', async (t) => {
  const made = await scene(t)
  const as = await made.person('u-maria', 'workgroup')
  const planned = await made.ask({ method: 'POST', url: '/api/meetings', as, body: { start: NOW } })
  const { id, revision } = planned.data
  const takePart = async () => (await made.read(made.partner)).data.commitments[0]
  t.match(await takePart(), { code: 'take-part', count: 0 })
  const held = await made.ask({
    method: 'PATCH',
    url: `/api/meetings/${id}`,
    as,
    version: revision,
    body: { state: 'held', present: [{ name: 'Lena Sjöö', party: 'p-laxa' }] },
  })
  t.equal(held.statusCode, 200, held.body)
  t.match(await takePart(), { count: 1, traces: [{ kind: 'meeting', id }] })
})

t.test('of ten years of notes none is refused and none is left out of the count', async (t) => {
  const made = await scene(t)
  const first = await made.ask({
    method: 'POST',
    url: '/api/parties/p-laxa/notes',
    as: made.partner,
    body: NOTE,
  })
  const { partyNotes } = made.deps.collections
  const note = (await partyNotes.get(first.data.id))?.doc
  if (!note) throw new Error('no note')
  for (let n = 1; n < 700; n += 1) await partyNotes.insert({ ...note, id: `n${n}`, date: '2026-01-02' })
  t.equal(
    (await made.ask({ method: 'POST', url: '/api/parties/p-laxa/notes', as: made.partner, body: NOTE }))
      .statusCode,
    201,
  )
  const { data } = await made.read(made.partner)
  const inform = data.commitments[2]
  t.match(inform, { code: 'inform', count: 701, last: '2026-10-12' })
  t.equal(inform.traces.length, 500, 'the newest are told one by one')
})
