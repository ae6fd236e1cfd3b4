import t from 'tap'
import { makeApp, type Who } from '../../helper.js'
import { BARE, sendIn, tell } from '../api/ideas/stories.js'

const HTML = { accept: 'text/html' }

t.test('one search finds ideas, parties, people and terms as one types', async (t) => {
  const made = await makeApp(t)
  const karin = await made.person('u-karin', 'advisor')
  const anna = await made.person('u-anna', 'administrator')
  const admin = { id: '', secret: anna.secret }
  await made.ask({
    method: 'POST',
    url: '/api/parties',
    as: admin,
    body: { id: 'p-laxa', kind: 'municipality', name: { sv: 'Laxå kommun', en: 'Municipality of Laxå' } },
  })
  await sendIn(made)
  const kinds = async (q: string, as: Who = karin) =>
    (await made.ask({ url: `/api/search?q=${encodeURIComponent(q)}&lang=sv`, as })).data.items.map(
      ({ kind, title }: { kind: string; title: string }) => `${kind} ${title}`,
    )
  t.strictSame(await kinds('grannk'), ['idea Grannkraft i Laxå'], 'the last word is not typed to its end')
  t.strictSame(await kinds('ensamma grann'), ['idea Grannkraft i Laxå'], 'all words must be there')
  t.strictSame(await kinds('ensamma katt'), [])
  t.strictSame(await kinds('lax'), ['idea Grannkraft i Laxå', 'party Laxå kommun'])
  t.strictSame(await kinds('2026-00'), ['idea Grannkraft i Laxå'], 'the number of an idea')
  t.strictSame(await kinds('person u-ka'), ['person Person u-karin'])
  t.strictSame(await kinds('person u-an'), ['person Person u-anna'], 'who may advise')
  t.ok((await kinds('social innov')).some((one: string) => one.startsWith('term ')))
  t.strictSame(await kinds(''), [])

  const page = (await made.ask({ url: '/en/search?q=grannk', as: karin, headers: HTML })).body
  t.match(page, /<h2 id="found-idea">Ideas<\/h2>.*<a href="\/en\/ideas\/2026-0001">Grannkraft i Laxå/s)
  t.match(page, 'find.js')
  t.match(page, /<label class="vh" for="find">/, 'it is in the head')
  const partner = await made.person('u-lena', { role: 'partner', party: 'p-laxa' })
  t.equal((await made.ask({ url: '/api/search?q=grann', as: partner })).statusCode, 403)
  t.notMatch((await made.ask({ url: '/sv', as: partner, headers: HTML })).body, 'find-list')
})

t.test(
  'a submitter is found by name, address and telephone, by those who may read how they are reached',
  async (t) => {
    const made = await makeApp(t)
    const karin = await made.person('u-karin', 'advisor')
    const eva = await made.person('u-eva', 'translator')
    const contact = { name: 'Åsa Maria Lind', email: 'Asa.Lind@exempel.se', phone: '+46 19-12 34 56' }
    await sendIn(made, { ...BARE, contact })
    await sendIn(made, { ...BARE, contact: { name: 'Åsa Berg', email: 'berg@exempel.se' } })
    const found = async (q: string, as: Who = karin): Promise<string[]> =>
      (await made.ask({ url: `/api/search?q=${encodeURIComponent(q)}`, as })).data.items.map(
        ({ detail }: { detail: string }) => detail.split(' · ')[0] as string,
      )
    t.strictSame(await found('asa lind'), ['2026-0001'])
    t.strictSame(await found('Lind, Åsa Maria'), ['2026-0001'])
    t.strictSame(await found('Åsa'), ['2026-0002', '2026-0001'])
    t.strictSame(await found('åsa berg lind'), [], 'all words must be in the name')
    t.strictSame(await found('asa.lind@exempel.se'), ['2026-0001'])
    t.strictSame(await found('019-123456'), ['2026-0001'])
    t.strictSame(await found('0191234'), [], 'a part of a number is nobody’s')
    for (const q of ['asa lind', 'asa.lind@exempel.se', '019-123456'])
      t.strictSame(await found(q, eva), [], 'a translator may not read it, nor find by it')
  },
)

t.test('a draft is erased from the search with its owner’s name', async (t) => {
  const made = await makeApp(t)
  const karin = await made.person('u-karin', 'advisor')
  const { id, owner } = await tell(made)
  const found = async () =>
    (await made.ask({ url: '/api/search?q=asa.lind@exempel.se', as: karin })).data.items
  t.equal((await found()).length, 1)
  const { headers } = await made.ask({ url: `/api/ideas/${id}`, as: owner })
  const version = Number(String(headers.etag).replaceAll('"', ''))
  const contact = { name: null, email: 'annan@exempel.se' }
  t.equal(
    (await made.ask({ method: 'PATCH', url: `/api/ideas/${id}`, as: owner, version, body: { contact } }))
      .statusCode,
    200,
  )
  t.strictSame(await found(), [])
})
