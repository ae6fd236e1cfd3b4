import { createRequire } from 'node:module'
import t from 'tap'
import { importUnits } from '../../../src/domain/exchange/import-units.js'
import { packageOf } from '../../../src/domain/exchange/package.js'
import { readXliff } from '../../../src/domain/exchange/read-xliff.js'
import { writeXliff1 } from '../../../src/domain/exchange/write-xliff-1.js'
import { writeXliff2 } from '../../../src/domain/exchange/write-xliff-2.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { briefIdea } from '../../fixtures/brief.js'
import { TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

/** Our files through another implementation, as through an agency's tool that reads and writes them in its own way. */

/** What we ask of it; it comes without types. */
interface Second {
  xliff12ToJs(text: string): Promise<unknown>
  jsToXliff12(js: unknown, options?: object): Promise<string>
  xliff2js(text: string): Promise<unknown>
  js2xliff(js: unknown, options?: object): Promise<string>
}
const xliff = createRequire(import.meta.url)('xliff') as Second
/** Line breaks for the eye would become part of texts. */
const PLAIN = { indent: '' }

const NOW = new Date('2026-11-23T10:00:00Z')
const pack = (idea: Idea) => packageOf(context, idea, { language: 'en', openOnly: false })

function back(idea: Idea, file: string): { idea: Idea; outcomes: Record<string, string> } {
  let ids = 0
  const asked = { language: 'en', agency: 'Byrån' }
  const read = readXliff(new TextEncoder().encode(file))
  const done = importUnits(context, idea, read, asked, TRANSLATOR, NOW, () => `h${++ids}`)
  return {
    idea: done.idea,
    outcomes: Object.fromEntries(done.report.map(({ unit, outcome }) => [unit, outcome])),
  }
}

/** Everything that the tool thinks is a translation, marked. */
function marked(js: unknown): unknown {
  if (Array.isArray(js)) return js.map(marked)
  if (typeof js !== 'object' || js === null) return js
  return Object.fromEntries(
    Object.entries(js).map(([key, value]) => [
      key,
      key === 'target' && typeof value === 'string' ? `${value} (tool)` : marked(value),
    ]),
  )
}

t.test('XLIFF 1.2 goes through another implementation and comes back whole', async (t) => {
  const idea = briefIdea()
  const js = await xliff.xliff12ToJs(writeXliff1(pack(idea)))
  const { outcomes, idea: same } = back(idea, await xliff.jsToXliff12(js, PLAIN))
  // It reads an escaped ampersand twice, and that is what it then says: the change is seen, and named.
  const { 'about.summary': summary, ...others } = outcomes
  t.equal(summary, 'taken-in')
  t.strictSame([...new Set(Object.values(others))], ['unchanged'])
  t.equal(same.variants.en?.['solution.description'], idea.variants.en?.['solution.description'])
  const changed = back(idea, await xliff.jsToXliff12(marked(js), PLAIN))
  t.equal(changed.outcomes['about.title'], 'taken-in')
  t.match(changed.idea.variants.en?.['about.title']?.text, / \(tool\)$/)
})

t.test('a tool that drops sentences of XLIFF 2 loses nothing here', async (t) => {
  const idea = briefIdea()
  const js = await xliff.xliff2js(writeXliff2(pack(idea)))
  // It writes prefixes that it does not declare.
  const file = (await xliff.js2xliff(marked(js), PLAIN)).replaceAll(
    / slr:\w+="[^"]*"|<slr:[\s\S]*?<\/slr:profiles>/g,
    '',
  )
  const { outcomes, idea: done } = back(idea, file)
  // Without the marks of what it was made from, nothing that somebody has signed off here is written over.
  t.equal(outcomes['about.title'], 'changed-here')
  t.ok(
    ['source-moved', 'incomplete', 'codes-lost'].includes(outcomes['solution.description'] ?? ''),
    `of many sentences it keeps the last: ${outcomes['solution.description']}`,
  )
  t.strictSame(done.variants, idea.variants)
})
