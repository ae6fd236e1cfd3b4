import t from 'tap'
import { type AnswersPatch, applyAnswers } from '../../../src/domain/template/apply-answers.js'
import { changesBetween } from '../../../src/domain/template/changes-between.js'
import { checkAnswers } from '../../../src/domain/template/check-answers.js'
import type { Answers } from '../../../src/domain/types.gen.js'
import { template } from './installed.js'

/** What is saved, given what was sent, whatever it is. */
function saved(patch: unknown, before: Answers = {}): { answers: Answers; errors: string[] } {
  let n = 0
  const answers = applyAnswers(before, patch as AnswersPatch, () => `new${++n}`)
  const errors = checkAnswers(template, answers).map(({ pointer, code }) => `${pointer} ${code}`)
  return { answers, errors }
}

t.test('a list of nothing is no answer', async (t) => {
  for (const empty of [[], [{}], [{ id: 'r1' }], [{ id: '', place: ' ' }], [null], [''], ['  ', '']])
    t.strictSame(saved({ novelty: { claims: empty } }).answers, {}, JSON.stringify(empty))
  t.strictSame(saved({ challenge: { challenges: ['', 'SC1'] } }).answers, {
    challenge: { challenges: ['SC1'] },
  })
})

t.test('a row without an id, or with an empty one, is a new row', async (t) => {
  const rows = [
    { place: 'Laxå' },
    { id: '', place: 'Nora' },
    { id: null, place: 'Kumla' },
    { id: 'r7', place: 'Hällefors', why: '' },
  ]
  const { answers, errors } = saved({ novelty: { claims: rows } })
  t.strictSame(errors, [])
  t.strictSame(answers.novelty?.claims, [
    { id: 'new1', place: 'Laxå' },
    { id: 'new2', place: 'Nora' },
    { id: 'new3', place: 'Kumla' },
    { id: 'r7', place: 'Hällefors' },
  ])
})

t.test('texts are stored alike, wherever they were typed', async (t) => {
  const { answers, errors } = saved({ solution: { description: ' A\u030a ena\r\nsidan\rå andra ' } })
  t.strictSame(errors, [])
  t.equal(answers.solution?.description, 'Å ena\nsidan\nå andra')
})

t.test('what has no place in the template is named, never swallowed and never a crash', async (t) => {
  const cases: [string, string[]][] = [
    ['{"__proto__":{"title":"x"}}', ['/answers/__proto__ unknown']],
    ['{"about":{"__proto__":"x"}}', ['/answers/about/__proto__ unknown']],
    ['{"constructor":{"x":"y"}}', ['/answers/constructor unknown']],
    ['{"about":{"toString":"x"}}', ['/answers/about/toString unknown']],
    ['{"novelty":{"claims":[{"id":"a","__proto__":"x"}]}}', ['/answers/novelty/claims/0/__proto__ unknown']],
    ['{"about":"x"}', ['/answers/about wrong-type']],
    ['{"about":null}', ['/answers/about wrong-type']],
    ['{"about":["x"]}', ['/answers/about wrong-type']],
    ['{"about":{"title":true}}', ['/answers/about/title wrong-type']],
    ['{"about":{"title":["x"]}}', ['/answers/about/title wrong-type']],
    ['{"solution":{"partners":["x"]}}', ['/answers/solution/partners/0 wrong-type']],
    ['{"solution":{"partners":[[[]]]}}', ['/answers/solution/partners/0 wrong-type']],
    ['{"solution":{"partners":[{"id":7,"name":"x"}]}}', ['/answers/solution/partners/0/id wrong-type']],
    ['{"solution":{"partners":[{"id":"a.b","name":"x"}]}}', ['/answers/solution/partners/0/id wrong-form']],
    [
      '{"solution":{"partners":[{"id":"a","name":{"x":1}}]}}',
      ['/answers/solution/partners/0/name wrong-type'],
    ],
  ]
  for (const [sent, expected] of cases) t.strictSame(saved(JSON.parse(sent)).errors, expected, sent)
  t.equal(({} as Record<string, unknown>).title, undefined, 'and no other object got a title')
})

t.test('a row needs its id to be stored, and all that is wrong is told at once', async (t) => {
  const wrong = {
    about: { title: 'x'.repeat(101) },
    novelty: { claims: [{ place: 'Laxå' }] },
    challenge: { challenges: ['SC1'], mainChallenge: 'SC2' },
  }
  const found = checkAnswers(template, wrong).map(({ pointer, code }) => `${pointer} ${code}`)
  t.strictSame(found.sort(), [
    '/answers/about/title too-long',
    '/answers/challenge/mainChallenge not-among',
    '/answers/novelty/claims/0/id required',
  ])
})

t.test('too much, or nested too deep, is refused without counting it all', async (t) => {
  const codes = Array.from({ length: 300_000 }, () => 'SC9')
  t.strictSame(saved({ challenge: { challenges: codes } }).errors, ['/answers too-many'])
  let deep: unknown = 'x'
  for (let n = 0; n < 100_000; n++) deep = [deep]
  t.strictSame(saved({ challenge: { challenges: deep } }).errors, ['/answers too-many'])
  const many = saved({ about: Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x${n}`, 'y'])) })
  t.equal(many.errors.length, 50, 'fifty errors are enough to go on with')
})

t.test('the order of the cells in a row is no change, the order of rows is', async (t) => {
  const withRows = (...claims: { id: string; [cell: string]: string }[]): Answers => ({ novelty: { claims } })
  const nora = { id: 'a', place: 'Nora', why: 'x' }
  const laxå = { id: 'b', place: 'Laxå' }
  const before = withRows(nora, laxå)
  t.strictSame(changesBetween(before, withRows({ why: 'x', place: 'Nora', id: 'a' }, laxå)), [])
  t.strictSame(changesBetween(before, withRows(laxå, nora)), [
    { pointer: '/answers/novelty/claims', before: [nora, laxå], after: [laxå, nora] },
  ])
  t.equal(changesBetween(before, withRows({ id: 'a', place: 'Nora' }, laxå)).length, 1)
})
