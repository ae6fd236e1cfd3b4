import { XMLValidator } from 'fast-xml-parser'
import t from 'tap'
import { writeTbx } from '../../../src/domain/exchange/write-tbx.js'
import { paragraph, plain } from '../../../src/domain/export/blocks.js'
import { blocksXhtml } from '../../../src/domain/export/selection/blocks-xhtml.js'
import { workbookXml } from '../../../src/domain/export/selection/xlsx-parts.js'
import { sitemapEntry, writeSitemap } from '../../../src/domain/harvest/write-sitemap.js'
import { minutesFiles } from '../../../src/domain/meetings/write-minutes-docx.js'
import { diagramSvg } from '../../../src/domain/process/diagram-svg.js'
import { xml } from '../../../src/domain/xml/write-xml.js'
import { context } from '../../fixtures/definitions.js'

/** What text fields have held in other systems, and what every format makes of it. */
const HOSTILE = 'scr\u0000ipt\ud800\ufffe ]]> "a"'
const WRITTEN = 'scr\ufffdipt\ufffd\ufffd ]]&gt; &quot;a&quot;'

const word = (): string => {
  const blocks = [paragraph('text', plain(`${HOSTILE}\r\nb\rc`))]
  const at = '2026-12-31T23:30:00.000Z'
  const files = minutesFiles({ title: HOSTILE, publisher: HOSTILE, language: 'sv', at, blocks })
  const named = (wanted: string) => String(files.find(({ name }) => name === wanted)?.content)
  t.match(named('docProps/core.xml'), `<dc:title>${WRITTEN}</dc:title>`)
  t.match(named('docProps/core.xml'), '<dcterms:created xsi:type="dcterms:W3CDTF">2026-12-31T23:30:00Z<')
  return named('word/document.xml')
}

const term = { id: 'a', revision: 0, active: true, sv: HOSTILE, en: 'a', checked: true } as const
const link = [{ text: HOSTILE, href: 'not\u0001an"address\n', language: 'sv' }]

const MADE: Readonly<Record<string, string>> = {
  'a Word document': word(),
  'a workbook': workbookXml([HOSTILE]),
  'a book': xml`<div>${blocksXhtml([paragraph('text', plain(HOSTILE)), paragraph('text', link)], 1)}</div>`
    .text,
  terms: writeTbx([term], 'Termer'),
  'a sitemap': writeSitemap([sitemapEntry({ versions: [{ language: 'sv', address: HOSTILE }] })]),
  'a drawing': diagramSvg(context.process, () => HOSTILE.replaceAll(' ', '\u00a0'), 'sv'),
}

t.test('every format treats what XML cannot hold in the same way', async (t) => {
  for (const [what, made] of Object.entries(MADE)) {
    t.equal(XMLValidator.validate(made), true, `${what} can be read`)
    t.match(made.replaceAll('\u00a0', ' '), WRITTEN, what)
    t.notMatch(
      made,
      /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u,
      `${what} holds nothing that it may not`,
    )
  }
})

t.test('line ends are those of the format', async (t) => {
  t.match(
    MADE['a Word document'],
    '<w:br/><w:t xml:space="preserve">b</w:t><w:br/><w:t xml:space="preserve">c</w:t>',
  )
  t.match(MADE['a book'], '<a href="not\ufffdan&quot;address&#10;">')
})
