import t from 'tap'
import { offersFor } from '../../../../src/actions/exchange/memory.js'
import { makeDocumentCheck } from '../../../../src/archive/document-checks.js'
import type { MemorySentence } from '../../../../src/domain/types.gen.js'
import { checkStore } from '../../../../src/integrity/check-store.js'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { move, publish, team } from '../ideas/stories.js'

const SENTENCE = 'Vi träffas fyra gånger om året i skolan.'
const unit = (sv: string, en: string) =>
  `<tu changedate="20250301T120000Z"><tuv xml:lang="sv-SE"><seg>${sv}</seg></tuv><tuv xml:lang="en-GB"><seg>${en}</seg></tuv></tu>`
const tmx = (...units: string[]) =>
  `<tmx version="1.4"><header creationtool="X" segtype="sentence" srclang="sv-SE"/><body>${units.join('')}</body></tmx>`

async function send(
  { app }: TestApp,
  as: Who,
  payload: string,
  query = '?name=byr%C3%A5n.tmx&agency=Spr%C3%A5kbyr%C3%A5n%20AB',
) {
  const reply = await app.inject({
    method: 'POST',
    url: `/api/translation-memory${query}`,
    headers: {
      authorization: `Bearer ${as.secret}`,
      'content-type': 'application/x-tmx+xml',
      'accept-language': 'en',
    },
    payload,
  })
  return { status: reply.statusCode, data: reply.json() }
}

const offered = ({ deps }: TestApp, text = SENTENCE) =>
  offersFor(deps, text, 'sv', 'en', { idea: 'x', unit: 'y' })

async function problemsIn({ deps }: TestApp): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const problem of checkStore(deps)) found.push(problem)
  return found
}

t.test('a memory is taken in, offered as what it is, and taken out again', async (t) => {
  const made = await makeApp(t)
  const { translator, advisor } = await team(made)
  const file = tmx(
    unit(SENTENCE, 'We meet four times a year at school.'),
    unit(SENTENCE, 'We meet four times a year at school.'),
    unit('Ensam', ''),
  )
  const { status, data } = await send(made, translator, file)
  t.equal(status, 200)
  t.match(data, {
    file: { name: 'byrån.tmx', agency: 'Språkbyrån AB', ways: [{ from: 'sv', to: 'en' }] },
    counts: { added: 1, doubled: 1, refused: 1 },
    items: [{ place: '3', told: 'There are no words in it.' }],
  })
  const [offer] = await offered(made)
  t.match(offer, { likeness: 100, sentence: { maker: 'Språkbyrån AB', at: '2025-03-01T12:00:00.000Z' } })
  t.match(
    (await send(made, translator, file)).data.counts,
    { known: 1, doubled: 1, refused: 1 },
    'twice is once',
  )
  t.strictSame(await problemsIn(made), [])
  const check = makeDocumentCheck()
  for await (const { doc } of made.deps.collections.memory.scan()) t.strictSame(check('memory', doc), [])

  const url = '/api/translation-memory/files'
  const { data: list } = await made.ask({ url, as: advisor })
  t.match(
    list.items,
    [{ id: data.file.id, sentences: 1, added: { by: { name: 'Person u-tove' } } }].map(
      ({ id, sentences }) => ({ id, sentences }),
    ),
  )
  t.equal((await made.ask({ method: 'DELETE', url: `${url}/${data.file.id}`, as: advisor })).statusCode, 403)
  t.equal(
    (await made.ask({ method: 'DELETE', url: `${url}/${data.file.id}`, as: translator })).statusCode,
    204,
  )
  t.strictSame(await offered(made), [])
  t.equal(
    (await made.ask({ method: 'DELETE', url: `${url}/${data.file.id}`, as: translator })).statusCode,
    404,
  )
  t.strictSame((await made.ask({ url, as: advisor })).data.items, [])
})

