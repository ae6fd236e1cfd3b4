import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Deps } from '../actions/deps.js'
import { documentTools } from '../actions/pictures/document-tools.js'
import { partiesOf, viewCase } from '../actions/publication/find-case.js'
import { screenImage, thumbnail, type ViewImage } from '../domain/export/case-pictures.js'
import type { CaseView } from '../domain/export/case-view.js'
import { FORMATS } from '../domain/export/formats.js'
import { kindOf } from '../domain/export/kind-of.js'
import { writeHtml } from '../domain/export/write-html.js'
import type { Theme } from '../domain/theme/theme.js'
import type { Case } from '../domain/types.gen.js'
import { fileOf } from '../installation/paths.js'
import { makeSearchIndex, type SearchIndex } from './search-index.js'
import { firstPage, type Listed, licenceText, listPage } from './site-pages.js'

export interface SiteFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** Compressed already. */
  readonly stored?: boolean
}

interface Told {
  readonly reference: string
  readonly edition: number
  readonly languages: readonly string[]
  readonly licence: string
  readonly address: string
}

export interface SiteOptions {
  /** Called after each case with their number so far. */
  readonly onCase?: (done: number) => Promise<void> | void
}

/** The catalogue of one language while it grows. */
interface Shelf {
  readonly language: string
  readonly index: SearchIndex
  readonly listed: Listed[]
}

const ASSETS = ['style.css', 'tokens.css', 'site-search.js', 'favicon.svg']
const FONTS = ['brygada-1918', 'figtree'].flatMap((name) => [`fonts/${name}.woff2`, `fonts/${name}-OFL.txt`])

/**
 * These cases as a small website of files: it needs no server, and its links lead from file to file. The same
 * cases give the same files, in the same order; memory grows only with their titles and words.
 */
