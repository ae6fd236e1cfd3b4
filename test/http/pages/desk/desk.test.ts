import t, { type Test } from 'tap'
import { makeApp, type TestApp, type Who } from '../../../helper.js'

const HTML = { accept: 'text/html' }

interface Sent {
  readonly id: string
  /** Whoever holds the private link. */
  readonly owner: Who
}

async function submitted({ ask }: TestApp, n: number): Promise<Sent> {
  const answers = {
    about: { title: `Idé ${n}`, municipalities: ['1862'] },
    solution: { description: 'Vi vill prova.' },
    challenge: { problem: 'Något saknas.' },
  }
  const contact = { name: 'Åsa', email: `asa${n}@exempel.se` }
  const created = await ask({
    method: 'POST',
    url: '/api/ideas',
    body: { track: 'idea', language: 'sv', answers, contact, notice: '2026-1' },
  })
  const { idea, link } = created.data
  const owner = { id: idea.id, secret: link.secret }
  const url = `/api/ideas/${idea.id}/moves`
  await ask({ method: 'POST', url, as: owner, version: idea.revision, body: { move: 'submit' } })
  return { id: idea.id, owner }
}

async function withMany(t: Test, count: number) {
  const made = await makeApp(t)
  const karin = await made.person('u-karin', 'advisor')
  const ideas: Sent[] = []
  for (let n = 0; n < count; n += 1) {
    made.setTime(new Date(Date.UTC(2026, 10, 1 + (n % 20), 8, n)))
    ideas.push(await submitted(made, n))
  }
  made.setTime(new Date('2026-11-23T09:30:00.000Z'))
  const open = async (url: string, as: Who | undefined = karin): Promise<string> =>
    (await made.ask({ url, as, headers: HTML })).body
  const send = (url: string, form: string, as: Who = karin) =>
    made.ask({
      method: 'POST',
      url,
      as,
      body: form,
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
    })
  return { made, karin, ideas, open, send }
}

const rowsIn = (html: string, heap: string): string[] => {
  const from = html.indexOf(`<section aria-labelledby="${heap}"`)
  return from < 0 ? [] : (html.slice(from).split('</section>', 1)[0]?.match(/<li>/g) ?? [])
}

t.test('a full inbox does not hide what waits for the advisor alone', async (t) => {
  const { made, open, karin, ideas } = await withMany(t, 40)
  const { ask } = made
  const empty = await open('/sv/desk')
  t.match(empty, '40 nya idéer väntar på en rådgivare')
  t.equal(rowsIn(empty, 'incoming').length, 15, 'the oldest are shown')
  t.match(empty, 'Visa alla 40')
  t.equal(rowsIn(await open('/sv/desk?all=incoming'), 'incoming').length, 40)
  const places = [...empty.matchAll(/>Idé (\d+)<\/span>/g)].map(([, n]) => Number(n))
  t.equal(places[0], 0, 'the oldest first')
  t.match(empty, 'Degerfors', 'where it comes from tells them apart')

  const { id, owner } = ideas[0] as Sent
  const url = `/api/ideas/${id}`
  const act = async (as: Who, path: string, body: object) => {
    const { revision } = (await ask({ url, as })).data
    return ask({ method: 'POST', url: `${url}/${path}`, as, version: revision, body })
  }
  await act(karin, 'moves', { move: 'take-on' })
  await act(owner, 'messages', { text: 'Hur går det?' })
  const desk = await open('/sv/desk')
  t.equal(rowsIn(desk, 'mine').length, 1, 'a message that waits for her stands first')
  t.match(desk, 'En sak väntar på dig')
  t.match(desk, 'Visa alla 39', 'the queue is one shorter')
})

t.test('years of closed ideas do not hide an open one', async (t) => {
  const { made, karin, ideas, open } = await withMany(t, 1)
  const { collections } = made.deps
  const [first] = ideas
  const stored = await collections.ideas.get(first?.id ?? '')
  if (!stored) throw new Error('no idea')
  const advisor = { kind: 'person', id: karin.id, name: 'Karin' } as const
  const { reference: _, ...doc } = stored.doc
  for (let n = 0; n < 520; n += 1)
    await collections.ideas.insert({
      ...doc,
      id: `old${n}`,
      state: 'closed',
      since: '2019-01-01T09:00:00.000Z',
      advisor,
      outbox: [],
    })
  const asked = { method: 'POST', url: `/api/ideas/${first?.id}/moves`, as: karin } as const
  const taken = await made.ask({ ...asked, version: stored.doc.revision, body: { move: 'take-on' } })
  t.equal(taken.statusCode, 200, taken.body)
  made.setTime(new Date('2027-06-01T09:30:00.000Z'))
  t.equal(rowsIn(await open('/sv/desk'), 'mine').length, 1)
})

