import t from 'tap'
import { applyAnswers } from '../../../src/domain/template/apply-answers.js'
import { changesBetween } from '../../../src/domain/template/changes-between.js'
import { completeness } from '../../../src/domain/template/completeness.js'
import { isAnswered, isAsked, missingFields, valueOf } from '../../../src/domain/template/values.js'
import { template } from './installed.js'

let n = 0
const newId = () => `r${++n}`

t.test('blanks are no answer', async (t) => {
  for (const empty of [undefined, null, '', ' \n', [], [''], [{ id: 'r1' }], [{ id: 'r1', place: ' ' }]])
    t.equal(isAnswered(empty), false, JSON.stringify(empty))
  for (const full of ['x', 0, ['SC1'], [{ id: 'r1', place: 'x' }]]) t.equal(isAnswered(full), true)
})

t.test('a patch is laid over the answers, field by field', async (t) => {
  const before = { about: { title: 'Före', summary: 'Kvar' } }
  const after = applyAnswers(before, { about: { title: ' Efter ' }, solution: { description: '' } }, newId)
  t.strictSame(after, { about: { title: 'Efter', summary: 'Kvar' } })
  t.strictSame(before, { about: { title: 'Före', summary: 'Kvar' } }, 'what was there is untouched')
  t.strictSame(applyAnswers(after, { about: { title: null, summary: null } }, newId), {})
})

t.test('rows get an id that stays with them', async (t) => {
  const rows = [
    { id: '', place: 'Laxå' },
    { id: 'mine', place: 'Nora' },
    { id: '', place: '' },
  ]
  const { novelty } = applyAnswers({}, { novelty: { claims: rows } }, newId)
  t.match(novelty?.claims, [
    { id: /^r\d/, place: 'Laxå' },
    { id: 'mine', place: 'Nora' },
  ])
  t.equal((novelty?.claims as unknown[] | undefined)?.length, 2, 'an empty row is no row')
})

t.test('a conditional field is asked only when its condition holds, and its answer is kept', async (t) => {
  const answers = { solution: { kind: 'other', kindOther: 'en app' } }
  t.equal(isAsked(template, answers, 'solution.kindOther'), true)
  const changed = applyAnswers(answers, { solution: { kind: 'service' } }, newId)
  t.equal(isAsked(template, changed, 'solution.kindOther'), false)
  t.equal(valueOf(changed, 'solution.kindOther'), 'en app')
  t.strictSame(missingFields(template, { evaluation: { done: 'no' } }, ['evaluation.method']), [])
  t.strictSame(missingFields(template, { evaluation: { done: 'yes' } }, ['evaluation.method']), [
    'evaluation.method',
  ])
})

t.test('completeness names what is missing, by question and by reader', async (t) => {
  const answers = { about: { title: 'x' }, solution: { description: 'x', kind: 'service' } }
  const { questions, readers } = completeness(template, answers)
  t.strictSame(
    questions.map(({ section }) => section),
    ['solution', 'challenge', 'novelty', 'evaluation', 'spread'],
  )
  t.match(questions[0], { number: 1, answered: 2, section: 'solution' })
  t.notMatch(questions[0]?.missing, ['solution.description'])
  t.strictSame(
    readers.map(({ reader }) => reader),
    ['opsi', 'sim', 'interreg'],
  )
  for (const { answered, of, missing } of readers) t.equal(answered + missing.length, of)
})

t.test('what changed is told by place, with both sides', async (t) => {
  const before = { about: { title: 'a' }, spread: { keep: 'x' } }
  const after = { about: { title: 'b' }, solution: { kind: 'service' } }
  t.strictSame(changesBetween(before, after), [
    { pointer: '/answers/about/title', before: 'a', after: 'b' },
    { pointer: '/answers/spread/keep', before: 'x' },
    { pointer: '/answers/solution/kind', after: 'service' },
  ])
})
