import t from 'tap'
import { caseView } from '../../../src/domain/export/case-view.js'
import { STYLE } from '../../../src/domain/export/html-style.js'
import { writeHtml } from '../../../src/domain/export/write-html.js'
import { writeMarkdown } from '../../../src/domain/export/write-markdown.js'
import { context } from '../../fixtures/definitions.js'
import { compactCase, hostileCase, sources, viewOf } from './views.js'

const english = viewOf(compactCase, 'en')
const swedish = viewOf(compactCase, 'sv')

t.test('an English reader meets English words, and names that say they are Swedish', (t) => {
  t.strictSame(english.kicker, ['New working method', 'in use since 2018', 'Östergötland County, Sweden'])
  t.match(english.document.facts[0], {
    label: 'Who answers for it',
    values: [{ text: 'Region Östergötland', language: 'sv' }, { text: 'Public body' }],
  })
  t.match(writeHtml(english), '<dd lang="sv">Region Östergötland</dd>')
  t.notMatch(writeHtml(swedish), 'lang="sv">Region', 'in Swedish there is nothing to mark')
  t.end()
})

t.test('an optional text that is not signed off is left out, never shown in Swedish', (t) => {
  const view = viewOf(hostileCase, 'en')
  t.notMatch(JSON.stringify(view.document), 'Bara på svenska')
  t.match(JSON.stringify(viewOf(hostileCase, 'sv').document), 'Bara på svenska')
  t.end()
})

t.test('a language that is not published is an error, not Swedish', (t) => {
  const edition = { ...compactCase.edition, languages: ['sv'] }
  t.throws(() => caseView(compactCase, edition, 'en', sources), RangeError)
  t.end()
})

t.test('the page says how it came about, where it stays, and how to cite it', (t) => {
  t.equal(
    english.translation,
    'Translated by a person and signed off by another against the Swedish text on 14 October 2026.',
  )
  t.equal(swedish.translation, 'Det här är originaltexten.')
  t.equal(english.document.address, 'https://fyrsteg.example/en/cases/2026-0007/editions/1')
  t.match(
    english.document.citation,
    /^The Compact in Östergötland\. Edition 1, 14 October 2026\. Partnership/,
  )
  t.match(english.document.licence, {
    label: 'CC BY 4.0',
    uri: 'https://creativecommons.org/licenses/by/4.0/',
  })
  t.match(
    writeHtml(english),
    '<link rel="alternate" hreflang="sv" href="https://fyrsteg.example/sv/cases/2026-0007/editions/1">',
  )
  t.end()
})

t.test('days are those of Sweden, numbers and dates as the language writes them', (t) => {
  const sv = viewOf(hostileCase, 'sv')
  const en = viewOf(hostileCase, 'en')
  t.equal(sv.edition, 'Utgåva 2, 1 januari 2027', 'half past eleven at night in Greenwich is next year here')
  t.equal(en.edition, 'Edition 2, 1 January 2027')
  const budget = (view: typeof sv) =>
    view.document.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'european.budget')
      ?.values?.[0]
  t.match(budget(sv), { text: '1\u00a0234\u00a0567,5 euro', number: 1234567.5 })
  t.match(budget(en), { text: '1,234,567.5 EUR' })
  t.strictSame(en.others, ['Edition 1, 3 March 2026'])
  t.end()
})

t.test('who does not know Sweden is helped once, where the word is first used', (t) => {
  t.strictSame(
    english.document.notes.map(({ id, section }) => [id, section]),
    [
      ['region', 'solution'],
      ['municipality', 'challenge'],
      ['ideburen', 'solution'],
      ['compact', 'solution'],
    ],
  )
  t.strictSame(swedish.document.notes, [])
  t.match(writeHtml(english), 'A Swedish word: <span lang="sv">idéburen</span>')
  t.end()
})

t.test('the evidence is told with what it means', (t) => {
  t.match(english.document.evidence, { level: 2, of: 5, label: 'Data show a change' })
  t.match(writeHtml(english), '<li aria-current="true"><span>2</span>')
  t.end()
})

t.test('a question without an answer says so', (t) => {
  const bare = {
    ...compactCase,
    edition: { ...compactCase.edition, answers: { about: { title: 'Tom' } } },
  }
  const view = viewOf(bare, 'sv')
  t.strictSame(
    view.document.sections.map(({ number }) => number),
    [1, 2, 3, 4, 5],
  )
  t.match(writeHtml(view), '<p class="meta">Inget svar än.</p>')
  t.match(writeMarkdown(view), '## 5. Kan du använda den hemma?\n\nInget svar än.')
  t.end()
})

t.test('a mark that turns the writing around cannot reach what stands after it', (t) => {
  const { citation } = viewOf(hostileCase, 'sv').document
  t.ok(citation.indexOf('\u202c') > citation.indexOf('\u202e'))
  t.end()
})

t.test('every field that can be published has a label of its own in both languages', (t) => {
  const { template, texts } = context
  for (const language of ['sv', 'en']) {
    for (const { id, def } of template.fields) {
      if (!def.inner) t.ok(texts.has(language, `export:fields.${id}`), `${language} ${id}`)
      for (const column of def.fields ?? [])
        t.ok(texts.has(language, `export:columns.${id}.${column.id}`), `${language} ${id}.${column.id}`)
    }
  }
  t.end()
})

t.test('a case stays a light letter', (t) => {
  t.ok(Buffer.byteLength(STYLE) < 4096, `${Buffer.byteLength(STYLE)} bytes of style`)
  t.ok(Buffer.byteLength(writeHtml(english)) < 24_000)
  t.end()
})
