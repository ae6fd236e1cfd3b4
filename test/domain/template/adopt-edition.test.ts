import t from 'tap'
import { adoptEdition, renameUnits } from '../../../src/domain/template/adopt-edition.js'
import { checkAnswers } from '../../../src/domain/template/check-answers.js'
import { checkEdition } from '../../../src/domain/template/check-edition.js'
import { compileTemplate } from '../../../src/domain/template/compile-template.js'
import type { Texts } from '../../../src/domain/texts.js'
import type { TemplateEdition, TemplateField } from '../../../src/domain/types.gen.js'
import { edition, template, texts, vocabularies } from './installed.js'

/** A second edition: one question renamed, one removed, one split, one added. */
const second: TemplateEdition = {
  ...structuredClone(edition),
  edition: '2027-1',
  follows: '2026-1',
  changes: [
    { kind: 'rename', field: 'spread.groups', to: ['spread.targetGroups'] },
    { kind: 'rename', field: 'novelty.similar', to: ['novelty.alike'] },
    { kind: 'remove', field: 'novelty.searched' },
    { kind: 'split', field: 'spread.areas', to: ['spread.inSweden', 'spread.abroad'] },
    { kind: 'add', field: 'evaluation.cost' },
  ],
  readers: {},
}
const text = (id: string): TemplateField => ({ id, type: 'text', maxLength: 5000, translate: 'required' })
const fieldsOf = (section: string) =>
  second.sections.find(({ id }) => id === section) as { fields: TemplateField[] }
const rename = (section: string, from: string, to: string) => {
  const field = fieldsOf(section).fields.find(({ id }) => id === from) as { id: string }
  field.id = to
}
const remove = (section: string, name: string) => {
  const inside = fieldsOf(section)
  inside.fields = inside.fields.filter(({ id }) => id !== name)
}
rename('spread', 'groups', 'targetGroups')
rename('novelty', 'similar', 'alike')
remove('novelty', 'searched')
remove('spread', 'areas')
fieldsOf('spread').fields.push(text('inSweden'), text('abroad'))
fieldsOf('evaluation').fields.push(text('cost'))

const answers = {
  about: { title: 'Anbudsskola' },
  spread: { groups: 'Alla', areas: 'Kumla och Tammerfors', keep: 'Principerna' },
  novelty: { searched: 'På nätet', similar: [{ id: 'r1', name: 'Skåne', differs: 'Större' }] },
}

t.test(
  'no answer is lost when a newer edition is adopted, and the report says where each went',
  async (t) => {
    const newer = compileTemplate(second, vocabularies)
    const { answers: moved, report } = adoptEdition(template, newer, answers)
    t.strictSame(moved, {
      about: { title: 'Anbudsskola' },
      spread: { targetGroups: 'Alla', inSweden: 'Kumla och Tammerfors', keep: 'Principerna' },
      novelty: { alike: [{ id: 'r1', name: 'Skåne', differs: 'Större' }] },
    })
    t.match(report, {
      kept: ['about.title', 'spread.keep'],
      renamed: [
        { from: 'novelty.similar', to: 'novelty.alike' },
        { from: 'spread.groups', to: 'spread.targetGroups' },
      ],
      removed: ['novelty.searched'],
      split: [{ from: 'spread.areas', to: ['spread.inSweden', 'spread.abroad'] }],
      added: ['evaluation.cost'],
    })
    t.ok(report.missing.includes('spread.abroad'))
    t.strictSame(checkAnswers(newer, moved), [], 'what was moved is valid under the newer edition')
    const all = [
      ...report.kept,
      ...report.removed,
      ...[...report.renamed, ...report.split].map(({ from }) => from),
    ]
    t.strictSame(all.sort(), [
      'about.title',
      'novelty.searched',
      'novelty.similar',
      'spread.areas',
      'spread.groups',
      'spread.keep',
    ])
    t.strictSame(
      renameUnits(report, {
        'spread.groups': 1,
        'novelty.similar.r1.differs': 2,
        'about.title': 3,
        'spread.areas': 4,
      }),
      { 'spread.targetGroups': 1, 'novelty.alike.r1.differs': 2, 'about.title': 3, 'spread.inSweden': 4 },
      'translations go along',
    )
  },
)

const problems = (wrong: Partial<TemplateEdition>, before?: TemplateEdition, words: Texts = texts) =>
  checkEdition({ ...structuredClone(edition), ...wrong }, before, vocabularies, words)

t.test('the edition that is installed holds together', async (t) => {
  t.strictSame(checkEdition(edition, undefined, vocabularies, texts), [])
})

t.test('an edition that does not hold together names its rows', async (t) => {
  const sections = structuredClone(edition.sections)
  sections[1]!.fields.push(
    { id: 'kind', type: 'choice', vocabulary: 'nonsense' },
    { id: 'late', type: 'line', when: { field: 'solution.nowhere', in: ['x'] } },
    { id: 'table', type: 'rows' },
  )
  const found = problems({ sections }).join('\n')
  t.match(found, 'fields[solution.kind]: the id stands twice')
  t.match(found, 'fields[solution.kind]: unknown vocabulary nonsense')
  t.match(found, 'fields[solution.late]: when: unknown field solution.nowhere')
  t.match(found, 'fields[solution.table]: rows without fields')
  t.match(found, 'no label in sv: template:fields.solution.late.label')
  t.match(found, 'no label in en: template:fields.solution.late.label')
  t.match(
    problems({ readers: { opsi: ['about.nothing'] } }).join(),
    'readers[opsi]: unknown field about.nothing',
  )
  t.match(problems({ screening: { tests: ['kind'] } }).join(), 'screening[kind]')
  t.match(problems({ follows: '2025-1' }).join(), 'follows 2025-1, which is not installed')
  const silent = { ...second, changes: [] }
  t.match(
    checkEdition(silent, edition, vocabularies, texts).join('\n'),
    'changes: says nothing of novelty.searched, which is gone',
  )
})
