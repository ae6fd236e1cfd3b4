import fc from 'fast-check'
import t from 'tap'
import { readTbx } from '../../../src/domain/exchange/read-tbx.js'
import { isSameTerm, merged, wrongIn } from '../../../src/domain/exchange/term-entry.js'
import { readTermsCsv, writeTermsCsv } from '../../../src/domain/exchange/terms-csv.js'
import { writeTbx } from '../../../src/domain/exchange/write-tbx.js'
import type { NewTerm, TermView } from '../../../src/domain/types.gen.js'
import { rounds } from '../../rounds.js'
import { finds, validators } from '../../validators.js'
import { SAFE } from './hostile-text.js'
import { refusal } from './refusal.js'

const FULL: TermView = {
  id: 'ideburen-organisation',
  revision: 2,
  active: true,
  sv: 'idéburen organisation',
  svAlso: ['ideell organisation', 'förening'],
  en: 'idea-based organisation',
  enAlso: ['civil society organisation'],
  gloss: 'non-profit & non-public',
  forbidden: ['NGO'],
  note: 'Bara om <civilsamhället>.\r\nSe "överenskommelsen".',
  checked: true,
}
const BARE: TermView = { id: 'b', revision: 0, active: true, sv: '=SUMMA', en: '-en', checked: false }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

t.test('terms come back from TBX and CSV as they went', (t) => {
  for (const term of [FULL, BARE]) {
    const [tbx] = readTbx(bytes(writeTbx([term], 'Fyrsteg')))
    const [csv] = readTermsCsv(bytes(writeTermsCsv([term])))
    for (const read of [tbx, csv]) {
      if (!read) throw new Error('nothing was read')
      t.equal(wrongIn(read), undefined)
      const next = merged(undefined, read)
      const note = next.note?.replaceAll('\r\n', '\n')
      t.strictSame({ ...next, ...(note && { note }) }, { ...withoutKeeping(term) })
    }
  }
  t.end()
})

function withoutKeeping({ id: _, revision: _r, active: _a, ...term }: TermView): NewTerm {
  return { ...term, ...(term.note && { note: term.note.replaceAll('\r\n', '\n') }) }
}

t.test('what a file does not speak of stays as it was', (t) => {
  const [read] = readTermsCsv(bytes('en;sv\r\nidea-based organisation;idéburen organisation\r\n'))
  t.ok(isSameTerm(FULL, merged(FULL, read as never)))
  const [other] = readTermsCsv(bytes('sv\ten\tchecked\tforbidden\n"a ""b"""\tc\tnej\tx | y\n\n'))
  t.match(other, { sv: 'a "b"', en: 'c', checked: false, forbidden: ['x', 'y'] })
  t.end()
})

t.test('the older TBX of other tools is read', (t) => {
  const file = `<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="c1">
    <langSet xml:lang="sv-SE"><tig><term>mötesplats</term></tig></langSet>
    <langSet xml:lang="en-GB"><ntig><termGrp><term>meeting
      place</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
      <tig><term>venue</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
  </termEntry></body></text></martif>`
  t.match(readTbx(bytes(file)), [{ sv: 'mötesplats', en: 'meeting place', forbidden: ['venue'] }])
  t.end()
})

t.test('what is wrong is named', (t) => {
  const cases: [string, () => unknown][] = [
    ['not-tbx', () => readTbx(bytes('<html/>'))],
    ['no-terms', () => readTbx(bytes('<tbx/>'))],
    ['xml-broken', () => readTbx(bytes('<tbx>'))],
    ['csv-columns', () => readTermsCsv(bytes('a,b\n1,2'))],
    ['csv-broken', () => readTermsCsv(bytes('sv,en\n"a,b'))],
    ['csv-broken', () => readTermsCsv(bytes('sv,en\n"a"b,c'))],
    ['no-terms', () => readTermsCsv(bytes('sv,en\n'))],
  ]
  for (const [code, act] of cases) t.equal(refusal(act), code, code)
  t.match(wrongIn({ place: '1', sv: 'a' }), { code: 'term-without', pointer: '/en' })
  t.match(wrongIn({ place: '1', sv: 'a', en: 'x'.repeat(121) }), { code: 'too-long' })
  t.end()
})

const word = SAFE.map((text) =>
  text
    .replace(/[\s|]+/g, ' ')
    .replace(/^[\s'=+\-@]+/, '')
    .trim()
    .slice(0, 100),
).filter((text) => text.trim() === text && text !== '' && text.isWellFormed())
const TERM: fc.Arbitrary<TermView> = fc
  .record({ sv: word, en: word, svAlso: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), gloss: word })
  .map((term) => ({ ...term, id: 'x', revision: 1, active: true, checked: true }) as unknown as TermView)

t.test('hostile terms are whole, and the files are what their makers ask', async (t) => {
  const kit = validators(t, 'TBX and CSV of terms')
  const files: { tbx: string[]; csv: string[] } = { tbx: [], csv: [] }
  const property = fc.property(TERM, (term) => {
    const tbx = writeTbx([FULL, term, BARE], 'Fyrsteg').replace('id="t-b"', 'id="t-c"')
    const csv = writeTermsCsv([FULL, term, BARE])
    for (const read of [readTbx(bytes(tbx))[1], readTermsCsv(bytes(csv))[1]]) {
      const next = merged(undefined, read as never)
      if (next.sv !== term.sv || next.en !== term.en || next.gloss !== term.gloss)
        throw new Error(JSON.stringify([next, term]))
    }
    if (!kit || files.tbx.length >= 40) return
    files.tbx.push(kit.file(`${files.tbx.length}.tbx`, tbx))
    files.csv.push(kit.file(`${files.csv.length}.csv`, csv))
  })
  fc.assert(property, { numRuns: rounds(150, 5000) })
  if (!kit) return
  const schemas = ['TBXcoreStructV03.rng', 'TBX-Basic_DCA.sch', 'TBX-Basic_DCA-types.sch']
  const asked = [...schemas.map((name) => kit.schema(`tbx/${name}`)), '--', ...files.tbx]
  await finds(t, kit.helper('xml-valid.mjs', asked), true, 'TBX-Basic')
  await finds(t, kit.helper('csv-strict.py', files.csv), true, 'CSV')
})
