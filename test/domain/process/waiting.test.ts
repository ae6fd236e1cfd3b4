import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { waitingFor } from '../../../src/domain/ideas/waiting.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, offerTo, readyIdea } from './ready-idea.js'

const actor: Actor = {
  kind: 'person',
  id: 'u-me',
  name: 'Jag',
  language: 'sv',
  grants: [{ role: 'advisor' }],
}
const me = { kind: 'person', id: 'u-me', name: 'Jag' } as const
const other = { kind: 'person', id: 'u-other', name: 'Någon' } as const
const at = NOW.toISOString()
const DAY = 86_400_000
const days = (n: number): Date => new Date(NOW.getTime() + n * DAY)

const bare = (state: string, more: Partial<Idea> = {}): Idea => {
  const {
    offer: _o,
    override: _v,
    pause: _p,
    followUp: _f,
    messages: _m,
    ...idea
  } = readyIdea(context.process, state)
  return { ...idea, advice: [], advisor: me, since: at, ...more } as Idea
}
const reasonOf = (idea: Idea, now = NOW): string | undefined => waitingFor(context, idea, actor, now)?.reason

t.test('each reason, and that it goes away', (t) => {
  const message = (side: 'submitter' | 'staff') => ({ id: 'm', at, by: other, side, text: 'Hej' })
  t.equal(
    reasonOf(bare('offered', { advisor: other, offer: offerTo('u-me', days(5).toISOString()) })),
    'offer',
  )
  t.equal(
    reasonOf(bare('offered', { advisor: other, offer: offerTo('u-other', days(5).toISOString()) })),
    undefined,
  )
  const override = { move: 'advance', to: 'implementation', reason: 'Brådskar', at }
  t.equal(
    reasonOf(bare('specification', { advisor: other, override: { ...override, by: other } })),
    'override',
  )
  t.equal(
    reasonOf(bare('specification', { advisor: other, override: { ...override, by: me } })),
    undefined,
    'nobody approves their own wish',
  )
  t.equal(reasonOf(bare('paused', { messages: [message('submitter')] })), 'message')
  t.equal(reasonOf(bare('paused', { messages: [message('submitter'), message('staff')] })), undefined)
  const pause = { reason: 'funding', reviewDate: '2026-11-20' }
  t.equal(reasonOf(bare('paused', { pause })), 'review')
  t.equal(reasonOf(bare('paused', { pause: { ...pause, reviewDate: '2027-01-01' } })), undefined)
  t.equal(reasonOf(bare('closed', { followUp: '2026-11-23' })), 'follow-up')
  t.equal(reasonOf(bare('closed', { followUp: '2026-11-24' })), undefined)
  t.equal(reasonOf(bare('submitted', { advisor: null })), 'incoming')
  const forgotten = bare('submitted', { advisor: null, since: '2026-10-01T10:00:00.000Z' })
  t.match(
    waitingFor(context, forgotten, actor, NOW),
    { reason: 'incoming', due: '2026-10-22', isLate: true },
    'later than the submitter was told',
  )
  t.end()
})

t.test('the most pressing comes first, and what is past its day is late', (t) => {
  const idea = bare('paused', {
    pause: { reason: 'funding', reviewDate: '2026-11-20' },
    messages: [{ id: 'm', at, by: other, side: 'submitter', text: 'Hej' }],
  })
  t.match(waitingFor(context, idea, actor, NOW), { reason: 'message', isLate: false })
  const { messages: _, ...silent } = idea
  t.match(waitingFor(context, silent, actor, NOW), { reason: 'review', isLate: true })
  t.end()
})

t.test('an idea that has been in its step for longer than usual is slow, from the moment after', (t) => {
  const typical = context.process.state('specification')?.typicalDays ?? 0
  const idea = bare('specification', { answers: {} })
  t.ok(typical > 0)
  t.equal(reasonOf(idea, days(typical - 1)), undefined)
  t.equal(reasonOf(idea, days(typical)), undefined)
  t.match(waitingFor(context, idea, actor, days(typical + 1)), { reason: 'slow', since: at, isLate: true })
  t.equal(reasonOf({ ...idea, advisor: other }, days(typical + 1)), undefined, 'not for somebody else')
  t.end()
})

