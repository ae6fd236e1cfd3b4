import { readFileSync } from 'node:fs'
import type { Ajv } from 'ajv'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import t from 'tap'
import { entryOf, type Feed, type FeedFormat, traceOf } from '../../../src/domain/harvest/feed.js'
import { ATOM } from '../../../src/domain/harvest/write-atom.js'
import { JSON_FEED } from '../../../src/domain/harvest/write-json-feed.js'
import { sitemapEntry, writeSitemap } from '../../../src/domain/harvest/write-sitemap.js'
import type { Case } from '../../../src/domain/types.gen.js'
import { escapeText } from '../../../src/domain/xml/escape.js'
import { finds, validators } from '../../validators.js'
import { compactCase, hostileCase, viewOf } from '../export/views.js'

const BASE = 'https://fyrsteg.example'
const note = 'Borttaget: <b>"nej"</b> & \u0007 \ud800 ]]>'
const withdrawn: Case = {
  ...hostileCase,
  reference: '2026-0667',
  state: 'withdrawn',
  withdrawal: { at: '2027-01-01T00:00:00.000Z', note },
}

const feedIn = (format: FeedFormat, language: string, cases: readonly Case[]): Feed => ({
  language,
  words: language,
  pages: language,
  title: 'Exempel & <fall> \u0001',
  description: 'Nytt',
  publisher: 'Partnerskapet <Å>',
  baseUrl: BASE,
  home: `${BASE}/${language}/cases?q=a%26b&kind=service`,
  first: `${BASE}/${language}/cases/feed.x?q=a%26b&kind=service`,
  self: `${BASE}/${language}/cases/feed.x?q=a%26b&kind=service&after=W1d`,
  next: `${BASE}/${language}/cases/feed.x?q=a%26b&kind=service&after=W2d`,
  twins: [{ language: language === 'sv' ? 'en' : 'sv', address: `${BASE}/x/cases/feed.x?q=a%26b` }],
  entries: cases.map((doc) => format.entry(entryOf(doc, viewOf(doc, language)), BASE)),
  traces: [traceOf(withdrawn, BASE, language)],
  updated: '2026-12-31T23:30:00.000Z',
})

const feedsAs = (format: FeedFormat): string[] =>
  ['sv', 'en']
    .flatMap((language) => [
      feedIn(format, language, language === 'sv' ? [hostileCase, compactCase] : [hostileCase]),
      { ...feedIn(format, language, []), traces: [] },
    ])
    .map((feed) => format.write(feed))

t.test('Atom feeds keep the RFC, whatever a title holds', async (t) => {
  const kit = validators(t, 'Atom')
  if (!kit) return
  const feeds = feedsAs(ATOM)
  const files = feeds.map((feed, n) => kit.file(`${n}.atom`, feed))
  const schemas = [kit.schema('atom/atom.rng'), kit.schema('atom/atom.sch')]
  await finds(t, kit.helper('xml-valid.mjs', [...schemas, '--', ...files]), true, 'valid')
  const broken = kit.file('broken.atom', (feeds[0] as string).replace(/<id>.*<\/id>/, ''))
  await finds(t, kit.helper('xml-valid.mjs', [...schemas, '--', broken]), false, 'the checker looks')
})

t.test('JSON feeds keep version 1.1', async (t) => {
  const kit = validators(t, 'JSON Feed')
  if (!kit) return
  const read = (name: string) => JSON.parse(readFileSync(kit.schema(`json-feed/${name}`), 'utf8'))
  const Draft04 = AjvDraft04 as unknown as typeof Ajv
  const ajv = new Draft04({ strict: false })
  ;(addFormats as unknown as (ajv: Ajv) => void)(ajv)
  ajv.addSchema(read('feed-1.json'))
  const validate = ajv.compile(read('feed.json'))
  const feeds = feedsAs(JSON_FEED)
  for (const feed of feeds) {
    const document = JSON.parse(feed)
    t.equal(feed, `${JSON.stringify(document, null, 2)}\n`, 'written as one document')
    t.ok(validate(document), JSON.stringify(validate.errors))
    const ids = document.items.map(({ id }: { id: string }) => id)
    t.equal(new Set(ids).size, ids.length)
  }
  t.notOk(validate({ ...JSON.parse(feeds[0] as string), title: 1 }), 'the checker looks')
})

t.test('sitemaps keep the protocol, and languages link to each other', async (t) => {
  const kit = validators(t, 'Sitemaps')
  if (!kit) return
  const versions = ['sv', 'en'].map((language) => ({
    language,
    address: `${BASE}/${language}/cases?a=1&b=2`,
  }))
  const pages = [
    { versions },
    { versions: [{ language: 'sv', address: `${BASE}/sv/å` }], changed: '2026-12-31T23:30:00.000Z' },
  ]
  const file = kit.file('sitemap.xml', writeSitemap(pages.map(sitemapEntry)))
  const schemas = [kit.schema('sitemap/all.xsd'), kit.schema('sitemap/hreflang.sch')]
  await finds(t, kit.helper('xml-valid.mjs', [...schemas, '--', file]), true, 'valid')
})

t.test('what XML cannot hold is marked, and nothing else is lost', async (t) => {
  t.equal(escapeText('a\u0000\ud800\uffffb\r\n<&>"\''), "a\ufffd\ufffd\ufffdb&#13;\n&lt;&amp;&gt;&quot;'")
  t.equal(escapeText('å😀\t\u0085'), 'å😀\t\u0085')
})

t.test('scripts in answers stay words', async (t) => {
  const [feed] = feedsAs(JSON_FEED)
  const { items } = JSON.parse(feed as string)
  t.notMatch(items[0].content_html, /<script|<img|onerror=[^&]*>|href="javascript/i)
  t.match(items[0].title, '<script>', 'a title is plain text, as it was written')
})
