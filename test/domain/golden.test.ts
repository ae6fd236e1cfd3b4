import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { memoryPairs, withoutDoubles } from '../../src/domain/exchange/memory-pairs.js'
import { packageOf } from '../../src/domain/exchange/package.js'
import { writeTermsCsv } from '../../src/domain/exchange/terms-csv.js'
import { writeTbx } from '../../src/domain/exchange/write-tbx.js'
import { writeTmx } from '../../src/domain/exchange/write-tmx.js'
import { writeXliff1 } from '../../src/domain/exchange/write-xliff-1.js'
import { writeXliff2 } from '../../src/domain/exchange/write-xliff-2.js'
import { columnsOf } from '../../src/domain/export/selection/columns.js'
import { SELECTION_FORMATS } from '../../src/domain/export/selection/formats.js'
import { entryOf, type Feed, type FeedFormat, traceOf } from '../../src/domain/harvest/feed.js'
import { METADATA, recordXml } from '../../src/domain/harvest/oai/oai-record.js'
import { catalogueGraph } from '../../src/domain/harvest/rdf/catalogue-graph.js'
import { vocabularyGraph } from '../../src/domain/harvest/rdf/vocabulary-graph.js'
import { writeTurtle } from '../../src/domain/harvest/rdf/write-turtle.js'
import { ATOM } from '../../src/domain/harvest/write-atom.js'
import { JSON_FEED } from '../../src/domain/harvest/write-json-feed.js'
import { sitemapEntry, writeSitemap, writeSitemapIndex } from '../../src/domain/harvest/write-sitemap.js'
import { withdrawCase } from '../../src/domain/publication/next-case.js'
import type { Case, TermView } from '../../src/domain/types.gen.js'
import { briefCase, briefIdea } from '../fixtures/brief.js'
import { context } from '../fixtures/definitions.js'
import { sources, viewOf } from './export/views.js'
import { golden } from './golden.js'

/** Every format that is no document of a case (`export/golden.test.ts` has those), of a small and hostile case. */

const BASE = 'https://fyrsteg.example'
const LANGUAGES = ['sv', 'en']
const withdrawn = (): Case => ({
  ...withdrawCase(briefCase(), '2027-01-01T00:00:00.000Z', 'Borttaget: <b>"nej"</b> & ]]>'),
  reference: '2026-0014',
})

/** What a reader meets first: the columns that the case has something in. */
const COLUMNS =
  /^(reference|language|title|summary|edition|published|contactFunction|solution\.|evaluation\.)/

async function selection(suffix: string, language: string): Promise<Uint8Array> {
  const wording = { texts: sources.texts, t: sources.texts.in(language), language }
  const columns = columnsOf(wording, [sources.template]).filter(({ id }) => COLUMNS.test(id))
  const around = { ...wording, columns, publisher: 'Partnerskapet <Å>', address: `${BASE}/x?a=1&b=2` }
  const format = SELECTION_FORMATS.find((one) => one.suffix === suffix)
  const parts: Uint8Array[] = []
  async function* views() {
    yield viewOf(briefCase(), language)
  }
  for await (const part of format?.write(views(), around) ?? []) parts.push(Buffer.from(part as string))
  return Buffer.concat(parts)
}

/** The texts within an archive, one after the other; an element on each line. */
const inside = (bytes: Uint8Array, wanted: RegExp): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => wanted.test(name))
    .map(
      ([name, content]) =>
        `== ${name}\n${strFromU8(content).replaceAll(/(<\/(?:row|c|p|li|div|item|h\d)>)(?!\n)/g, '$1\n')}`,
    )
    .join('\n')

t.test('tables and books', async (t) => {
  const made = {
    csv: async (language: string) => Buffer.from(await selection('csv', language)).toString(),
    jsonl: async (language: string) => strFromU8(await selection('jsonl', language)),
    'xlsx.xml': async (language: string) => inside(await selection('xlsx', language), /sheet1\.xml$/),
    'epub.xml': async (language: string) => inside(await selection('epub', language), /\.(xhtml|opf)$/),
  }
  for (const language of LANGUAGES)
    for (const [suffix, make] of Object.entries(made))
      golden(t, `cases.${language}.${suffix}`, await make(language), await make(language))
})

