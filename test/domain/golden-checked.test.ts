import { existsSync, readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { fileOf } from '../../src/installation/paths.js'
import { finds, type Validators, validators, withCommas } from '../validators.js'

/** What was agreed is also what others' checkers accept: the golden files as they lie there. */

const FOLDER = fileOf('test/domain/golden/')
const NAMES = readdirSync(FOLDER)

const filesOf = (kit: Validators, ending: RegExp): string[] =>
  NAMES.filter((name) => ending.test(name)).map((name) => kit.file(name, readFileSync(new URL(name, FOLDER))))

/** Format, the files, and the schemas that they are held to. */
const XML: readonly [format: string, ending: RegExp, schemas: readonly string[]][] = [
  ['XLIFF 2.1', /2\.1\.xlf$/, ['xliff-2.1/all.xsd', 'xliff-2.1/inline.sch']],
  ['XLIFF 1.2', /1\.2\.xlf$/, ['xliff-1.2/xliff-core-1.2-strict.xsd', 'xliff-2.1/inline.sch']],
  ['TMX 1.4b', /\.tmx$/, ['tmx/tmx14.dtd', 'tmx/tmx.sch']],
  [
    'TBX-Basic',
    /\.tbx$/,
    ['tbx/TBXcoreStructV03.rng', 'tbx/TBX-Basic_DCA.sch', 'tbx/TBX-Basic_DCA-types.sch'],
  ],
  ['Atom', /\.atom$/, ['atom/atom.rng', 'atom/atom.sch']],
  ['sitemap', /^sitemap\.xml$/, ['sitemap/all.xsd', 'sitemap/hreflang.sch']],
]

for (const [format, ending, schemas] of XML)
  t.test(`${format}: what was agreed is valid`, async (t) => {
    const kit = validators(t, `golden ${format}`)
    if (!kit) return
    const files = filesOf(kit, ending)
    t.ok(files.length > 0)
    const words = [...schemas.map((schema) => kit.schema(schema)), '--', ...files]
    await finds(t, kit.helper('xml-valid.mjs', words), true, format)
  })

t.test('CSV: what was agreed is strict', async (t) => {
  const kit = validators(t, 'golden CSV', ['python3'])
  if (!kit) return
  for (const name of NAMES.filter((name) => name.endsWith('.csv'))) {
    const agreed = readFileSync(new URL(name, FOLDER), 'utf8')
    const file = kit.file(name, name.endsWith('.sv.csv') ? withCommas(agreed) : agreed)
    await finds(t, kit.helper('csv-strict.py', [file]), true, name)
  }
})

t.test('the agreed catalogue and concepts keep DCAT-AP-SE and SKOS', async (t) => {
  const kit = validators(t, 'golden RDF')
  if (!kit) return
  const [catalogue = '', concepts = ''] = filesOf(kit, /\.ttl$/)
  const names = ['dcat-ap/shapes', 'dcat-ap/range', 'dcat-ap/mdr-vocabularies.shape', 'dcat-ap-se/shapes']
  const shapes = names.flatMap((name) => ['--shapes', kit.schema(`${name}.ttl`)])
  const background = ['--with', kit.schema('dcat-ap-se/code-lists.ttl')]
  await finds(t, kit.helper('shacl.mjs', [...shapes, ...background, catalogue]), true, 'DCAT-AP-SE')
  const skos = ['--shapes', kit.schema('skos/skos.shacl.ttl')]
  await finds(t, kit.helper('shacl.mjs', [...skos, concepts]), true, 'SKOS')
  t.match(readFileSync(catalogue, 'utf8'), 'a dcat:Catalog', 'shapes pass what they do not look at')
  t.match(readFileSync(concepts, 'utf8'), 'a skos:Concept')
  await finds(t, kit.helper('terms.mjs', [catalogue, concepts]), true, 'known terms')
})

t.test('schema.org in the documents of cases is schema.org', async (t) => {
  const kit = validators(t, 'golden JSON-LD')
  if (!kit) return
  const folder = fileOf('test/domain/export/golden/')
  const files = readdirSync(folder)
    .filter((name) => /\.jsonld$/.test(name))
    .map((name) => kit.file(name, readFileSync(new URL(name, folder))))
  await finds(t, kit.helper('terms.mjs', files), true, 'known terms, on what they belong to')
})

t.test('pages of cases by a second checker', async (t) => {
  const kit = validators(t, 'golden HTML by vnu', ['java'])
  const jar = fileOf('node_modules/vnu-jar/build/dist/vnu.jar')
  if (!kit) return
  if (!existsSync(jar)) return void t.pass('vnu', { skip: 'vnu: vnu-jar is not installed' })
  const folder = fileOf('test/domain/export/golden/')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => kit.file(name, readFileSync(new URL(name, folder))))
  await finds(t, kit.tool('java', ['-jar', jar.pathname, '--errors-only', ...files]), true, 'vnu')
})
