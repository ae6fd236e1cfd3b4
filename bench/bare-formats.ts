import { stringify } from 'csv-stringify/sync'
import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { unzipSync, zipSync } from 'fflate'
import { lexer, marked } from 'marked'
import { parse, stringify as yaml } from 'yaml'
import { packageOf } from '../src/domain/exchange/package.js'
import { XLIFF_FORMATS } from '../src/domain/exchange/xliff-formats.js'
import type { CaseView } from '../src/domain/export/case-view.js'
import { FORMATS } from '../src/domain/export/formats.js'
import { jsonLdOf } from '../src/domain/export/json-ld.js'
import { pdfModelOf } from '../src/domain/export/pdf-model.js'
import { SELECTION_FORMATS } from '../src/domain/export/selection/formats.js'
import { zipStream } from '../src/domain/export/zip-stream.js'
import { entryOf, type FeedFormat } from '../src/domain/harvest/feed.js'
import { METADATA, recordXml } from '../src/domain/harvest/oai/oai-record.js'
import { ATOM } from '../src/domain/harvest/write-atom.js'
import { JSON_FEED } from '../src/domain/harvest/write-json-feed.js'
import type { Case } from '../src/domain/types.gen.js'
import { siteFiles } from '../src/static-site/site-files.js'
import { compactIdea } from '../test/fixtures/compact.js'
import { barePdf } from './bare-pdf.js'
import { bareWord } from './bare-word.js'
import type { Bench } from './bench-cases.js'

/** A format, as we write it and as the bare library writes what is in it. */
export interface Measured {
  readonly name: string
  /** Cases that are written at a time. */
  readonly count: number
  /** From the stored case. */
  readonly whole: () => unknown
  /** From what is told of it, made before. */
  readonly write: () => unknown
  readonly library: string
  readonly bare: () => unknown
}

const SITE = 'https://fyrsteg.example'

export async function listFormats(bench: Bench): Promise<Measured[]> {
  const view = bench.view()
  return [
    ...(await documents(bench, view)),
    ...(await selections(bench)),
    await offlineZip(bench),
    ...feeds(bench, view),
    ...records(bench),
    xliff(bench),
  ]
}

