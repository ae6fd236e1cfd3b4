import { execFileSync } from 'node:child_process'
import t from 'tap'
import { type PdfModel, pdfModelOf } from '../../../src/domain/export/pdf-model.js'
import { makePdfService } from '../../../src/integrations/pdf/make-pdf-service.js'
import { compactCase, hostileCase, viewOf } from '../../domain/export/views.js'
import { finds, validators } from '../../validators.js'

const printer = makePdfService()
t.teardown(() => printer.close())

const CASES = { compact: compactCase, hostile: hostileCase }
const all = Object.entries(CASES).flatMap(([name, doc]) =>
  ['sv', 'en'].map((language) => ({
    name: `${name}.${language}.pdf`,
    paper: pdfModelOf(viewOf(doc, language)),
  })),
)

const paper = pdfModelOf(viewOf(compactCase, 'sv'))

t.test('the same case gives the same bytes, also by another compiler', async (t) => {
  const other = makePdfService()
  t.teardown(() => other.close())
  const [one, two] = [await printer.print(paper), await other.print(paper)]
  t.ok(Buffer.from(one).equals(Buffer.from(two)))
  t.equal(await printer.print(structuredClone(paper)), one, 'and is not set twice')
})

t.test('what somebody asks for while another waits is made in turn', async (t) => {
  const pages = await Promise.all(all.map(({ paper }) => printer.print({ ...paper, reference: '2026-0001' })))
  t.ok(pages.every((bytes) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'))
})

t.test('a paper that cannot be set is refused, and the next one is made', async (t) => {
  await t.rejects(printer.print({ ...paper, date: [2026, 13, 45] }), /case\.typ/)
  t.ok((await printer.print({ ...paper, reference: '2026-0002' })).length > 10_000)
})

t.test('what no typeface can show is a mark, never an empty box', async (t) => {
  const kit = validators(t, 'characters of the PDF', ['pdftotext'])
  if (!kit) return
  const file = kit.file('x.pdf', await printer.print({ ...paper, kicker: 'å 👩‍👩‍👧‍👦 漢 é ☑ שלום' }))
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  t.match(text, /å � � é ☑/)
  t.match(text.replaceAll('\n', ' '), 'Tecknet � står för tecken som inte kan visas', 'and the paper says so')
  const plain = kit.file('y.pdf', await printer.print(paper))
  t.notMatch(execFileSync('pdftotext', [plain, '-'], { encoding: 'utf8' }), '�')
})

t.test('the PDFs are accessible by every machine rule of PDF/UA-1', async (t) => {
  const kit = validators(t, 'PDF/UA-1 by veraPDF', ['java'])
  if (!kit) return
  const files = await Promise.all(
    all.map(async ({ name, paper }) => kit.file(name, await printer.print(paper))),
  )
  await finds(t, kit.helper('pdf-ua.mjs', files), true, 'PDF/UA-1')
})

t.test('a PDF is sound, and is heard in the order in which it is read', async (t) => {
  const kit = validators(t, 'PDF structure by qpdf and poppler', ['qpdf', 'pdfinfo'])
  if (!kit) return
  for (const { name, paper } of all) {
    const file = kit.file(name, await printer.print(paper))
    await finds(t, kit.tool('qpdf', ['--check', file]), true, name)
    const heard = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' })
    const places = headingsOf(paper).map((words) => heard.indexOf(words))
    t.same(
      places,
      [...places].sort((a, b) => a - b),
      `${name}: in order`,
    )
    t.equal(
      heard.match(/^ *Table/gm)?.length,
      heard.match(/^ *Table[\s\S]*?TH/gm)?.length,
      'tables have heads',
    )
    t.match(heard, /Figure/, 'the picture is told')
  }
})

const headingsOf = ({ blocks }: PdfModel): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.spans[0]?.text ?? ''] : [],
  )
