import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import t from 'tap'
import { minutesBlocks, minutesTitle } from '../../../src/domain/meetings/minutes.js'
import {
  type MinutesDocument,
  minutesFiles,
  writeMinutesDocx,
} from '../../../src/domain/meetings/write-minutes-docx.js'
import type { MeetingView } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { finds, validators } from '../../validators.js'
import { decision, item, meeting, stamp } from './meetings.js'

const {
  request: _r,
  created: _c,
  changed: _d,
  headRevision: _h,
  ...head
} = meeting({
  state: 'approved',
  approved: stamp,
  place: 'Örebro slott',
  registration: 'RÖL 2026/1187',
  called: [
    { name: 'Maria Hedström', party: 'p-region' },
    { name: 'Gunilla Ström', party: 'p-orebro' },
  ],
  present: [{ name: 'Maria Hedström', party: 'p-region' }],
})

const seen: MeetingView = {
  ...head,
  items: [
    {
      ...item('1', { idea: 'i1', reasons: ['gate'] }),
      about: { reference: '2026-0042', title: 'Grannkök', language: 'sv', registration: 'RÖL 2026/1234' },
      proposals: [{ text: 'Låt den gå vidare.', language: 'sv', ...stamp }],
      note: { text: 'Första stycket.\n\nAndra <stycket> & mer.', revision: 2, ...stamp },
      decision: decision('yes', { requirement: 'workgroup-decided', who: 'Karin', due: '2027-01-20' }),
    },
    { ...item('2', { title: 'Lärseminarium', reasons: ['by-hand'] }), proposals: [] },
  ],
}

function paperIn(language: string): MinutesDocument {
  const input = { meeting: seen, language, contextOf: () => context, partyName: (id: string) => `«${id}»` }
  return {
    title: minutesTitle(context, language, seen),
    publisher: 'Partnerskapet',
    language,
    at: stamp.at,
    blocks: minutesBlocks(input, context),
  }
}
const bodyIn = (language: string): string =>
  String(minutesFiles(paperIn(language)).find(({ name }) => name === 'word/document.xml')?.content)
const wordsIn = (language: string): string => bodyIn(language).replace(/<[^>]+>/g, '|')

t.test('they say when, where, who, what, by whom and by when', (t) => {
  const sv = wordsIn('sv')
  for (const words of [
    'Protokoll: Arbetsutskottets möte den 9 december 2026',
    'kl. 13:00',
    'Örebro slott',
    'RÖL 2026/1187',
    'Maria Hedström («p-region»)',
    'Gunilla Ström («p-orebro»)',
    'diarienummer RÖL 2026/1234',
    'Låt den gå vidare.',
    'Andra &lt;stycket&gt; &amp; mer.',
    '20 januari 2027',
    'Inget beslut.',
    'Justerat av Maria Hedström den 23 november 2026.',
  ])
    t.ok(sv.includes(words), words)
  const en = wordsIn('en')
  for (const words of [
    'Minutes: The workgroup’s meeting on 9 December 2026',
    '20 January 2027',
    'No decision.',
  ])
    t.ok(en.includes(words), words)
  t.end()
})

t.test('what people wrote stays in their language, and is marked so', (t) => {
  t.match(bodyIn('en'), /<w:lang w:val="sv-SE"\/><\/w:rPr><w:t xml:space="preserve">Låt den gå vidare/)
  t.match(bodyIn('en'), /<w:lang w:val="sv-SE"\/><\/w:rPr><w:t xml:space="preserve">Grannkök/)
  t.notMatch(bodyIn('sv'), /w:lang/)
  t.end()
})

t.test('the same minutes are the same bytes', (t) => {
  const [one, two] = [writeMinutesDocx(paperIn('sv')), writeMinutesDocx(structuredClone(paperIn('sv')))]
  t.ok(Buffer.from(one).equals(Buffer.from(two)))
  t.end()
})

t.test('the Word documents follow their standard, and LibreOffice shows every word', async (t) => {
  const kit = validators(t, 'minutes as DOCX', ['xmllint', 'xsltproc', 'soffice', 'pdftotext'])
  if (!kit) return
  const files = ['sv', 'en'].map((code) => kit.file(`minutes.${code}.docx`, writeMinutesDocx(paperIn(code))))
  await finds(t, kit.helper('ooxml.mjs', files), true, 'ECMA-376')
  const folder = dirname(files[0] ?? '')
  const profile = `-env:UserInstallation=file://${folder}/profile`
  await finds(
    t,
    kit.tool('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]),
    true,
    'opened',
  )
  const text = execFileSync('pdftotext', ['-layout', `${folder}/minutes.sv.pdf`, '-'], { encoding: 'utf8' })
  for (const words of [
    'Besluten i korthet',
    'Grannkök',
    'Lärseminarium',
    'Första stycket.',
    'Maria Hedström',
  ])
    t.match(text, words)
})
