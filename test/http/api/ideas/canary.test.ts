import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { hash } from '../../../../src/domain/hash.js'
import type { Idea } from '../../../../src/domain/types.gen.js'
import { fileOf } from '../../../../src/installation/paths.js'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { BARE, move, mustWrite, publish, sendIn } from './stories.js'

/** What stands in one idea, each with a mark of its own that stands nowhere else. */
const MARKS = {
  phone: '0705550199',
  mail: 'kanarie.adress@exempel.se',
  told: 'KanarieSvar',
  teamAdvice: 'KanarieTeamradet',
  ownerAdvice: 'KanarieRadet',
  screening: 'KanarieRastret',
  tick: 'KanariePricken',
  tag: 'kanarietaggen',
  message: 'KanarieMeddelandet',
  draft: 'KanarieUtkastet',
  note: 'KanarieAnteckningen',
  comment: 'KanarieKommentaren',
  level: 'KanarieNivan',
  override: 'KanarieUndantaget',
  proposal: 'KanarieForslaget',
  agency: 'KanarieByran',
  order: 'KanarieAvropet',
  consent: 'KanarieSamtycket',
  registration: 'KanarieDiariet',
  file: 'KanarieFilen',
  content: 'KanarieInnehallet',
  shared: 'KanarieDelat',
  handOver: 'KanarieOverlamnat',
  token: 'KanarieNyckeln',
  asker: 'kanarie.lasare@example.org',
  question: 'KanarieFragan',
  teller: 'kanarie.sager@example.org',
  use: 'KanarieBruket',
  delivery: 'KanarieLeveransen',
} as const
type Mark = keyof typeof MARKS

const INNER: readonly Mark[] = [
  ...(['teamAdvice', 'screening', 'tick', 'tag', 'draft', 'note', 'comment', 'level', 'override'] as const),
  ...(['proposal', 'agency', 'order', 'shared', 'handOver', 'token'] as const),
  ...(['asker', 'question', 'teller', 'use', 'delivery'] as const),
]
/** What each may never read, by any address. */
const NEVER: Readonly<Record<string, readonly Mark[]>> = {
  visitor: Object.keys(MARKS) as Mark[],
  'another submitter': Object.keys(MARKS) as Mark[],
  'a contact person of another party': Object.keys(MARKS) as Mark[],
  owner: INNER,
  'its contact person': [...INNER, 'ownerAdvice', 'message', 'consent', 'phone', 'mail'],
  translator: ['phone', 'mail'],
  reviewer: ['phone', 'mail'],
}

/** What readers send in about a published case, as it is kept. */
const FROM_READERS: Partial<Idea> = {
  requests: [
    {
      id: 'r1',
      at: '2026-11-23T09:30:00.000Z',
      state: 'open',
      email: MARKS.asker,
      question: MARKS.question,
      country: 'PL',
      language: 'en',
      edition: 1,
      answers: [],
    },
  ],
  uptakes: [
    {
      id: 'u1',
      at: '2026-11-23T09:30:00.000Z',
      state: 'told',
      source: 'reader',
      by: { kind: 'submitter', id: 'visitor', name: '' },
      who: MARKS.use,
      country: 'FI',
      teller: { email: MARKS.teller },
    },
  ],
  deliveries: [
    {
      id: 'd1',
      by: { kind: 'person', id: 'u-advisor', name: 'Person u-advisor' },
      at: '2026-11-23T09:30:00.000Z',
      date: '2026-11-23',
      organisation: 'REVES',
      country: 'BE',
      format: 'pdf',
      language: 'en',
      edition: 1,
      way: 'recorded',
      note: MARKS.delivery,
    },
  ],
}

/** Marks in everything that is written about an idea before it is handed over. */
async function fill(made: TestApp, id: string, owner: Who, { advisor, translator }: Record<string, Who>) {
  const put = (url: string, body: object, as = advisor, method: 'PUT' | 'POST' = 'PUT') =>
    mustWrite(made, id, { method, url, as, body })
  const post = (url: string, body: object, as = advisor) => put(url, body, as, 'POST')
  const advice = { date: '2026-11-20', kind: 'listening' }
  await post('/advice', { ...advice, said: MARKS.teamAdvice, visibility: 'team' })
  await post('/advice', { ...advice, said: MARKS.ownerAdvice, visibility: 'submitter' })
  await put('/screening', { tests: {}, conclusion: 'may-become', motivation: MARKS.screening })
  await put('/ticks/owner-goes-on', { note: MARKS.tick })
  await put('/levels/solution', { level: 1, note: MARKS.level })
  await put('/arrangement', { tags: [MARKS.tag], parties: ['laxa'], registration: MARKS.registration })
  await put('/proposal', { text: MARKS.proposal })
  await post('/messages', { text: MARKS.message }, owner)
  await post('/consents', { kind: 'publish', subject: MARKS.consent, state: 'given' }, owner)
  const content = Buffer.from(MARKS.content).toString('base64')
  await post('/files', { name: `${MARKS.file}.txt`, content }, owner)
  const unit = '/translations/en/units/about.title'
  await put(unit, { text: MARKS.draft, state: 'draft', note: MARKS.note }, translator)
  await post(`${unit}/comments`, { text: MARKS.comment }, translator)
  const order = { language: 'en', agency: MARKS.agency, due: '2026-12-11', note: MARKS.order }
  await post('/agency-orders', order, translator)
  const stored = await made.deps.collections.ideas.get(id)
  if (stored) await made.deps.collections.ideas.replace({ ...stored.doc, ...FROM_READERS }, stored.version)
}

