import t from 'tap'
import { hostileCase } from '../../../domain/export/views.js'
import { makeApp, NOW } from '../../../helper.js'
import { move, publish, team } from '../ideas/stories.js'
import { fillCases, withdrawOne } from './fill-cases.js'

const idsIn = (atom: string): string[] =>
  [...atom.matchAll(/<entry[^>]*>\s*<id>([^<]*)/g)].map(([, id]) => id as string)

t.test(
  'a published case is told by both feeds in its languages, and only asked for when it is new',
  async (t) => {
    const made = await makeApp(t)
    const { reference } = await publish(made, await team(made))
    const { ask, deps } = made
    const site = `http://127.0.0.1:${deps.config.port}`
    const atom = await ask({ url: '/en/cases/feed.atom' })
    t.match([atom.statusCode, atom.headers['content-type']], [200, 'application/atom+xml; charset=utf-8'])
    t.match(atom.headers, { 'content-language': 'en', 'last-modified': NOW.toUTCString(), etag: /^"/ })
    t.same(idsIn(atom.body), [`${site}/en/cases/${reference}`])
    t.match(atom.body, '<title>In English: ')
    const { data } = await ask({ url: '/sv/cases/feed.json' })
    t.match(data, {
      version: 'https://jsonfeed.org/version/1.1',
      language: 'sv',
      items: [{ url: `${site}/sv/cases/${reference}`, language: 'sv' }],
    })
    t.match(data.items[0].content_html, '<h2>1. ')
    for (const url of ['/en/cases/feed.atom', '/sv/cases/feed.json', '/sitemap.xml']) {
      const { headers, body } = await ask({ url })
      t.equal((await ask({ url })).body, body, 'the same bytes each time')
      const unchanged = await ask({ url, headers: { 'if-none-match': String(headers.etag) } })
      t.match([unchanged.statusCode, unchanged.body], [304, ''])
      const since = { 'if-modified-since': String(headers['last-modified']) }
      t.equal((await ask({ url, headers: since })).statusCode, 304)
      t.equal((await ask({ url, headers: { ...since, 'if-none-match': '"other"' } })).statusCode, 200)
      t.equal(
        (await ask({ url, headers: { 'if-modified-since': 'Sun, 22 Nov 2026 00:00:00 GMT' } })).statusCode,
        200,
      )
    }
  },
)

t.test('who asks again is told that there is nothing new without anything being read', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 3)
  const url = '/en/cases/feed.atom'
  const { headers } = await made.ask({ url })
  const again = { 'if-none-match': String(headers.etag) }
  const { find } = made.deps.collections.cases
  let reads = 0
  made.deps.collections.cases.find = (query) => {
    reads += 1
    return find.call(made.deps.collections.cases, query)
  }
  const unchanged = await made.ask({ url, headers: again })
  t.match([unchanged.statusCode, unchanged.headers.etag, reads], [304, headers.etag, 0])
  t.equal((await made.ask({ url: `${url}?limit=1`, headers: again })).statusCode, 200, 'another address')
  await withdrawOne(made, 'c1', new Date(NOW.getTime() + 60_000).toISOString())
  const news = await made.ask({ url, headers: again })
  t.equal(news.statusCode, 200)
  t.match(news.body, 'at:deleted-entry')
})

t.test('a withdrawal reaches whoever follows the cases', async (t) => {
  const made = await makeApp(t)
  const { id, owner, reference } = await publish(made, await team(made))
  const before = await made.ask({ url: '/sitemap.xml' })
  t.match(before.body, `/en/cases/${reference}</loc>`)
  const later = new Date('2026-11-24T10:00:00.000Z')
  made.setTime(later)
  await move(made, id, owner, { move: 'withdraw-case', note: 'Verksamheten är nedlagd.' })
  await made.deps.effects.flush(id)
  const atom = await made.ask({ url: '/en/cases/feed.atom' })
  t.same(idsIn(atom.body), [])
  t.match(
    atom.body,
    `/en/cases/${reference}" when="2026-11-24T10:00:00.000Z"><at:comment xml:lang="sv">Verksamheten är nedlagd.`,
  )
  t.notMatch(atom.body, 'In English', 'nothing of its text')
  t.equal(atom.headers['last-modified'], later.toUTCString())
  const { data } = await made.ask({ url: '/sv/cases/feed.json' })
  t.match(data, {
    items: [],
    _fyrsteg: { withdrawn: [{ at: '2026-11-24T10:00:00.000Z', note: 'Verksamheten är nedlagd.' }] },
  })
  const { body } = await made.ask({
    url: '/sitemap.xml',
    headers: { 'if-modified-since': NOW.toUTCString() },
  })
  t.notMatch(body, reference)
  t.match(body, '/sv/cases</loc>')
})