export async function* siteFiles(
  deps: Deps,
  cases: AsyncIterable<Case>,
  { onCase = () => {} }: SiteOptions = {},
): AsyncGenerator<SiteFile> {
  const sums: { path: string; bytes: number; sha256: string }[] = []
  const told: Told[] = []
  for await (const file of contents(deps, cases, told, onCase)) {
    const bytes = Buffer.from(file.content as string)
    sums.push({
      path: file.name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    yield file
  }
  yield { name: 'manifest.json', content: manifestOf(deps, told, sums) }
}

async function* contents(
  deps: Deps,
  cases: AsyncIterable<Case>,
  told: Told[],
  onCase: (done: number) => Promise<void> | void,
): AsyncGenerator<SiteFile> {
  const { texts } = deps.definitions
  yield { name: 'index.html', content: firstPage(texts, deps.theme) }
  yield* [...ASSETS, ...FONTS].map((name) => assetOf(deps.theme, name))
  const shelves = texts.languages.map(
    (language): Shelf => ({ language, index: makeSearchIndex(), listed: [] }),
  )
  for await (const doc of cases) {
    yield* caseFiles(deps, doc, shelves)
    told.push(toldOf(deps, doc))
    await onCase(told.length)
  }
  for (const { language, listed, index } of shelves) {
    yield { name: `${language}/index.html`, content: listPage(deps, language, listed) }
    yield { name: `assets/index-${language}.js`, content: index.text() }
  }
  const licences = [...new Set(told.map(({ licence }) => licence))].sort()
  yield { name: 'LICENCE.txt', content: licenceText(texts, licences) }
}

const assetOf = ({ files }: Theme, name: string): SiteFile => ({
  name: `assets/${name}`,
  content: files.get(name) ?? readFileSync(fileOf(`public/${name}`)),
  stored: name.endsWith('.woff2'),
})

/** Every document of the newest edition, in each of its languages. */
async function* caseFiles(deps: Deps, doc: Case, shelves: readonly Shelf[]): AsyncGenerator<SiteFile> {
  const edition = doc.edition
  const parties = await partiesOf(deps, doc)
  const views = new Map(
    edition.languages.map((language) => [language, viewCase(deps, doc, edition, language, parties)] as const),
  )
  yield* picturesOf(deps, [...views.values()][0])
  for (const view of views.values()) yield* documentsOf(deps, view)
  for (const { language, index, listed } of shelves) {
    const view = views.get(language) ?? views.get(edition.language)
    if (!view) continue
    index.add(view)
    listed.push(listedOf(view, language))
  }
}

/** The pictures of a case, once for all of its languages. */
async function* picturesOf(deps: Deps, view: CaseView | undefined): AsyncGenerator<SiteFile> {
  const { readImage } = documentTools(deps)
  const [lead] = view?.pictures ?? []
  const wanted = [...(lead ? [thumbnail(lead)] : []), ...(view?.pictures ?? []).map(screenImage)]
  for (const image of new Map(wanted.map((one) => [one.name, one])).values()) {
    const content = await readImage(image)
    if (content) yield { name: placeOf(view?.document.reference ?? '', image), content, stored: true }
  }
}

const placeOf = (reference: string, { name }: ViewImage): string => `pictures/${reference}/${name}`

async function* documentsOf(deps: Deps, view: CaseView): AsyncGenerator<SiteFile> {
  const { reference, language } = view.document
  const t = deps.definitions.texts.in(language)
  const others = [...FORMATS].filter(([format]) => format !== 'html')
  const around = {
    home: { href: homeOf(deps, language), label: t('export:site.home') },
    source: (image: ViewImage) => `../../${placeOf(reference, image)}`,
    downloads: others.map(([, { suffix }]) => ({
      href: `${reference}.${suffix}`,
      label: suffix.toUpperCase(),
    })),
  }
  const place = `${language}/cases/${reference}`
  yield { name: `${place}.html`, content: writeHtml(withRelativeLinks(view), around) }
  for (const [, { suffix, isFile = false, write }] of others)
    yield { name: `${place}.${suffix}`, content: await write(view, documentTools(deps)), stored: isFile }
}

/** The list of a language that the pages are not in is that of the nearest one. */
function homeOf({ definitions: { texts } }: Deps, language: string): string {
  const pages = texts.pagesFor(language)
  return pages === language ? '../index.html' : `../../${pages}/index.html`
}

/** The other languages of a case lie beside it; its lasting address stays what it is. */
function withRelativeLinks(view: CaseView): CaseView {
  const { document } = view
  const alternates = document.alternates.map(({ language }) => ({
    language,
    address: `../../${language}/cases/${document.reference}.html`,
  }))
  return { ...view, document: { ...document, alternates } }
}

function listedOf({ document, kicker, pictures }: CaseView, language: string): Listed {
  const kind = kindOf(document)
  const [lead] = pictures
  const photo = lead && thumbnail(lead)
  return {
    href:
      document.language === language
        ? `cases/${document.reference}.html`
        : `../${document.language}/cases/${document.reference}.html`,
    title: document.title.text,
    summary: document.summary?.text ?? '',
    kicker: kicker.join(' · '),
    reference: document.reference,
    ...(kind !== undefined && { kind }),
    ...(photo && {
      photo: { src: `../${placeOf(document.reference, photo)}`, width: photo.width, height: photo.height },
    }),
    ...(document.language !== language && { language: document.language }),
  }
}

function toldOf(deps: Deps, doc: Case): Told {
  const edition = doc.edition
  const { document } = viewCase(deps, doc, edition, edition.language, [])
  return {
    reference: doc.reference,
    edition: edition.number,
    languages: edition.languages,
    licence: document.licence.uri,
    address: document.canonical,
  }
}

function manifestOf({ definitions }: Deps, cases: readonly Told[], files: readonly object[]): string {
  const { texts } = definitions
  const publisher = Object.fromEntries(texts.languages.map((l) => [l, texts.in(l)('export:publisher')]))
  const licence = 'https://creativecommons.org/publicdomain/zero/1.0/'
  const manifest = { format: 'fyrsteg-package/1', publisher, licenceOfMetadata: licence, cases, files }
  return `${JSON.stringify(manifest, null, 1)}\n`
}
