import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { unzipSync } from 'fflate'
import t from 'tap'
import type { CaseView } from '../../../src/domain/export/case-view.js'
import { columnsOf } from '../../../src/domain/export/selection/columns.js'
import { SELECTION_FORMATS } from '../../../src/domain/export/selection/formats.js'
import type { Case } from '../../../src/domain/types.gen.js'
import { fileOf } from '../../../src/installation/paths.js'
import { finds, validators, withCommas } from '../../validators.js'
import { compactCase, hostileCase, sources, viewOf } from './views.js'

const bare: Case = {
  ...compactCase,
  reference: '2026-0008',
  edition: { ...compactCase.edition, answers: { about: { title: '-1+cmd|x' } } },
}

async function* views(cases: readonly Case[], language: string): AsyncGenerator<CaseView> {
  for (const doc of cases) yield viewOf(doc, doc.edition.languages.includes(language) ? language : 'sv')
}

async function written(
  suffix: string,
  language: string,
  cases = [compactCase, hostileCase, bare],
): Promise<Buffer> {
  const format = SELECTION_FORMATS.find((one) => one.suffix === suffix)
  const wording = { texts: sources.texts, t: sources.texts.in(language), language }
  const columns = columnsOf(wording, [sources.template])
  const selection = {
    ...wording,
    columns,
    publisher: wording.t('export:publisher'),
    address: 'https://fyrsteg.example/x',
  }
  const parts: Buffer[] = []
  for await (const part of format?.write(views(cases, language), selection) ?? [])
    parts.push(Buffer.from(part as string))
  return Buffer.concat(parts)
}

for (const { suffix } of SELECTION_FORMATS)
  t.test(`${suffix}: the same cases give the same bytes, and none an empty file`, async (t) => {
    for (const language of ['sv', 'en']) {
      t.ok((await written(suffix, language)).equals(await written(suffix, language)), language)
      if (suffix !== 'jsonl') t.ok((await written(suffix, language, [])).length > 20)
    }
  })

t.test('a table has a column for each question and sub-question, with words and codes', async (t) => {
  const text = (await written('csv', 'en')).toString()
  const head = text.slice(1).split('\r\n')[0]?.split(',') ?? []
  for (const id of [
    'reference',
    'solution.kind',
    'solution.kind.code',
    'novelty.claims.scope.code',
    'solution.partners.name',
  ])
    t.ok(head.includes(id), id)
  t.equal(new Set(head).size, head.length)
  t.match(text, '\r\n2026-0007,en,The Compact in Östergötland,')
  t.match(text, /SC6; SC1/)
})

t.test('nothing in a table runs as a formula', async (t) => {
  const text = (await written('csv', 'sv')).toString()
  t.match(text, "'=HYPERLINK")
  t.notMatch(text, /(^|[,\n"])[=+@][A-Z1-9(]/)
  const sheet = new TextDecoder().decode(unzipSync(await written('xlsx', 'sv'))['xl/worksheets/sheet1.xml'])
  t.notMatch(sheet, '<f>')
  t.match(sheet, 'state="frozen"')
})

t.test('each line of JSON lines is a case', async (t) => {
  const lines = (await written('jsonl', 'en')).toString().trim().split('\n')
  t.same(
    lines.map((line) => JSON.parse(line).reference),
    ['2026-0007', '2026-0666', '2026-0008'],
  )
})

t.test('other programs read the tables', async (t) => {
  const kit = validators(t, 'CSV and XLSX by others', ['python3', 'xmllint', 'xsltproc', 'soffice'])
  if (!kit) return
  for (const language of ['sv', 'en']) {
    const xlsx = kit.file(`cases.${language}.xlsx`, await written('xlsx', language))
    const table = (await written('csv', language)).toString()
    const csv = kit.file(`cases.${language}.csv`, language === 'sv' ? withCommas(table) : table)
    await finds(t, kit.helper('csv-strict.py', [csv]), true, 'CSV')
    await finds(t, kit.helper('ooxml.mjs', [xlsx]), true, 'XLSX')
    const folder = dirname(xlsx)
    const as = 'csv:Text - txt - csv (StarCalc):44,34,76'
    const words = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      as,
      '--outdir',
      `${folder}/out`,
      xlsx,
    ]
    await finds(t, kit.tool('soffice', words), true, 'opened')
    const text = execFileSync('cat', [`${folder}/out/cases.${language}.csv`], { encoding: 'utf8' })
    t.match(text, language === 'en' ? 'The Compact in Östergötland' : 'Överenskommelsen i Östergötland')
    t.match(text, '2026-10-14')
  }
})

t.test('the books are sound', async (t) => {
  const kit = validators(t, 'EPUB by epubcheck', ['java'])
  if (!kit) return
  for (const language of ['sv', 'en']) {
    const file = kit.file(`cases.${language}.epub`, await written('epub', language))
    await finds(t, kit.tool('java', ['-jar', '/usr/share/java/epubcheck.jar', file]), true, 'epubcheck')
    const port = 'node_modules/.bin/epubcheck-ts'
    await finds(t, kit.tool(port, ['--fail-on-warnings', file]), true, 'epubcheck-ts')
  }
})

t.test('the books can be read by everybody', async (t) => {
  const kit = validators(t, 'EPUB accessibility by Ace', ['chromium'])
  if (!kit) return
  if (!existsSync(fileOf('node_modules/@daisy/ace/package.json')))
    return void t.pass('Ace', { skip: 'EPUB accessibility by Ace: @daisy/ace is not installed' })
  for (const language of ['sv', 'en']) {
    const file = kit.file(`access.${language}.epub`, await written('epub', language))
    await finds(t, kit.helper('epub-access.mjs', [file]), true, language)
  }
})