const feed = (language: string, format: FeedFormat): Feed => ({
  language,
  words: language,
  pages: language,
  title: 'Exempel & <fall>',
  description: 'Nytt',
  publisher: 'Partnerskapet <Å>',
  baseUrl: BASE,
  home: `${BASE}/${language}/cases?q=a%26b`,
  first: `${BASE}/${language}/cases/feed.x?q=a%26b`,
  self: `${BASE}/${language}/cases/feed.x?q=a%26b`,
  next: `${BASE}/${language}/cases/feed.x?q=a%26b&after=W2d`,
  twins: [{ language: 'fi', address: `${BASE}/fi/cases/feed.x?q=a%26b` }],
  entries: [format.entry(entryOf(briefCase(), viewOf(briefCase(), language)), BASE)],
  traces: [traceOf(withdrawn(), BASE, language)],
  updated: '2027-01-01T00:00:00.000Z',
})

t.test('feeds', (t) => {
  for (const language of LANGUAGES) {
    golden(t, `feed.${language}.atom`, ATOM.write(feed(language, ATOM)), ATOM.write(feed(language, ATOM)))
    golden(
      t,
      `feed.${language}.json`,
      JSON_FEED.write(feed(language, JSON_FEED)),
      JSON_FEED.write(feed(language, JSON_FEED)),
    )
  }
  t.end()
})

t.test('records of OAI-PMH, with one that was withdrawn', (t) => {
  for (const [prefix, { write, schema }] of METADATA) {
    const make = (): string => {
      const doc = briefCase()
      const views = LANGUAGES.map((language) => viewOf(doc, language))
      const records = [
        recordXml(doc, write({ doc, views }, schema(BASE)), BASE),
        recordXml(withdrawn(), undefined, BASE),
      ]
      return records.map(({ text }) => text).join('')
    }
    golden(t, `record.${prefix}.xml`, make(), make())
  }
  t.end()
})

t.test('linked data', (t) => {
  const catalogue = (): string =>
    writeTurtle(
      catalogueGraph({
        texts: context.texts,
        baseUrl: BASE,
        email: 'data@fyrsteg.example',
        since: 2026,
        modified: '2026-12-31T23:30:00.000Z',
      }),
    )
  golden(t, 'catalogue.ttl', catalogue(), catalogue())
  const vocabulary = (): string => {
    const scheme = context.vocabularies.schemes.get('challenge')
    if (!scheme) throw new Error('no challenges')
    return writeTurtle(vocabularyGraph({ ...context, baseUrl: BASE }, 'challenge', scheme))
  }
  golden(t, 'challenge.ttl', vocabulary(), vocabulary())
  t.end()
})

t.test('sitemaps', (t) => {
  const make = (): string =>
    writeSitemap(
      [
        {
          versions: LANGUAGES.map((language) => ({
            language,
            address: `${BASE}/${language}/cases?a=1&b="2"`,
          })),
        },
        { versions: [{ language: 'sv', address: `${BASE}/sv/å` }], changed: '2026-12-31T23:30:00.000Z' },
      ].map(sitemapEntry),
    )
  golden(t, 'sitemap.xml', make(), make())
  const index = (): string => writeSitemapIndex([{ address: `${BASE}/sitemap-pages.xml?a=1&b=2` }])
  golden(t, 'sitemap-index.xml', index(), index())
  t.end()
})

t.test('what goes to translators and their tools', (t) => {
  const pack = () => packageOf(context, briefIdea(), { language: 'en', openOnly: false })
  golden(t, 'brief.xliff-2.1.xlf', writeXliff2(pack()), writeXliff2(pack()))
  golden(t, 'brief.xliff-1.2.xlf', writeXliff1(pack()), writeXliff1(pack()))
  const memory = () => writeTmx(withoutDoubles(memoryPairs(context, briefIdea(), 'en')), 'sv', 'en')
  golden(t, 'memory.tmx', memory(), memory())
  golden(
    t,
    'terms.tbx',
    writeTbx(TERMS, 'Termer & <ord>'),
    writeTbx(structuredClone(TERMS), 'Termer & <ord>'),
  )
  golden(t, 'terms.csv', writeTermsCsv(TERMS), writeTermsCsv(structuredClone(TERMS)))
  t.end()
})

const TERMS: readonly TermView[] = [
  {
    id: 'a',
    revision: 2,
    active: true,
    sv: '=SUMMA(<a>)',
    svAlso: ['"åäö"', '\u202eomvänd'],
    en: '-1+1',
    enAlso: ['a; b'],
    gloss: 'non-profit & non-public 👩‍👧',
    forbidden: ['@NGO'],
    note: 'Rad ett\r\nrad "två" ]]>',
    checked: true,
  },
  { id: 'b', revision: 0, active: true, sv: 'bar', en: 'bare', checked: false },
]
