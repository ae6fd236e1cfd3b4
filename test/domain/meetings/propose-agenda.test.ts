import t from 'tap'
import { proposeAgenda } from '../../../src/domain/meetings/propose-agenda.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { bareIdea, decision, item, meeting, stamp, undecidedIdea } from './meetings.js'

const known = (...ideas: Idea[]) => ideas.map((idea) => ({ idea, context }))
const days = (n: number): string => new Date(Date.parse(stamp.at) - n * 86_400_000).toISOString()
const proposal = { text: 'Karin tar emot den.', language: 'sv', ...stamp }

t.test('what waits comes up, the oldest first, with why', (t) => {
  const ideas = known(
    bareIdea('submitted', { id: 'new', since: days(2) }),
    undecidedIdea({ id: 'gate', since: days(9) }),
    bareIdea('specification', { id: 'asked', since: days(90), agenda: [{ ...proposal, at: days(4) }] }),
    bareIdea('specification', { id: 'quiet', since: days(99) }),
  )
  const found = proposeAgenda(ideas, undefined)
  t.strictSame(
    found.map(({ idea, reasons, ready }) => [idea, reasons, ready]),
    [
      ['gate', ['gate'], true],
      ['asked', ['asked'], true],
      ['new', ['incoming'], true],
    ],
  )
  t.strictSame(found[0]?.requirements, ['workgroup-decided'])
  t.end()
})

t.test('a gate that lacks more than the decision is only suggested', (t) => {
  const idea = undecidedIdea({ levels: {} })
  const [suggestion] = proposeAgenda(known(idea), undefined)
  t.equal(suggestion?.ready, false)
  t.equal(suggestion?.lacks, 3)
  const [asked] = proposeAgenda(known({ ...idea, agenda: [proposal] }), undefined)
  t.equal(asked?.ready, true, 'unless somebody asks for it')
  t.end()
})

t.test('what looks like spam, and drafts, do not come up', (t) => {
  const held = { reasons: ['links'], at: stamp.at } as unknown as NonNullable<Idea['held']>
  t.strictSame(proposeAgenda(known(bareIdea('submitted', { held }), bareIdea('draft')), undefined), [])
  t.end()
})

t.test('what was postponed or not reached last time comes back, decided matters do not', (t) => {
  const ideas = known(
    bareIdea('specification', { id: 'late' }),
    bareIdea('specification', { id: 'done' }),
    bareIdea('closed', { id: 'over' }),
  )
  const last = meeting({
    state: 'held',
    items: [
      item('1', { idea: 'late', since: days(30), decision: decision('postponed') }),
      item('2', { idea: 'done', decision: decision('other') }),
      item('3', { idea: 'over' }),
      item('4', { title: 'Vårens lärseminarium', since: days(40) }),
    ],
  })
  t.strictSame(
    proposeAgenda(ideas, last).map(({ idea, title, reasons }) => [idea ?? title, reasons]),
    [
      ['Vårens lärseminarium', ['postponed']],
      ['late', ['postponed']],
    ],
  )
  t.end()
})

t.test('an idea that waits for several reasons is one matter, as old as the oldest of them', (t) => {
  const idea = undecidedIdea({ id: 'i', since: days(1), agenda: [proposal] })
  const last = meeting({ items: [item('1', { idea: 'i', since: days(20) })] })
  const [only, ...more] = proposeAgenda(known(idea), last)
  t.strictSame(only?.reasons, ['gate', 'asked', 'postponed'])
  t.equal(only?.since, days(20))
  t.strictSame(more, [])
  t.end()
})
