import { readFileSync } from 'node:fs'
import t from 'tap'
import { adoptEdition } from '../../../src/domain/template/adopt-edition.js'
import { checkEdition } from '../../../src/domain/template/check-edition.js'
import { checkEditionShape } from '../../../src/domain/template/check-edition-shape.js'
import { compileTemplate } from '../../../src/domain/template/compile-template.js'
import type { Texts } from '../../../src/domain/texts.js'
import type { TemplateEdition, TemplateField } from '../../../src/domain/types.gen.js'
import { fileOf } from '../../../src/installation/paths.js'
import { edition, template, texts, vocabularies } from './installed.js'

type Fields = TemplateField[]
type Changes = NonNullable<TemplateEdition['changes']>

/** Words are checked by a test of their own. */
const allWords: Texts = { ...texts, has: () => true }

/** The installed edition after somebody's pen, with how to carry answers over. */
function next(
  changes: Changes,
  edit: (fieldsOf: (section: string) => Fields) => void = () => {},
): TemplateEdition {
  const copy = structuredClone(edition)
  const fieldsOf = (section: string) => copy.sections.find(({ id }) => id === section)?.fields as Fields
  edit(fieldsOf)
  return { ...copy, edition: '2027-1', follows: '2026-1', changes, readers: {} }
}

const problems = (wrong: TemplateEdition, before: TemplateEdition | undefined = edition, words = allWords) =>
  checkEdition(wrong, before, vocabularies, words).map((line) => line.replace(/^template 2027-1: /, ''))

const drop = (fields: Fields, name: string): void => {
  fields.splice(
    fields.findIndex(({ id }) => id === name),
    1,
  )
}
const text = (id: string, maxLength = 10000): TemplateField => ({
  id,
  type: 'text',
  maxLength,
  translate: 'required',
})

t.test('an edition that renames, removes, splits and adds holds together', async (t) => {
  const changes: Changes = [
    { kind: 'rename', field: 'spread.keep', to: ['spread.core'] },
    { kind: 'remove', field: 'novelty.searched' },
    { kind: 'split', field: 'spread.areas', to: ['spread.areas', 'spread.abroad'] },
    { kind: 'add', field: 'evaluation.cost' },
  ]
  const newer = next(changes, (fieldsOf) => {
    drop(fieldsOf('spread'), 'keep')
    drop(fieldsOf('novelty'), 'searched')
    fieldsOf('spread').push(text('core'), text('abroad'))
    fieldsOf('evaluation').push(text('cost'))
  })
  t.match(
    problems(newer),
    [/^parts\[keep\]: there is no field spread\.keep/],
    'a part goes along with its field',
  )
  newer.parts = { ...edition.parts, keep: 'spread.core' }
  t.strictSame(problems(newer), [])
  const answers = { spread: { keep: 'Principerna', areas: 'Kumla, Åbo' }, novelty: { searched: 'På nätet' } }
  const adopted = adoptEdition(template, compileTemplate(newer, vocabularies), answers)
  t.strictSame(adopted.answers, { spread: { core: 'Principerna', areas: 'Kumla, Åbo' } })
  t.strictSame(adopted.report.split, [{ from: 'spread.areas', to: ['spread.areas', 'spread.abroad'] }])
  t.strictSame(adopted.report.removed, ['novelty.searched'])
  t.throws(() => adoptEdition(template, template, answers), { code: 'invalid-input' }, 'one after the other')
})

t.test('changes that do not add up name their row', async (t) => {
  const cases: [Changes, string][] = [
    [
      [{ kind: 'rename', field: 'spread.nowhere', to: ['spread.keep'] }],
      'changes[0]: unknown field spread.nowhere',
    ],
    [
      [{ kind: 'rename', field: 'spread.keep', to: ['spread.core'] }],
      'changes[0]: unknown field spread.core',
    ],
    [[{ kind: 'remove', field: 'spread.keep' }], 'changes[0]: spread.keep is still there'],
    [
      [{ kind: 'rename', field: 'spread.keep', to: [] }],
      'changes[0]: rename leads to 0 fields; it must be 1',
    ],
    [
      [{ kind: 'split', field: 'spread.keep', to: ['spread.keep'] }],
      'changes[0]: split leads to 1 fields; it must be 2 or more',
    ],
    [[{ kind: 'add', field: 'spread.keep' }], 'changes[0]: spread.keep was there before'],
    [
      [{ kind: 'split', field: 'spread.keep', to: ['spread.keep', 'spread.adapt'] }],
      'changes: more than one answer goes to spread.adapt',
    ],
    [
      [
        { kind: 'remove', field: 'spread.keep' },
        { kind: 'remove', field: 'spread.keep' },
      ],
      'changes: spread.keep stands twice',
    ],
  ]
  for (const [changes, line] of cases) {
    const found = problems(next(changes))
    t.ok(found.includes(line), `${line}\n${found.join('\n')}`)
  }
  t.strictSame(problems({ ...next([]), edition: '2026-1' }), ['template 2026-1: follows itself'])
  t.strictSame(checkEdition(next([]), undefined, vocabularies, allWords), [
    'template 2027-1: follows 2026-1, which is not installed',
  ])
})

