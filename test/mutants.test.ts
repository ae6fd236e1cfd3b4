import t from 'tap'
import { hasRun, rangesOf } from '../scripts/mutants/coverage.js'
import { mutationsIn } from '../scripts/mutants/mutations-in.js'
import { sampleOf } from '../scripts/mutants/sample.js'
import { testsFor } from '../scripts/mutants/tests-for.js'

const mutantsOf = (code: string): string[] =>
  mutationsIn(code).map(({ start, end, text }) => code.slice(0, start) + text + code.slice(end))

const changes: Readonly<Record<string, readonly string[]>> = {
  'if (a) b()': ['if (!(a)) b()', ';'],
  'if (a === b) c()\nelse d()': [
    'if (a !== b) c()\nelse d()',
    'if (a === b) ;\nelse d()',
    'if (a === b) c()\nelse ;',
  ],
  'x = a ? !b : c': [';', 'x = !(a) ? !b : c', 'x = a ? b : c'],
  'const x = a && b': ['const x = ((a) || (b))'],
  'const x = a?.b ?? c': ['const x = ((a?.b) && (c))', 'const x = a.b ?? c'],
  'const x = a >= b - c': ['const x = a > b - c', 'const x = a >= b + c'],
  'const f = () => a': ['const f = () => undefined'],
  'function f() { return a }': ['function f() { return undefined }'],
  'if (a) throw b': ['if (!(a)) throw b', ';'],
  'const x = { "a": "b" }': ['const x = { "a": "" }'],
  'const x = [1, true]': ['const x = []', 'const x = [(1 + 1), true]', 'const x = [1, false]'],
  'const x = a.some(b)': ['const x = a.every(b)'],
  'const x = a.filter(b)': ['const x = a'],
  'import a from "b"': [],
}

t.test('code is changed in small ways', async (t) => {
  for (const [code, mutants] of Object.entries(changes)) t.strictSame(mutantsOf(code), mutants, code)
})

t.test('a place has run when the smallest range around it has', async (t) => {
  const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count })
  const ranges = rangesOf([
    range(0, 100, 1),
    range(40, 80, 0),
    range(10, 30, 2),
    range(50, 60, 0),
    range(61, 70, 1),
  ])
  t.strictSame(ranges, [
    [0, 100, true],
    [40, 80, false],
    [61, 70, true],
  ])
  t.strictSame(
    [5, 20, 55, 65, 79, 80, 100].map((at) => hasRun(ranges, at)),
    [true, true, false, true, false, true, false],
  )
})

t.test('a sample is the same for the same seed, and in order', async (t) => {
  const all = Array.from({ length: 100 }, (_, n) => n)
  const sample = sampleOf(all, 10, 1)
  t.equal(new Set(sample).size, 10)
  t.strictSame(sampleOf(all, 10, 1), sample)
  t.notSame(sampleOf(all, 10, 2), sample)
  t.strictSame(
    sample.toSorted((a, b) => a - b),
    sample,
  )
  t.strictSame(sampleOf(all, 200, 1), all)
})

t.test(
  'tests of merit are asked first, then those of the concept, then the quick; as long as there is time',
  async (t) => {
    const covering = Object.entries({
      'dist-test/test/http/pages/desk.test.js': 9,
      'dist-test/test/http/api/process/moves.test.js': 7,
      'dist-test/test/domain/process/matrix.test.js': 2,
      'dist-test/test/domain/golden.test.js': 1,
    }).map(([test, time]) => ({ test, time }))
    const asked = (budget = Number.POSITIVE_INFINITY, merits: [string, number][] = []) =>
      testsFor('dist-test/src/domain/process/transition.js', covering, {
        merits: new Map(merits),
        budget,
      }).map(({ test }) => /(\w+)\.test/.exec(test)?.[1])
    t.strictSame(asked(), ['matrix', 'moves', 'golden', 'desk'])
    t.strictSame(asked(10), ['matrix', 'moves', 'golden'])
    t.strictSame(asked(9), ['matrix', 'moves'])
    t.strictSame(asked(1), ['matrix'], 'one at least')
    const desk = 'dist-test/test/http/pages/desk.test.js'
    t.strictSame(asked(undefined, [[desk, 1]]), ['desk', 'matrix', 'moves', 'golden'])
  },
)