async function filled(made: TestApp) {
  const advisor = await made.person('u-advisor', 'advisor')
  const translator = await made.person('u-translator', 'translator')
  await made.person('u-target', 'advisor')
  const admin = await made.person('u-admin', 'administrator')
  for (const id of ['laxa', 'other'])
    await made.ask({
      method: 'POST',
      url: '/api/parties',
      as: admin,
      body: { id, name: { sv: id }, kind: 'municipality' },
    })
  const { id, owner } = await sendIn(made, {
    ...BARE,
    language: 'sv',
    contact: { name: 'Åsa Lind', email: MARKS.mail, phone: MARKS.phone },
    answers: { ...BARE.answers, about: { title: `Grannkraft ${MARKS.told}` } },
  })
  await fill(made, id, owner, { advisor, translator })
  await move(made, id, advisor, { move: 'take-on' })
  const override = { move: 'advance', reason: MARKS.override }
  await mustWrite(made, id, { method: 'POST', url: '/overrides', as: advisor, body: override })
  const secret = `fyt_${made.deps.newSecret()}`
  await made.deps.collections.credentials.insert({
    id: hash(secret),
    kind: 'token',
    person: 'u-advisor',
    label: MARKS.token,
    scopes: ['read', 'write'],
    expires: '2099-01-01T00:00:00.000Z',
    created: { by: { kind: 'system', id: 'system', name: 'Test' }, at: '2026-11-23T09:30:00.000Z' },
  })
  const byToken = { id: 'u-advisor', secret }
  const answers = { challenge: { problem: 'Många äldre är ensamma hemma.' } }
  await mustWrite(made, id, { method: 'PATCH', url: '', as: byToken, body: { answers } })
  const hand = { move: 'hand-over', receiver: 'u-target', shared: MARKS.shared, note: MARKS.handOver }
  await move(made, id, byToken, hand)
  return { id, owner, translator }
}

const NAMES: Readonly<Record<string, string>> = { language: 'en', section: 'about', number: '1' }

/** Every address that is read, about this idea where it is about one. */
const addressesOf = ({ routes }: TestApp, idea: string): string[] => [
  ...new Set(
    routes
      .filter(({ url, method }) => [method].flat().includes('GET') && !url.includes('*'))
      .map(({ url }) => url.replace(/:(\w+)/g, (_, name: string) => NAMES[name] ?? idea))
      .flatMap((url) =>
        url.startsWith('/api/ideas/') ? [url.replace(`/translations/${idea}`, '/translations/en')] : [url],
      ),
  ),
  `/api/ideas?q=${MARKS.draft}&facets=tags`,
  '/en/desk?q=kanarie',
]

/** Parts of an idea that this one does not have, or in which nobody writes. */
const NOT_FILLED: Readonly<Record<string, string>> = {
  parts: 'only of an edition of one’s own',
  licence: 'codes',
  clearance: 'yes or no',
  assigned: 'machinery',
  pause: 'it is offered',
  closing: 'it is open',
  override: 'it ended when the idea was handed over; its history has it',
  followUp: 'it is not published',
  pictures: 'who sees what of them is asked in test/http/api/pictures',
  held: 'it is no spam',
  expiry: 'it was submitted',
  freed: 'machinery',
  decisions: 'machinery',
  appointed: 'machinery',
  moved: 'machinery',
}

async function unfilled({ deps }: TestApp, id: string): Promise<string[]> {
  const { properties } = JSON.parse(readFileSync(fileOf('schemas/ideas/idea.json'), 'utf8'))
  const doc = (await deps.collections.ideas.get(id))?.doc ?? {}
  return Object.keys(properties).filter((name) => !(name in doc))
}