t.test('what cannot be read is refused, and leaves nothing behind', async (t) => {
  const made = await makeApp(t)
  const { translator, advisor } = await team(made)
  for (const wrong of ['<tmx/>', '<html/>', 'x', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', tmx()])
    t.equal((await send(made, translator, wrong)).status, 422, wrong)
  t.equal((await send(made, translator, tmx(unit('Ensam', '')))).status, 200)
  t.equal((await send(made, advisor, tmx(unit('a', 'b')))).status, 403)
  t.equal((await send(made, translator, tmx(unit('a', 'b')), '?name=%0a')).status, 400)
  t.equal(await made.deps.collections.memoryFiles.size(), 0)
  t.equal(await made.deps.collections.memory.size(), 0)
})

t.test('our own comes before what others made, however alike', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { id } = await publish(made, people)
  const [own] = await offered(made, 'Överenskommelsen i Örebro län')
  const source = own?.sentence.source ?? ''
  await send(
    made,
    people.translator,
    tmx(unit(source, 'Foreign'), unit('Överenskommelsen i Örebro läns', 'Foreign too')),
  )
  const offers = await offered(made, 'Överenskommelsen i Örebro läns')
  t.equal(offers[0]?.sentence.idea, id)
  t.ok(
    (offers[0]?.likeness ?? 0) < 100 &&
      offers.some(({ likeness, sentence }) => likeness === 100 && sentence.file),
  )
  // What is taken out by hand or with its case touches no file.
  const admin = await made.person('u-admin', 'administrator')
  await made.ask({ method: 'POST', url: '/api/translation-memory/rebuilds', as: admin })
  t.equal(await made.deps.collections.memory.size(), 2 + (await ownCount(made)))
})

const ownCount = async ({ deps }: TestApp): Promise<number> => {
  let count = 0
  for await (const { doc } of deps.collections.memory.scan()) count += doc.file === undefined ? 1 : 0
  return count
}

t.test('out of one installation, into another, and out again', async (t) => {
  const origin = await makeApp(t)
  const people = await team(origin)
  await publish(origin, people)
  const out = async (made: TestApp, as: Who, query = '') =>
    (await made.ask({ url: `/api/translation-memory?source=sv&language=en${query}`, as })).body
  const first = await out(origin, people.translator)
  const reader = await makeApp(t)
  const { translator } = await team(reader)
  const { data } = await send(reader, translator, first)
  t.match(Object.keys(data.counts), ['added'])
  t.notMatch(await out(reader, translator), '<tu ', 'what nobody here has signed off is not our memory')
  const again = await out(reader, translator, '&foreign=true')
  t.equal(
    again.replaceAll(/<prop type="x-maker">Språkbyrån AB<\/prop>/g, ''),
    first.replaceAll(/<prop type="x-case">[^<]*<\/prop>/g, ''),
  )
})

t.test('a case that is withdrawn leaves the memory and the files made of it', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { id } = await publish(made, people)
  const url = '/api/translation-memory?source=sv&language=en'
  t.match((await made.ask({ url, as: people.translator })).body, '<tu ')
  await move(made, id, people.advisor, { move: 'withdraw-case', note: 'Samtycket är återtaget.' })
  t.notMatch((await made.ask({ url, as: people.translator })).body, '<tu ', 'at once')
  await made.deps.effects.flush(id)
  t.equal(await made.deps.collections.memory.size(), 0, 'by itself')
})

t.test('by hand the memory is cleared of what no idea gives any more', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { id } = await publish(made, people)
  const { ideas, memory } = made.deps.collections
  const kept = await memory.size()
  const one = (await memory.find({ limit: 1 })).items[0]
  await memory.insert({ ...(one?.doc as MemorySentence), id: 'stray', idea: 'gone' })
  t.equal((await problemsIn(made)).length, 1, 'the integrity check names it')
  // Withdrawn while the memory could not be reached: the effect is yet to come.
  const snapshot = await ideas.get(id)
  const withdrawn = structuredClone(snapshot?.doc) as never as { publications: { withdrawn?: unknown }[] }
  const last = withdrawn.publications.at(-1) as { withdrawn?: unknown }
  last.withdrawn = { by: { kind: 'system', id: 'system', name: 'Test' }, at: '2026-11-23T09:30:00.000Z' }
  const admin = await made.person('u-admin', 'administrator')
  const rebuild = () => made.ask({ method: 'POST', url: '/api/translation-memory/rebuilds', as: admin })
  t.match((await rebuild()).data, { sentences: kept })
  await ideas.replace(withdrawn as never, snapshot?.version ?? 0)
  t.match((await rebuild()).data, { sentences: 0 })
})