t.test('who lists many ideas is told what will be done to each before it is done', async (t) => {
  const { made, ideas, open, send } = await withMany(t, 3)
  await made.person('u-per', 'advisor')
  const chosen = ideas.map(({ id }) => `idea=${id}`).join('&')
  const asked = await send('/sv/ideas/bulk', `${chosen}&act=assign&advisor=u-per`)
  for (const n of [0, 1, 2]) t.match(asked.body, `Idé ${n}`, 'each is named')
  t.match(asked.body, 'Person u-per blir rådgivare för de här 3 idéerna')
  t.match(asked.body, 'Ingen rådgivare', 'and who it is now')
  t.notMatch(await open('/sv/board?advisor=u-per'), 'Idé 0', 'nothing has happened yet')
  const done = await send('/sv/ideas/bulk', `${chosen}&act=assign&advisor=u-per&sure=yes`)
  t.equal(done.body.match(/class="met"/g)?.length, 3)
  const reminded = await send('/sv/ideas/bulk', `${chosen}&act=remind`)
  t.match(reminded.body, 'Person u-per', 'who gets the letter is told')
  const english = await send('/en/ideas/bulk', `${chosen}&act=remind`)
  for (const page of [english.body, await open('/en/desk'), await open('/en/ideas'), await open('/en/board')])
    t.notMatch(
      page.replaceAll(/<span lang="sv">Idé \d+<\/span>/g, ''),
      /Idé \d/,
      'Swedish is marked on English pages',
    )
  t.equal((await send('/sv/ideas/bulk', 'act=tag&tag=skog')).statusCode, 422, 'nothing was chosen')
})

t.test('single keys help those who work here, and can be turned off', async (t) => {
  const { made, open, send } = await withMany(t, 0)
  const partner = await made.person('u-lena', { role: 'partner', party: 'p-degerfors' })
  t.match(await open('/sv/desk'), 'keys.js')
  t.match(await open('/en/keys'), '<kbd>j</kbd>')
  t.match(await open('/sv'), 'href="/sv/keys"', 'the foot leads to them')
  for (const as of [partner, undefined])
    t.notMatch(
      (await made.ask({ url: '/sv', ...(as && { as }), headers: HTML })).body,
      /keys/,
      'others are left alone',
    )

  const off = await send('/sv/keys', 'keys=off')
  t.equal(off.statusCode, 303)
  const cookie = String(off.headers['set-cookie']).split(';')[0] as string
  const quiet = await made.ask({
    url: '/sv/keys',
    as: { id: '', secret: (await made.person('u-x', 'advisor')).secret },
    headers: { ...HTML, cookie },
  })
  t.notMatch(quiet.body, 'keys.js', 'a page without the script listens to nothing')
  t.match(quiet.body, 'Kortkommandona är avstängda')
  t.match(String((await send('/sv/keys', 'keys=on')).headers['set-cookie']), 'keys=;')
})

t.test('what looks like spam is told to those who may decide, and to nobody else', async (t) => {
  const made = await makeApp(t)
  const { id } = await submitted(made, 1)
  await made.deps.effects.flush(id)
  const stored = await made.deps.collections.ideas.get(id)
  const held = { signals: ['trap'], at: '2026-11-23T09:00:00.000Z' }
  t.ok(await made.deps.collections.ideas.replace({ ...stored?.doc, held } as never, stored?.version ?? 0))
  const desk = async (role: 'advisor' | 'translator', language: string) => {
    const as = await made.person(`u-${role}-${language}`, role)
    return (await made.ask({ url: `/${language}/desk`, as, headers: HTML })).body
  }
  t.match(await desk('advisor', 'sv'), /1 idé liknar skräppost.*href="\/sv\/submit\/held"/s)
  t.match(await desk('advisor', 'en'), /1 idea looks like spam/)
  t.notMatch(await desk('translator', 'sv'), 'skräppost')
})
