import { readFileSync } from 'node:fs'
import t from 'tap'
import { findPhrase, makeTermbase, type TermEntry } from '../../../src/domain/terms/find-terms.js'
import { fileOf } from '../../../src/installation/paths.js'

const { terms } = JSON.parse(readFileSync(fileOf('schemas/terms/editions/2026-1.json'), 'utf8')) as {
  terms: TermEntry[]
}
const base = makeTermbase(terms)
const found = (text: string) =>
  base
    .findIn(text)
    .map(({ term, start, end, isPart }) => `${text.slice(start, end)}=${isPart ? '…' : ''}${term.en}`)

t.test('terms are found in every form', async (t) => {
  const cases: [string, string[]][] = [
    ['Samhällsutmaningarna är stora.', ['Samhällsutmaningarna=societal challenge']],
    [
      'De sociala företagen och det sociala företaget',
      ['sociala företagen=social enterprise', 'sociala företaget=social enterprise'],
    ],
    [
      'idéburna organisationer och en idéburen organisation',
      ['idéburna organisationer=idea-based organisation', 'idéburen organisation=idea-based organisation'],
    ],
    ['Kommunernas handlingsplaner', ['Kommunernas=municipality', 'handlingsplaner=action plan']],
    ['Målgruppen deltar i studiecirklar.', ['Målgruppen=target group', 'studiecirklar=study circle']],
    [
      'Partnerskapet för sociala innovationer (PSI)',
      [
        'Partnerskapet för sociala innovationer=Partnership for Social Innovation',
        'PSI=Partnership for Social Innovation',
      ],
    ],
    [
      'ett idéburet offentligt partnerskap',
      ['idéburet offentligt partnerskap=public-civil society partnership'],
    ],
    ['I RUS:en. Rus är farligt.', ['RUS=regional development strategy']],
    [
      'upphandlingar med social hänsyn',
      ['upphandlingar med social hänsyn=socially responsible public procurement'],
    ],
    [
      'samverkan med civilsamhället',
      ['samverkan=cross-sector collaboration', 'civilsamhället=civil society'],
    ],
    [
      'Överenskommelsen om folkbildningens villkor',
      ['Överenskommelsen=compact', 'folkbildningens=folkbildning'],
    ],
  ]
  for (const [text, expected] of cases) t.strictSame(found(text), expected, text)
})

t.test('the last part of a compound is a kind of it; other parts are something else', async (t) => {
  t.strictSame(found('Trafikkooperativet växer'), ['Trafikkooperativet=…cooperative'])
  t.strictSame(found('kommunstyrelsen, transporten, apparat'), [])
})

t.test('the longer term is meant', async (t) => {
  t.strictSame(found('regionala utvecklingsstrategin'), [
    'regionala utvecklingsstrategin=regional development strategy',
  ])
  t.strictSame(found('regional utveckling'), ['regional utveckling=regional development'])
})

t.test('an English phrase is found in its forms', async (t) => {
  t.ok(findPhrase('Many societal challenges.', ['societal challenge']))
  t.ok(findPhrase('Municipalities decide', ['municipality']))
  t.notOk(findPhrase('Many social needs', ['societal challenge', '']))
})