t.test('every field stays with those who may read it, whatever address they ask', async (t) => {
  const made = await makeApp(t)
  const { id, owner, translator } = await filled(made)
  t.strictSame(await unfilled(made, id), Object.keys(NOT_FILLED), 'every part of an idea has a mark')
  const grant = (party: string) => ({ role: 'partner', party }) as const
  const actors: Readonly<Record<string, Who | undefined>> = {
    visitor: undefined,
    'another submitter': (await sendIn(made)).owner,
    'a contact person of another party': await made.person('u-other', grant('other')),
    owner,
    'its contact person': await made.person('u-laxa', grant('laxa')),
    translator,
    reviewer: await made.person('u-reviewer', 'reviewer'),
  }
  const addresses = addressesOf(made, id)
  t.ok(addresses.length > 150, `${addresses.length} addresses`)
  for (const [name, as] of Object.entries(actors)) {
    let answered = 0
    const leaks: string[] = []
    for (const url of addresses) {
      const accept = url.startsWith('/api/') ? 'application/json' : 'text/html'
      const { statusCode, body } = await made.ask({ url, as, headers: { accept } })
      if (statusCode === 200) answered += 1
      // What was asked for stands in the page that answers.
      for (const mark of NEVER[name] ?? [])
        if (body.includes(MARKS[mark]) && !url.includes(MARKS[mark])) leaks.push(`${mark} at ${url}`)
    }
    t.strictSame(leaks, [], name)
    t.ok(answered > 10, `${name}: ${answered} addresses answer`)
  }
  const seen = await made.ask({ url: `/api/ideas/${id}`, as: owner })
  t.match(seen.body, MARKS.phone, 'the marks are there to be found')
  for (const part of ['state', 'step', 'since'])
    t.notHas(seen.data, part, 'a submitter sees the public status')
  t.match((await made.ask({ url: `/api/ideas/${id}/translations/en`, as: translator })).body, MARKS.note)
})

const zipped = /zip|officedocument|epub/

/** What a reader finds in an answer, packed or not. */
function textOf(type: unknown, payload: Buffer): string {
  if (!zipped.test(String(type))) return payload.toString('utf8')
  return Object.values(unzipSync(payload))
    .map((file) => strFromU8(file))
    .join('\n')
}

t.test('what was written within the house is in nothing that the public reads of a case', async (t) => {
  const letters: string[] = []
  const note = (details: object, text: string) => void letters.push(JSON.stringify([details, text]))
  const made = await makeApp(t, { log: { info: note, warn: note, error: note } })
  const people = {
    advisor: await made.person('u-advisor', 'advisor'),
    translator: await made.person('u-translator', 'translator'),
    reviewer: await made.person('u-reviewer', 'reviewer'),
  }
  const admin = await made.person('u-admin', 'administrator')
  const laxa = { id: 'laxa', name: { sv: 'laxa' }, kind: 'municipality' }
  await made.ask({ method: 'POST', url: '/api/parties', as: admin, body: laxa })
  const { id, owner, reference } = await publish(made, people)
  await fill(made, id, owner, people)
  await made.deps.effects.flush(id)
  const endings = ['', '.html', '.md', '.json', '.jsonld', '.docx', '.epub', '/uptakes']
  const addresses = [
    ...endings.map((ending) => `/en/cases/${reference}${ending}`),
    ...['csv', 'xlsx', 'jsonl', 'epub'].map((ending) => `/en/cases.${ending}`),
    ...['/en/cases/feed.atom', '/en/cases/feed.json', '/sitemap.xml', '/catalogue.jsonld'],
    ...['oai_dc', 'fyrsteg'].map((prefix) => `/oai?verb=ListRecords&metadataPrefix=${prefix}`),
    ...[`/api/cases/${reference}`, '/api/cases', `/api/cases/${reference}/uptakes`, '/en/cases', '/sv'],
  ]
  let answered = 0
  for (const url of addresses) {
    const reply = await made.ask({ url, headers: { accept: '*/*' } })
    if (reply.statusCode === 200) answered += 1
    const text = textOf(reply.headers['content-type'], reply.rawPayload)
    const leaks = Object.entries(MARKS).filter(([, mark]) => text.includes(mark))
    t.strictSame(leaks, [], `${url} ${reply.statusCode}`)
  }
  t.ok(answered > 18, `${answered} of ${addresses.length} answer`)
  const toOwner = letters.filter((letter) => letter.includes(BARE.contact.email))
  t.ok(toOwner.length > 0)
  for (const mark of INNER)
    t.notOk(toOwner.join('').includes(MARKS[mark]), `${mark} in no letter to the owner`)
})
