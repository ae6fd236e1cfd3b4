import t from 'tap'
import { DomainError } from '../../../src/domain/errors.js'
import { carryOut, isCarriedOut, noteDecision } from '../../../src/domain/meetings/carry-out.js'
import { checkDecision, possibleDecisions } from '../../../src/domain/meetings/decisions.js'
import type { Idea, MeetingDecision } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId } from '../process/ready-idea.js'
import { bareIdea, decision, meeting, person, stamp, undecidedIdea } from './meetings.js'

const clerk = person('u-yusuf', 'workgroup', 'advisor')
const member = person('u-maria', 'workgroup')
const per = { kind: 'person', id: 'u-per', name: 'Per Åkerlund' } as const
const carry = (idea: Idea, made: MeetingDecision, actor = clerk): Idea =>
  carryOut(context, idea, { meeting: meeting(), decision: made }, actor, NOW, newId)
const whats = (before: Idea, { pending }: Idea): string[] =>
  pending.slice(before.pending.length).map(({ what }) => what)

t.test('yes ticks the requirement, with a note that names the meeting', (t) => {
  const idea = undecidedIdea({ agenda: [{ text: 'Ja', language: 'sv', ...stamp }] })
  const made = decision('yes', { requirement: 'workgroup-decided' })
  const next = carry(idea, made, member)
  t.strictSame(whats(idea, next), ['decide', 'tick'])
  t.match(next.ticks['workgroup-decided']?.note, /Arbetsutskottets möte den 9 december 2026: .*Så blir det\./)
  t.equal(next.agenda, undefined, 'it waits for no meeting any more')
  t.ok(isCarriedOut(next, made))
  t.equal(next.revision, next.pending.length + idea.revision - idea.pending.length, 'no revision is left out')
  t.end()
})

t.test('no takes a tick back, and says so', (t) => {
  const idea = bareIdea('identification')
  const next = carry(idea, decision('no', { requirement: 'workgroup-decided' }), member)
  t.equal(next.ticks['workgroup-decided'], undefined)
  t.strictSame(whats(idea, next), ['decide', 'untick'])
  const undecided = undecidedIdea()
  t.strictSame(whats(undecided, carry(undecided, decision('no', { requirement: 'workgroup-decided' }))), [
    'decide',
  ])
  t.end()
})

t.test('taking on moves the idea out of the queue and names the advisor', (t) => {
  const idea = bareIdea('submitted')
  const next = carry(idea, decision('take-on', { person: per }))
  t.equal(next.state, 'identification')
  t.equal(next.advisor?.id, 'u-per')
  t.strictSame(whats(idea, next), ['decide', 'take-on', 'arrange'])
  const active = bareIdea('specification')
  t.strictSame(whats(active, carry(active, decision('take-on', { person: per }))), ['decide', 'arrange'])
  t.end()
})

t.test('handing over offers the idea to the receiver', (t) => {
  const next = carry(bareIdea('specification'), decision('hand-over', { person: per, shared: 'Svaren.' }))
  t.equal(next.state, 'offered')
  t.equal(next.offer?.to.id, 'u-per')
  t.end()
})

t.test('what is postponed goes on waiting; other words are only told', (t) => {
  const agenda = [{ text: 'Ja', language: 'sv', ...stamp }]
  const idea = bareIdea('specification', { agenda })
  t.strictSame(carry(idea, decision('postponed')).agenda, agenda)
  const next = carry(idea, decision('other'))
  t.strictSame(whats(idea, next), ['decide'])
  t.ok(isCarriedOut(next, decision('other')))
  t.end()
})

t.test('nobody does by a decision what the process does not let them do', (t) => {
  const made = decision('take-on', { person: per })
  const other = person('u-eva', 'translator')
  t.throws(() => carry(bareIdea('submitted'), made, other), new DomainError('not-allowed'))
  t.equal(carry(bareIdea('submitted'), made, member).advisor?.id, 'u-per', 'who keeps the minutes may')
  const late = decision('hand-over', { person: per, shared: 'Svaren.' })
  t.throws(() => carry(bareIdea('submitted'), late), { code: 'move-not-possible' })
  const idea = bareIdea('submitted')
  const told = noteDecision(context, idea, { meeting: meeting(), decision: made }, false, member, NOW, newId)
  t.notOk(isCarriedOut(told, made), 'told is not done')
  const done = carry(told, made)
  t.ok(isCarriedOut(done, made))
  t.strictSame(whats(idea, done), ['decide', 'carry-out', 'take-on', 'arrange'], 'who may carries it through')
  t.end()
})

t.test('only what can be decided can be decided', (t) => {
  const kinds = (idea: Idea) => possibleDecisions(context, idea).map(({ kind }) => kind)
  t.strictSame(kinds(bareIdea('submitted')), ['take-on', 'other', 'postponed'])
  t.strictSame(kinds(undecidedIdea()), ['take-on', 'hand-over', 'yes', 'no', 'other', 'postponed'])
  t.strictSame(kinds(bareIdea('closed')), ['other', 'postponed'])
  const possible = possibleDecisions(context, undecidedIdea())
  const wrong = (given: Parameters<typeof checkDecision>[0]) =>
    checkDecision(given, possible).map(({ pointer, code }) => `${pointer} ${code}`)
  t.strictSame(wrong({ kind: 'yes', requirement: 'workgroup-decided' }), [])
  t.strictSame(wrong({ kind: 'yes' }), ['/requirement required'])
  t.strictSame(wrong({ kind: 'yes', requirement: 'plan-made' }), ['/requirement unknown-requirement'])
  t.strictSame(wrong({ kind: 'hand-over' }), ['/person required', '/shared required'])
  t.strictSame(wrong({ kind: 'other', person: 'u-per' }), ['/person not-expected', '/words required'])
  t.strictSame(checkDecision({ kind: 'yes' }, [{ kind: 'other' }])[0]?.code, 'not-a-choice')
  t.strictSame(wrong({ kind: 'other', words: 'x', due: '2026-02-30' }), ['/due not-a-date'])
  t.end()
})