t.test('an idea that may go on waits for its advisor alone', (t) => {
  const idea = bare('specification')
  t.match(waitingFor(context, idea, actor, NOW), { reason: 'gate-met', since: idea.changed.at })
  t.equal(reasonOf({ ...idea, advisor: other }), undefined)
  t.equal(reasonOf({ ...idea, answers: {} }), undefined, 'not while something is missing')
  t.end()
})

const asking = (state: 'open' | 'closed') =>
  ({ id: 'r', at, state }) as unknown as NonNullable<Idea['requests']>[number]
const advised = (due?: string, written = '2026-11-20T09:00:00Z') =>
  ({ id: 'a', due, at: written }) as unknown as Idea['advice'][number]
const reviewed = { pause: { reason: 'funding', reviewDate: '2026-11-23' } }
const someone = { id: 'm', at, by: other, side: 'submitter', text: 'Hej' } as const

/** The state, what there is of the idea, and all that is told of why it waits. */
const WAITING: readonly (readonly [string, Partial<Idea>, unknown])[] = [
  ['paused', {}, undefined],
  ['paused', { messages: [] }, undefined],
  ['paused', { messages: [someone] }, { reason: 'message', since: at, isLate: false }],
  ['paused', { messages: [someone], advisor: other }, undefined],
  [
    'paused',
    { requests: [asking('closed'), asking('open')] },
    { reason: 'request', since: at, isLate: false },
  ],
  ['paused', { requests: [asking('closed')] }, undefined],
  ['paused', { requests: [asking('open')], advisor: other }, undefined],
  ['paused', reviewed, { reason: 'review', since: '2026-11-23', due: '2026-11-23', isLate: true }],
  ['paused', { ...reviewed, advisor: other }, undefined],
  [
    'closed',
    { followUp: '2026-11-23' },
    { reason: 'follow-up', since: '2026-11-23', due: '2026-11-23', isLate: true },
  ],
  ['closed', { followUp: '2026-11-23', advisor: null }, undefined],
  [
    'closed',
    { advice: [advised('2026-11-01', '2026-10-01T09:00:00Z'), advised('2026-11-20')] },
    { reason: 'agreed', since: '2026-11-20', due: '2026-11-20', isLate: true },
  ],
  ['closed', { advice: [advised('2026-11-20'), advised()] }, undefined],
  ['closed', { advice: [advised('2026-11-24')] }, undefined],
  [
    'closed',
    { advice: [advised('2026-11-22'), advised('2026-11-21')] },
    { reason: 'agreed', since: '2026-11-21', due: '2026-11-21', isLate: true },
  ],
  ['submitted', { assigned: { by: other, at } }, { reason: 'assigned', since: at, isLate: false }],
  ['closed', { decisions: [{ id: 'd', done: false, at }] }, { reason: 'decision', since: at, isLate: false }],
  ['closed', { advice: [advised('2026-11-20')], advisor: other }, undefined],
  [
    'offered',
    { advisor: other, offer: offerTo('u-me', '2026-11-28T10:00:00.000Z') },
    { reason: 'offer', since: at, due: '2026-11-28', isLate: false },
  ],
  ['submitted', { advisor: null }, { reason: 'incoming', since: at, due: '2026-12-14', isLate: false }],
  ['submitted', { advisor: null, held: { at, reasons: [] } as never }, undefined],
  ['identification', { advisor: null }, undefined],
]

t.test('what waits is told with its time and its day', async (t) => {
  for (const [state, changes, expected] of WAITING)
    t.strictSame(
      waitingFor(context, bare(state, changes), actor, NOW),
      expected,
      JSON.stringify([state, changes]),
    )
})

t.test(
  'an asked-for exception waits for a colleague who may make the move, since it was asked for',
  async (t) => {
    const override = { move: 'advance', to: 'implementation', reason: 'Brådskar', at, by: other }
    const idea = bare('specification', { advisor: other, override })
    t.strictSame(waitingFor(context, idea, actor, NOW), { reason: 'override', since: at, isLate: false })
    const reviewer: Actor = { ...actor, grants: [{ role: 'reviewer' }] }
    t.equal(waitingFor(context, idea, reviewer, NOW), undefined, 'who may not make the move cannot help')
  },
)

t.test('an offer is not slow, however long it lies with somebody else', async (t) => {
  const idea = bare('offered', { offer: offerTo('u-other', days(400).toISOString()) })
  t.equal(reasonOf(idea, days(300)), undefined)
})
