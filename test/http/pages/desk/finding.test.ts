import t, { type Test } from 'tap'
import type { Idea } from '../../../../src/domain/types.gen.js'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { sendIn } from '../../api/ideas/stories.js'

const HTML = { accept: 'text/html' }
const FORM = { ...HTML, 'content-type': 'application/x-www-form-urlencoded' }

/** Ideas by how they differ, straight into the store. */
async function withIdeas(t: Test, changes: readonly Partial<Idea>[]) {
  const made = await makeApp(t)
  const karin = await made.person('u-karin', 'advisor')
  const { ideas } = made.deps.collections
  const { id } = await sendIn(made)
  await made.deps.effects.flush(id)
  const stored = await ideas.get(id)
  if (!stored) throw new Error('no idea')
  await ideas.remove(id, stored.version)
  for (const [n, change] of changes.entries()) {
    const answers = { ...stored.doc.answers, about: { ...stored.doc.answers.about, title: `Idé ${n}` } }
    const reference = `2026-${String(n + 1).padStart(4, '0')}`
    await ideas.insert({ ...stored.doc, id: `i${n}`, reference, answers, outbox: [], ...change } as Idea)
  }
  return { made, karin, ...askers(made, karin) }
}

const askers = ({ ask }: TestApp, karin: Who) => ({
  open: async (url: string, as: Who = karin) => (await ask({ url, as, headers: HTML })).body,
  send: (url: string, body: string, as: Who = karin) => ask({ method: 'POST', url, as, body, headers: FORM }),
  found: async (query: string, as: Who = karin): Promise<string[]> =>
    (await ask({ url: `/api/ideas?${query}`, as })).data.items.map((one: { title: string }) => one.title),
})

const KARIN = { kind: 'person', id: 'u-karin', name: 'Karin' } as const

t.test('ideas are found by what staff ask for', async (t) => {
  const { open, found } = await withIdeas(t, [
    { advisor: KARIN, state: 'identification', step: 'identification', since: '2026-11-20T09:00:00.000Z' },
    { tags: ['skog', 'utlysning 2026'], since: '2026-09-01T09:00:00.000Z' },
    { tags: ['skog'], state: 'closed', step: 'identification', advisor: KARIN },
    { track: 'solution', since: '2026-10-20T09:00:00.000Z' },
  ])
  t.strictSame(await found('advisor=me'), ['Idé 2', 'Idé 0'])
  t.strictSame(await found('advisor=none'), ['Idé 3', 'Idé 1'])
  t.strictSame(await found('tag=utlysning%202026'), ['Idé 1'])
  t.strictSame(await found('waiting=30'), ['Idé 1', 'Idé 3'], 'the longest first')
  t.strictSame(await found('board=queue&sort=number&direction=asc'), ['Idé 1', 'Idé 3'])
  t.strictSame(await found('state=closed'), ['Idé 2'])
  t.strictSame(await found('track=solution'), ['Idé 3'])
  const page = await open('/sv/ideas?tag=skog&advisor=none&order=since-asc')
  t.match(page, 'Idé 1')
  t.notMatch(page, /Idé [023]</)
  t.match(page, 'Idéer: 1')
  t.match(page, '<option value="skog">', 'labels in use are offered')
  t.match(page, /Etikett: skog/, 'what was chosen can be removed')
  t.match(page, '/api/ideas.xlsx?advisor=none&amp;tag=skog&amp;sort=since&amp;direction=asc&amp;lang=sv')
})

t.test('what an advisor has by step is what the list shows', async (t) => {
  const { open } = await withIdeas(t, [
    { advisor: KARIN, state: 'identification', step: 'identification' },
    { advisor: KARIN, state: 'paused', step: 'identification' },
    { advisor: KARIN, state: 'closed', step: 'identification' },
  ])
  const desk = await open('/sv/desk')
  t.match(desk, '/sv/ideas?advisor=me&amp;board=identification">2 idéer')
  const list = await open('/sv/ideas?advisor=me&board=identification')
  t.equal(list.match(/class="pick"/g)?.length, 2)
})

const columnOf = (html: string, name: string): string =>
  html.split(`aria-labelledby="c-${name}"`)[1]?.split('</section>')[0] ?? ''

t.test(
  'the queue is the first column of the board, and what has ended is shown when asked for',
  async (t) => {
    const { open } = await withIdeas(t, [
      {},
      { state: 'paused', step: 'identification', tags: ['skog'] },
      { state: 'closed', step: 'identification' },
    ])
    const board = await open('/sv/board')
    t.match(columnOf(board, 'queue'), 'Idé 0')
    t.match(columnOf(board, 'identification'), /1 idé<.*Idé 1/s)
    t.notMatch(board, 'Idé 2')
    t.ok(board.indexOf('c-queue') < board.indexOf('c-identification'))
    t.match(columnOf(await open('/sv/board?ended=yes'), 'closed'), 'Idé 2')
    t.notMatch(await open('/sv/board?tag=skog'), 'Idé 0')
  },
)

