import t from 'tap'
import { wideLines, widthProblems } from '../scripts/find-wide-lines.js'

const rule = { width: 10, allowed: { 'src/pattern.ts': 1 } }
const WIDE = `short\n${'å'.repeat(11)}\n`

t.test('lines are counted in characters, not in bytes', async (t) => {
  t.strictSame(wideLines(`${'å'.repeat(10)}\r\n${'å'.repeat(11)}`, 10), [2])
})

t.test('a wide line is named, unless its file may have one', async (t) => {
  t.strictSame(widthProblems('src/a.ts', WIDE, rule), ['src/a.ts:2: wider than 10 columns'])
  t.strictSame(widthProblems('src/pattern.ts', WIDE, rule), [])
  t.equal(widthProblems('src/pattern.ts', WIDE + WIDE, rule).length, 2)
})

t.test('an exception that is not needed any more is named', async (t) => {
  t.match(widthProblems('src/pattern.ts', 'short', rule), [/lower its number/])
})
