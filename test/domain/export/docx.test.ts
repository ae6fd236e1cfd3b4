import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import t from 'tap'
import { docxFiles, writeDocx } from '../../../src/domain/export/docx/write-docx.js'
import { fileOf } from '../../../src/installation/paths.js'
import { finds, validators } from '../../validators.js'
import { compactCase, hostileCase, viewOf } from './views.js'

const CASES = { compact: compactCase, hostile: hostileCase }
const all = Object.entries(CASES).flatMap(([name, doc]) =>
  ['sv', 'en'].map((language) => ({ name: `${name}.${language}`, doc, language })),
)
const bodyOf = (doc: typeof compactCase, language: string): string =>
  String(docxFiles(viewOf(doc, language)).find(({ name }) => name === 'word/document.xml')?.content)

for (const { name, doc, language } of all) {
  t.test(`${name}.docx is as it was agreed, and the same twice`, async (t) => {
    const golden = fileOf(`test/domain/export/golden/${name}.docx.xml`)
    const body = `${bodyOf(doc, language).replaceAll('<w:p>', '\n<w:p>')}\n`
    if (process.env.UPDATE_GOLDEN === '1' || !existsSync(golden)) writeFileSync(golden, body)
    t.equal(body, readFileSync(golden, 'utf8'))
    const [one, two] = [
      await writeDocx(viewOf(doc, language)),
      await writeDocx(viewOf(structuredClone(doc), language)),
    ]
    t.ok(Buffer.from(one).equals(Buffer.from(two)))
  })
}

t.test('headings, header cells, languages and the picture can be read by machines', (t) => {
  const body = bodyOf(compactCase, 'en')
  t.equal(body.match(/<w:pStyle w:val="Title"\/>/g)?.length, 1)
  t.match(body, '<w:tblHeader/>')
  t.match(body, /<w:lang w:val="sv-SE"\/><\/w:rPr><w:t xml:space="preserve">Region Östergötland/)
  t.match(body, 'descr="A picture of four planks.')
  const levels = [...body.matchAll(/"Heading(\d)"/g)].map(([, level]) => Number(level))
  t.ok(
    levels.every((level, n) => level <= (levels[n - 1] ?? 0) + 1),
    'no heading level is left out',
  )
  t.end()
})

t.test('the Word documents follow their standard', async (t) => {
  const kit = validators(t, 'DOCX against ECMA-376', ['xmllint', 'xsltproc'])
  if (!kit) return
  const files = await Promise.all(
    all.map(async ({ name, doc, language }) =>
      kit.file(`${name}.docx`, await writeDocx(viewOf(doc, language))),
    ),
  )
  await finds(t, kit.helper('ooxml.mjs', files), true, 'ECMA-376')
})

t.test('LibreOffice opens the Word documents and shows every word', async (t) => {
  const kit = validators(t, 'DOCX in LibreOffice', ['soffice', 'pdftotext'])
  if (!kit) return
  const file = kit.file('compact.sv.docx', await writeDocx(viewOf(compactCase, 'sv')))
  const folder = dirname(file)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
  await finds(t, kit.tool('soffice', words), true, 'opened')
  const text = execFileSync('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-'], { encoding: 'utf8' })
  const { document } = viewOf(compactCase, 'sv')
  for (const { title } of document.sections) t.match(text, title)
  t.match(text, document.title.text)
})