async function documents(bench: Bench, view: CaseView): Promise<Measured[]> {
  const written = async (format: string) => String(await FORMATS.get(format)?.write(view, bench.deps))
  const markdown = await written('markdown')
  const [, front = '', body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(markdown) ?? []
  const particulars = parse(front)
  const word = bareWord(view)
  const pdf = await barePdf()
  const one = (format: string, library: string, bare: () => unknown): Measured => ({
    name: format,
    count: 1,
    whole: () => FORMATS.get(format)?.write(bench.view(), bench.deps),
    write: () => FORMATS.get(format)?.write(view, bench.deps),
    library,
    bare,
  })
  return [
    one('html', 'marked, of the same as Markdown', () => marked.parse(body)),
    one('markdown', 'marked reads, yaml writes its head', () => [lexer(body), yaml(particulars)]),
    one('json', 'JSON.stringify', () => JSON.stringify(view.document, null, 2)),
    one('json-ld', 'JSON.stringify', jsonBare(jsonLdOf(view))),
    one('docx', 'docx, of a ready document', word),
    { ...one('pdf', 'typst, of the same source', pdf(view)), write: await printing(bench) },
  ]
}

const jsonBare = (value: unknown) => () => JSON.stringify(value, null, 2)

/** Another paper each time: what was printed is kept. */
async function printing({ deps, view }: Bench): Promise<() => Promise<Uint8Array>> {
  const paper = pdfModelOf(view())
  let n = 0
  return () => deps.print({ ...paper, reference: `2027-${n++}` })
}

async function selections(bench: Bench): Promise<Measured[]> {
  const views = bench.docs.map((doc) => bench.viewsOf(doc).find(({ document }) => document.language === 'en'))
  const ready = views as CaseView[]
  const made = SELECTION_FORMATS.map(async ({ suffix, write }): Promise<Measured> => {
    const all = (from: () => Iterable<CaseView>) => () => gathered(write(each(from()), bench.selection))
    const bytes = await all(() => ready)()
    const { library, bare } = bareSelection(suffix, bench, ready, bytes)
    const whole = all(() => bench.docs.map(() => bench.view()))
    return { name: suffix, count: ready.length, whole, write: all(() => ready), library, bare }
  })
  return Promise.all(made)
}

function bareSelection(suffix: string, bench: Bench, views: readonly CaseView[], bytes: Buffer) {
  if (suffix === 'csv') {
    const rows = views.map((view) => bench.selection.columns.map((column) => column.read(view)))
    return { library: 'csv-stringify', bare: () => stringify(rows) }
  }
  if (suffix === 'jsonl')
    return {
      library: 'JSON.stringify',
      bare: () => views.map(({ document }) => JSON.stringify(document)).join('\n'),
    }
  return { library: 'fflate, of the same files', bare: zipping(bytes) }
}

/** Packs the files of an archive again. */
function zipping(archive: Uint8Array): () => Uint8Array {
  const files = unzipSync(archive)
  const entries = Object.entries(files).map(([name, content]) => {
    const isPacked = /\.(pdf|docx|png|woff2)$/.test(name)
    return [name, [content, { level: isPacked ? 0 : 6 }]] as const
  })
  return () => zipSync(Object.fromEntries(entries) as never)
}

/** Without the PDFs, which have a row of their own: they are kept ready here. */
async function offlineZip(bench: Bench): Promise<Measured> {
  const docs = bench.docs.slice(0, 10)
  const print = async () => new Uint8Array(70_000)
  const write = () => gathered(zipStream(siteFiles({ ...bench.deps, print }, each(docs))))
  const bare = zipping(await write())
  const library = 'fflate, of the same files'
  return { name: 'offline package, without PDF', count: docs.length, whole: write, write, library, bare }
}

function feeds(bench: Bench, view: CaseView): Measured[] {
  const doc = bench.docs[0] as Case
  const entry = entryOf(doc, view)
  const feed = (name: string, format: FeedFormat, library: string, bare: () => unknown): Measured => ({
    name,
    count: 1,
    whole: () => format.entry(entryOf(doc, bench.view()), SITE),
    write: () => format.entry(entry, SITE),
    library,
    bare,
  })
  const json = JSON.parse(JSON_FEED.entry(entry, SITE))
  return [
    feed('Atom entry', ATOM, 'fast-xml-parser', xmlBare(ATOM.entry(entry, SITE))),
    feed('JSON feed item', JSON_FEED, 'JSON.stringify', jsonBare(json)),
  ]
}

function records(bench: Bench): Measured[] {
  const doc = bench.docs[0] as Case
  const views = bench.viewsOf(doc)
  return [...METADATA].map(([prefix, { write }]) => {
    const written = (all: readonly CaseView[]) => recordXml(doc, write({ doc, views: all }, SITE), SITE).text
    return {
      name: `OAI-PMH, ${prefix}`,
      count: 1,
      whole: () => written(bench.viewsOf(doc)),
      write: () => written(views),
      library: 'fast-xml-parser',
      bare: xmlBare(written(views)),
    }
  })
}

function xliff({ deps }: Bench): Measured {
  const idea = compactIdea()
  const pack = () => packageOf(deps.definitions.current, idea, { language: 'en' })
  const { write } = XLIFF_FORMATS['2.1']
  const ready = pack()
  return {
    name: 'XLIFF 2.1',
    count: 1,
    whole: () => write(pack()),
    write: () => write(ready),
    library: 'fast-xml-parser',
    bare: xmlBare(write(ready)),
  }
}

/** Writes what is in a document, read before, again. */
function xmlBare(text: string): () => string {
  const options = { ignoreAttributes: false, preserveOrder: true, processEntities: true }
  const tree = new XMLParser(options).parse(text)
  const builder = new XMLBuilder(options)
  return () => builder.build(tree)
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

async function gathered(parts: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const part of parts) all.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(all)
}