t.test('pages of a feed lead to all cases, each once, and keep the filters', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 45)
  for (const suffix of ['atom', 'json']) {
    const seen: string[] = []
    let next: string | undefined = `/en/cases/feed.${suffix}?challenge=SC2&challenge=SC4`
    for (let pages = 0; next !== undefined && pages < 5; pages += 1) {
      const { body, data } = await made.ask({ url: next })
      seen.push(...(data ? data.items.map(({ id }: { id: string }) => id) : idsIn(body)))
      const found: string | undefined = data ? data.next_url : /rel="next"[^>]*href="([^"]*)"/.exec(body)?.[1]
      next = found && new URL(found.replaceAll('&amp;', '&')).href.replace(/^http:\/\/[^/]*/, '')
      if (next) t.match(next, 'challenge=SC2&challenge=SC4')
    }
    t.equal(seen.length, 45)
    t.equal(new Set(seen).size, 45)
    t.match(seen[0], '2026-0045', 'the newest first')
  }
  t.same((await made.ask({ url: '/en/cases/feed.json?challenge=SC7' })).data.items, [])
  t.equal((await made.ask({ url: '/en/cases/feed.json?limit=7&utm_source=x' })).data.items.length, 7)
  t.equal((await made.ask({ url: '/en/cases/feed.json?limit=700' })).statusCode, 400)
  t.equal((await made.ask({ url: '/en/cases/feed.json?after=nonsense' })).statusCode, 400)
  t.equal((await made.ask({ url: '/fi/cases/feed.atom' })).statusCode, 404)
})

t.test('a case is told in the languages that it is in', async (t) => {
  const made = await makeApp(t)
  const { edition } = hostileCase
  const { en: _, ...translations } = edition.translations
  await fillCases(made, 1, { edition: { ...edition, languages: ['sv'], translations }, earlier: [] })
  t.equal((await made.ask({ url: '/sv/cases/feed.json' })).data.items.length, 1)
  t.equal((await made.ask({ url: '/en/cases/feed.json' })).data.items.length, 0)
  t.notMatch((await made.ask({ url: '/sitemap.xml' })).body, '/en/cases/2026')
})

t.test('a long sitemap comes in parts', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 2001)
  const { body } = await made.ask({ url: '/sitemap.xml' })
  const parts = [...body.matchAll(/<loc>http:\/\/[^/]*([^<]*)/g)].map(([, path]) => path as string)
  t.same(parts, ['/sitemap-pages.xml', '/sitemap-cases-2026.xml'])
  const pages = await Promise.all(parts.map((url) => made.ask({ url })))
  t.match(pages[0]?.body, '/sv/cases</loc>')
  t.equal(pages[1]?.body.match(/<loc>/g)?.length, 4002)
  for (const url of ['/sitemap-cases-1999.xml', '/sitemap-x.xml', '/sitemap-pages'])
    t.equal((await made.ask({ url })).statusCode, 404)
})

t.test('every page of the sitemap is there, for everybody', async (t) => {
  const made = await makeApp(t)
  await publish(made, await team(made))
  const { body } = await made.ask({ url: '/sitemap.xml' })
  for (const [, path = ''] of body.matchAll(/<loc>http:\/\/[^/]*([^<]*)/g)) {
    const page = await made.ask({ url: path, headers: { accept: 'text/html' } })
    t.equal(page.statusCode, 200, path)
    t.notMatch(page.body, 'content="noindex"', path)
  }
})