t.test('something is done to all that match, and to nothing else', async (t) => {
  const { open, send, found } = await withIdeas(
    t,
    Array.from({ length: 60 }, (_, n) => (n < 55 ? { tags: ['skog'] } : {})),
  )
  t.match(await open('/sv/ideas?tag=skog'), 'Alla 55 idéer i listan')
  const asked = await send('/sv/ideas/bulk?tag=skog', 'all=yes&act=tag&tag=klar')
  t.match(asked.body, 'De här 55 idéerna får etiketten ”klar”')
  const ids = [...asked.body.matchAll(/name="idea" value="(\w+)"/g)].map(([, id]) => `idea=${id}`)
  t.equal(ids.length, 55)
  const done = await send('/sv/ideas/bulk?tag=skog', `${ids.join('&')}&act=tag&tag=klar&sure=yes`)
  t.match(done.body, 'Klart för 55 av 55 idéer.')
  t.equal((await found('tag=klar&limit=100')).length, 55)
  await send('/sv/ideas/bulk', `${ids.slice(0, 5).join('&')}&act=untag&tag=skog&sure=yes`)
  t.equal((await found('tag=skog&limit=100')).length, 50)
})

t.test('the list is a spreadsheet, in the words of the reader', async (t) => {
  const { made, karin } = await withIdeas(t, [
    { tags: ['=1+1', 'skog'], since: '2026-11-13T09:00:00.000Z', advisor: KARIN },
    { tags: [] },
  ])
  const get = (url: string, as: Who = karin) => made.ask({ url, as })
  const swedish = (await get('/api/ideas.csv?advisor=u-karin&lang=sv')).body.split('\r\n')
  t.match(swedish[0], /^\ufeffNummer;Titel;Spår;Steg;Status;Status sedan;Dagar/)
  t.match(swedish[1], /^2026-0001;Idé 0;idé;.*;2026-11-13;10;Karin;.*=1\+1, skog/)
  t.notMatch(swedish[1], /;=1/, 'nothing runs as a formula')
  t.equal(swedish.filter(Boolean).length, 2, 'only what was asked for')
  t.match((await get('/api/ideas.csv?lang=en')).body, 'Number,Title,Track')
  const book = await get('/api/ideas.xlsx?lang=sv')
  t.equal(book.statusCode, 200)
  t.equal(book.rawPayload.subarray(0, 2).toString(), 'PK')
  t.equal(
    (await get('/api/ideas.csv', await made.person('u-p', { role: 'partner', party: 'p1' }))).statusCode,
    403,
  )
})

t.test('labels are renamed, merged and removed, however many ideas have them', async (t) => {
  const { made, karin, open, send, found } = await withIdeas(
    t,
    Array.from({ length: 120 }, (_, n) => ({ tags: n % 2 === 0 ? ['skgo'] : ['skgo', 'skog'] })),
  )
  const labels = async () =>
    (await made.ask({ url: '/api/labels', as: karin })).data.items.map(
      ({ label, ideas }: { label: string; ideas: { count: number } }) => [label, ideas.count],
    )
  t.strictSame(await labels(), [
    ['skgo', 120],
    ['skog', 60],
  ])
  t.match(await open('/sv/labels'), /href="\/sv\/ideas\?tag=skgo">skgo<\/a>\s*<span class="meta">120 idéer/)
  t.equal((await send('/sv/labels', 'from=&to=x')).statusCode, 422)
  const done = await send('/sv/labels', 'from=skgo&to=skog')
  t.match(done.body, '120 idéer ändrades')
  t.strictSame(await labels(), [['skog', 120]], 'merged, and on each idea once')
  const body = { from: 'skog' }
  const removed = await made.ask({ method: 'POST', url: '/api/labels/rename', as: karin, body })
  t.strictSame(removed.data, { changed: 120, refused: 0, more: false })
  t.strictSame(await found('tag=skog'), [])
  const eva = await made.person('u-eva', 'translator')
  t.equal((await made.ask({ method: 'POST', url: '/api/labels/rename', as: eva, body })).statusCode, 403)
})