t.test('a question may not change so that old answers are wrong', async (t) => {
  const field = (fields: Fields, name: string) => fields.find(({ id }) => id === name) as TemplateField
  const cases: [(fieldsOf: (section: string) => Fields) => void, string][] = [
    [(f) => (field(f('spread'), 'keep').type = 'line'), 'it was text and is line'],
    [(f) => (field(f('spread'), 'keep').maxLength = 500), 'it is shorter'],
    [(f) => (field(f('solution'), 'stage').vocabulary = 'yesNo'), 'it is from another vocabulary'],
    [(f) => (field(f('novelty'), 'similar').maxRows = 3), 'it takes fewer rows'],
    [(f) => drop(field(f('novelty'), 'similar').fields as Fields, 'link'), 'the column link is gone'],
  ]
  for (const [edit, reason] of cases) t.match(problems(next([], edit)).join('\n'), reason, reason)
  const longer = next([], (f) => (field(f('about'), 'place').type = 'text'))
  t.strictSame(problems(longer), [], 'a line may become a text')
})

t.test('fields that could never work name their row', async (t) => {
  const cases: [string, TemplateField, string][] = [
    ['about', text('constructor'), 'fields[about.constructor]: the id means something'],
    [
      'about',
      { id: 'late', type: 'line', translate: 'never', when: { field: 'solution.kind', in: ['other'] } },
      'fields[about.late]: when: solution.kind must be asked before it',
    ],
    [
      'about',
      { id: 'self', type: 'choice', vocabulary: 'yesNo', when: { field: 'about.self', in: ['yes'] } },
      'fields[about.self]: when: about.self must be asked before it',
    ],
    [
      'spread',
      { ...text('odd'), when: { field: 'solution.kind', in: ['magic'] } },
      'fields[spread.odd]: when: magic is no choice of solution.kind',
    ],
    [
      'spread',
      { id: 'main', type: 'choice', vocabulary: 'yesNo', oneOf: 'challenge.challenges' },
      'fields[spread.main]: oneOf: challenge.challenges must be choices from the same vocabulary',
    ],
    [
      'spread',
      { id: 'main', type: 'choice', vocabulary: 'yesNo', oneOf: 'challenge.none' },
      'fields[spread.main]: oneOf: unknown field challenge.none',
    ],
    ['spread', { id: 'mute', type: 'text' }, 'fields[spread.mute]: a text must say whether it is translated'],
    [
      'spread',
      { id: 'table', type: 'rows', fields: [text('id')] },
      'fields[spread.table.id]: the id means something',
    ],
    [
      'spread',
      { id: 'table', type: 'rows', fields: [text('a'), text('a')] },
      'fields[spread.table.a]: the id stands twice',
    ],
    [
      'spread',
      { id: 'table', type: 'rows', fields: [{ id: 'many', type: 'choices', vocabulary: 'yesNo' }] },
      'fields[spread.table.many]: a cell holds one value',
    ],
    [
      'spread',
      { id: 'table', type: 'rows', fields: [{ id: 'bad', type: 'choice', vocabulary: 'nope' }] },
      'fields[spread.table.bad]: unknown vocabulary nope',
    ],
    ['spread', { ...text('plain'), fields: [text('a')] }, 'fields[spread.plain]: only rows have fields'],
  ]
  for (const [section, field, line] of cases)
    t.match(problems(next([], (fieldsOf) => fieldsOf(section).push(field))).join('\n'), line, line)
})

t.test('readers, numbers and words are looked after', async (t) => {
  t.match(problems({ ...next([]), readers: { nobody: [] } }), [
    'readers[nobody]: not in the vocabulary targetReader',
  ])
  const twice = next([])
  for (const section of twice.sections) if (section.number === 2) section.number = 1
  t.match(problems(twice), ['sections: the number 1 stands twice'])
  const silent: Texts = { ...texts, has: (language, key) => language === 'sv' && texts.has(language, key) }
  const found = problems(next([]), edition, silent)
  for (const key of [
    'template:sections.spread.question',
    'template:fields.novelty.similar.rows.differs.label',
    'vocabulary:challenge.SC1',
    'vocabulary:screeningTest.new',
  ])
    t.ok(found.includes(`no label in en: ${key}`), key)
  t.notMatch(found.join('\n'), 'no label in sv')
})

t.test('a file that is no edition is told where', async (t) => {
  const read = (path: string): object => JSON.parse(readFileSync(fileOf(path), 'utf8'))
  const schemas = [
    read('schemas/template/template-edition.json'),
    read('schemas/template/template-field.json'),
  ]
  t.strictSame(checkEditionShape(edition, schemas), [])
  const wrong = structuredClone(edition) as unknown as { sections: { fields: Record<string, unknown>[] }[] }
  Object.assign(wrong.sections[1]?.fields[2] ?? {}, { typ: 'text', type: 'essay' })
  const found = checkEditionShape(wrong, schemas).join('\n')
  t.match(
    found,
    'template 2026-1: sections[solution].fields[description]: must NOT have additional properties (typ)',
  )
  t.match(found, 'template 2026-1: sections[solution].fields[description].type: must be equal to one of')
  for (const nonsense of [null, [], 'x', {}, { sections: [null] }])
    t.ok(checkEditionShape(nonsense, schemas).length > 0, JSON.stringify(nonsense))
})
