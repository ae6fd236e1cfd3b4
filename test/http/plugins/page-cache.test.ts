import { brotliDecompressSync } from 'node:zlib'
import t, { type Test } from 'tap'
import { cacheVersion } from '../../../src/actions/ideas/cache-version.js'
import { hash } from '../../../src/domain/hash.js'
import { makeApp, NOW, type TestApp } from '../../helper.js'
import { noSecondProcess, twoApps } from '../../two-apps.js'
import { fillCases, withdrawOne } from '../api/harvest/fill-cases.js'

const BROWSER = { accept: 'text/html' }
const CASE = '/en/cases/2026-0001'
const LATER = new Date(NOW.getTime() + 60_000).toISOString()

/** Every place where the public meets a case, as somebody reads it who has no cookie. */
const PLACES = [
  CASE,
  '/en/cases',
  '/sv/cases',
  '/en/cases/feed.atom',
  '/sv/cases/feed.json',
  '/oai?verb=ListRecords&metadataPrefix=oai_dc',
  '/oai?verb=ListRecords&metadataPrefix=fyrsteg_case',
]
const readAll = ({ ask }: TestApp) =>
  Promise.all(PLACES.map(async (url) => (await ask({ url, headers: BROWSER })).body))

async function newTitle({ deps }: TestApp, title: string): Promise<void> {
  const stored = await deps.collections.cases.get('c1')
  if (!stored) throw new Error('no case')
  const { edition: newest } = stored.doc
  const edition = {
    ...newest,
    number: 3,
    at: LATER,
    answers: { ...newest.answers, about: { ...newest.answers.about, title } },
  }
  const units = { ...newest.translations.en, 'about.title': { text: title, signedOffAt: LATER } }
  const next = { ...stored.doc, edition: { ...edition, translations: { en: units } }, changed: LATER }
  await deps.collections.cases.replace(next, stored.version)
}

/** `there` writes, `here` is read: the same process, or another one. */
async function followsWrites(t: Test, here: TestApp, there: TestApp): Promise<void> {
  await fillCases(there, 3)
  const before = await readAll(here)
  t.same((await readAll(here)).slice(0, 5), before.slice(0, 5), 'the same twice')
  await newTitle(there, 'Äpplen på Kungsgatan')
  const after = await readAll(here)
  for (const [n, body] of after.entries()) t.match(body, 'Äpplen på Kungsgatan', `new in ${PLACES[n]}`)
  await withdrawOne(there, 'c1', LATER)
  const gone = await readAll(here)
  for (const [n, body] of gone.entries()) t.notMatch(body, 'Kungsgatan', `gone from ${PLACES[n]}`)
  t.equal((await here.ask({ url: CASE, headers: BROWSER })).statusCode, 410)
}

t.test('a new edition is everywhere at once, and so is a withdrawal', async (t) => {
  const made = await makeApp(t)
  await followsWrites(t, made, made)
})

t.test(
  'the same with another process that writes into the same MongoDB',
  { skip: noSecondProcess },
  async (t) => {
    const { here, there } = await twoApps(t)
    await followsWrites(t, here, there)
  },
)

t.test(
  'pages that one process has kept are gone when another withdraws the case',
  { skip: noSecondProcess },
  async (t) => {
    const { here, there, quieten } = await twoApps(t)
    await fillCases(there, 3)
    await quieten()
    t.type(await cacheVersion(here.deps), 'string', 'what is made now may be kept')
    const before = await readAll(here)
    t.same((await readAll(here)).slice(0, 5), before.slice(0, 5))
    await withdrawOne(there, 'c1', LATER)
    t.equal((await here.ask({ url: CASE, headers: BROWSER })).statusCode, 410)
    const gone = await here.ask({ url: '/en/cases', headers: BROWSER })
    t.notMatch(gone.body, CASE)
  },
)

t.test(
  'a page that is drawn while a write is on its way is not kept',
  { skip: noSecondProcess },
  async (t) => {
    const { here, db, quieten } = await twoApps(t)
    await fillCases(here, 3)
    await quieten()
    // A writer has raised the mark, and then nothing is heard of it for a while.
    await db.collection('marks').updateOne({}, { $inc: { n: 1 }, $currentDate: { at: true } })
    t.match((await here.ask({ url: '/en/cases', headers: BROWSER })).body, CASE)
    await db
      .collection<{ _id: string }>('cases')
      .updateOne({ _id: 'c1' }, { $set: { state: 'withdrawn', 'store.keys.state': 'withdrawn' } })
    t.notMatch((await here.ask({ url: '/en/cases', headers: BROWSER })).body, CASE)
  },
)

t.test('a page is drawn once for anybody, packed and not', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 3)
  const first = await made.ask({ url: CASE, headers: BROWSER })
  const packed = { ...BROWSER, 'accept-encoding': 'br' }
  for (let times = 0; times < 2; times += 1) {
    const small = await made.ask({ url: CASE, headers: packed })
    t.equal(brotliDecompressSync(small.rawPayload).toString(), first.body)
    t.equal(small.headers.etag, `W/${first.headers.etag}`)
    const known = { ...packed, 'if-none-match': String(small.headers.etag) }
    t.match(await made.ask({ url: CASE, headers: known }), { statusCode: 304, body: '' })
  }
})

async function sessionOf({ deps, person }: TestApp, id: string): Promise<string> {
  const { secret } = await person(id, 'advisor')
  const token = await deps.collections.credentials.get(hash(secret))
  if (!token) throw new Error('no token')
  await deps.collections.credentials.insert({ ...token.doc, id: hash('fys_session'), kind: 'session' })
  return 'fys_session'
}

t.test('who has a basket or is signed in has a page of their own, and nobody else gets it', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 3)
  const anybody = await made.ask({ url: CASE, headers: BROWSER })
  const basket = await made.ask({ url: CASE, headers: { ...BROWSER, cookie: 'basket=2026-0001' } })
  t.match(basket.body, 'value="remove"')
  const cookie = `fyrsteg_session=${await sessionOf(made, 'anna')}`
  const somebody = await made.ask({ url: CASE, headers: { ...BROWSER, cookie } })
  t.match(somebody.body, 'Person anna')
  t.equal((await made.ask({ url: CASE, headers: BROWSER })).body, anybody.body)
  t.notMatch(anybody.body, /value="remove"|Person anna/)
})

t.test(
  'the site is named as the reader wrote it where we listen, and each language has pages of its own',
  async (t) => {
    const made = await makeApp(t)
    await fillCases(made, 3)
    for (const host of ['localhost:1111', '127.0.0.1:2222'])
      t.match((await made.ask({ url: CASE, headers: { ...BROWSER, host } })).body, `http://${host}/en/cases`)
    t.match((await made.ask({ url: '/sv/cases', headers: BROWSER })).body, '<html lang="sv">')
    t.match((await made.ask({ url: '/en/cases', headers: BROWSER })).body, '<html lang="en">')
  },
)

t.test('what is written while a page is drawn is not overlooked', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 3)
  const request = {
    actor: { kind: 'visitor' },
    headers: {},
    language: 'en',
    protocol: 'http',
    host: 'x',
    url: '/x',
  }
  const asked = { ...request, markBefore: await cacheVersion(made.deps) } as never
  const slow = await made.app.cachedPage(asked, async () => {
    await withdrawOne(made, 'c1', LATER)
    return 'old'
  })
  t.equal(slow.bytes.toString(), 'old')
  const next = { ...request, markBefore: await cacheVersion(made.deps) } as never
  t.equal((await made.app.cachedPage(next, async () => 'new')).bytes.toString(), 'new')
})