t.test('programs do something to many ideas, and are told what became of each', async (t) => {
  const { made, karin, found } = await withIdeas(t, [{ tags: ['skog'] }, { tags: ['skog'] }, {}])
  const bulk = (body: object) => made.ask({ method: 'POST', url: '/api/ideas/bulk', as: karin, body })
  const { data } = await bulk({ act: 'tag', value: 'klar', filter: { tag: ['skog'] } })
  t.match(data, { done: 2, refused: 0 })
  t.strictSame(await found('tag=klar'), ['Idé 1', 'Idé 0'])
  t.match((await bulk({ act: 'assign', value: 'u-karin', ideas: ['2026-0003', '2026-0099'] })).data, {
    done: 1,
    refused: 1,
    items: [
      { idea: '2026-0003', done: true },
      { idea: '2026-0099', done: false, code: 'not-found' },
    ],
  })
  t.equal((await bulk({ act: 'tag', ideas: ['2026-0001'] })).statusCode, 422)
  t.equal((await bulk({ act: 'remind' })).statusCode, 422)
})

t.test('a list is saved as a view, for oneself or for all', async (t) => {
  const { made, open, send } = await withIdeas(t, [{ tags: ['skog'] }])
  const per = await made.person('u-per', 'advisor')
  const anna = await made.person('u-anna', 'administrator')
  t.match(await open('/sv/ideas?tag=skog&order=since-asc'), 'Spara vyn')
  const saved = await send('/sv/views?tag=skog&order=since-asc', 'name=Skogen')
  t.equal(saved.statusCode, 303)
  const link = 'href="/sv/ideas?tag=skog&amp;order=since-asc">Skogen'
  t.match(await open('/sv/ideas'), link)
  t.notMatch(await open('/sv/ideas', per), 'Skogen', 'what is one’s own is nobody else’s')
  const wrong = await send('/sv/views?tag=skog', 'name=&shared=yes')
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'href="#view-name"')
  await send('/sv/views?tag=skog', 'name=Vår+skog&shared=yes')
  t.match(await open('/sv/ideas', per), 'Vår skog')

  const { items } = (await made.ask({ url: '/api/views', as: per })).data
  t.match(items, [{ name: 'Vår skog', filter: { tag: ['skog'] }, shared: true, mine: false }])
  const [{ id }] = items
  t.equal((await send(`/sv/views/${id}/remove`, '', per)).statusCode, 403)
  const remove = { method: 'DELETE', url: `/api/views/${id}` } as const
  t.equal((await made.ask({ ...remove, as: per })).statusCode, 403)
  const change = {
    method: 'PUT',
    url: `/api/views/${id}`,
    body: { name: 'Ny', filter: {}, shared: true },
  } as const
  t.equal((await made.ask({ ...change, as: anna, version: 9 })).statusCode, 412)
  t.match((await made.ask({ ...change, as: anna, version: 1 })).data, {
    name: 'Ny',
    revision: 2,
    mine: false,
  })
  t.equal((await made.ask({ ...remove, as: anna })).statusCode, 204)
  t.notMatch(await open('/sv/ideas', per), 'Vår skog')
})

t.test('staff add an idea that somebody told in another way', async (t) => {
  const { made, karin, open, send, found } = await withIdeas(t, [])
  t.match(await open('/sv/ideas'), '/sv/ideas/new')
  const wrong = await send('/sv/ideas/new', 'title=Skogsbad&track=solution&contact.email=nej')
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'href="#origin-kind"')
  t.match(wrong.body, 'value="Skogsbad"', 'nothing typed is lost')
  const bad = await send('/sv/ideas/new', 'title=Skogsbad&track=solution&origin.kind=call&contact.email=nej')
  t.match(bad.body, 'href="#contact-email"')
  const made2 = await send(
    '/sv/ideas/new',
    'title=Skogsbad&track=solution&origin.kind=call&origin.note=Våren&contact.name=Åsa&contact.email=asa@exempel.se',
  )
  t.equal(made2.statusCode, 303)
  t.strictSame(await found('track=solution&origin=call'), ['Skogsbad'])
  const id = String(made2.headers.location).split('/').at(-1)
  const { data } = await made.ask({ url: `/api/ideas/${id}`, as: karin })
  t.match(data, { state: 'draft', origin: { kind: 'call', note: 'Våren' }, contact: { name: 'Åsa' } })
})

t.test('the pages for finding ideas are whole HTML', async (t) => {
  const { open, send } = await withIdeas(t, [{ tags: ['skog'] }, { state: 'closed' }])
  await send('/sv/views?tag=skog', 'name=Skog')
  for (const path of [
    'ideas?tag=skog&waiting=1',
    'board?ended=yes',
    'labels',
    'search?q=idé',
    'ideas/new',
    'ideas/i0',
    'ideas/i0/around',
    'ideas/i0/moves/merge',
    'ideas/compare?idea=i0&idea=i1',
  ])
    t.strictSame(await htmlProblems(await open(`/sv/${path}`)), [], path)
})
