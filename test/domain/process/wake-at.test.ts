import t from 'tap'
import { IDEAS } from '../../../src/domain/ideas/idea-subject.js'
import { wakeAt } from '../../../src/domain/ideas/wake-at.js'
import { compileProcess } from '../../../src/domain/process/compile-process.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { offerTo, readyIdea } from './ready-idea.js'

const other = { kind: 'person', id: 'u-other', name: 'Någon' } as const
const AT = '2026-11-20T10:00:00.000Z'
const time = Date.parse(AT)
const DAY = 86_400_000

/** Nothing in it waits, for a paused idea has no usual time. */
function silent(state: string, changes: Partial<Idea> = {}): Idea {
  const { offer: _, pause: __, followUp: ___, ...idea } = readyIdea(context.process, state)
  return { ...idea, advice: [], since: AT, ...changes } as Idea
}

const message = (side: 'submitter' | 'staff', at = AT) => ({ id: 'm', at, by: other, side, text: 'Hej' })
const request = (state: 'open' | 'closed', at = AT) =>
  ({ id: 'r', at, state }) as unknown as NonNullable<Idea['requests']>[number]
const advice = (due?: string, written = AT) =>
  ({ id: 'a', due, at: written }) as unknown as Idea['advice'][number]
/** In November a day in Sweden begins an hour before it does in UTC, in July two hours before. */
const winter = Date.parse('2026-11-24T23:00:00.000Z')
const summer = Date.parse('2027-07-01T22:00:00.000Z')

const CASES: readonly (readonly [string, Partial<Idea>, number | null])[] = [
  ['paused', {}, null],
  ['paused', { messages: [] }, null],
  ['paused', { messages: [message('submitter')] }, time],
  ['paused', { messages: [message('submitter'), message('staff')] }, null],
  ['paused', { messages: [message('staff'), message('submitter')] }, time],
  ['paused', { requests: [request('open')] }, time],
  ['paused', { requests: [request('closed', '2026-01-01T00:00:00Z'), request('open')] }, time],
  ['paused', { requests: [request('closed')] }, null],
  ['paused', { pause: { reason: 'funding', reviewDate: '2026-11-25' } }, winter],
  ['paused', { followUp: '2027-07-02' }, summer],
  ['closed', { advice: [advice('2026-11-25')] }, winter],
  ['closed', { advice: [advice('2026-11-25'), advice(undefined, '2026-11-25T09:00:00Z')] }, null],
  ['closed', { advice: [advice('2026-11-25'), advice()] }, winter],
  ['closed', { advice: [advice('2027-07-02'), advice('2026-11-25')] }, winter],
  ['closed', { advice: [advice('2027-07-02'), advice(undefined, '2026-12-25T09:00:00Z')] }, summer],
  ['closed', { followUp: '2027-07-02', messages: [message('submitter')] }, time],
  ['closed', { followUp: '2026-11-25', advice: [advice('2027-07-02')] }, winter],
  ['specification', { answers: {} }, time + 120 * DAY],
  ['specification', { answers: {}, followUp: '2026-11-25' }, winter],
  ['offered', { offer: offerTo('u-other') }, null],
]

t.test('an idea wakes at the first of all that it waits for', async (t) => {
  for (const [state, changes, expected] of CASES)
    t.equal(wakeAt(context, silent(state, changes)), expected, JSON.stringify([state, changes]))
})

t.test('when its gate is met, it has waited since the last change', async (t) => {
  const changed = { by: other, at: '2026-11-21T10:00:00.000Z' }
  t.equal(wakeAt(context, silent('specification', { changed })), Date.parse(changed.at))
  const { definition } = context.process
  const moves = definition.moves.map((move) =>
    move.effects.includes('advance')
      ? { ...move, transitions: move.transitions.map(({ gate: _, ...way }) => way) }
      : move,
  )
  const open = compileProcess({ ...definition, moves } as typeof definition, IDEAS)
  const idea = silent('specification', { changed })
  t.equal(
    wakeAt({ ...context, process: open }, idea),
    time + 120 * DAY,
    'an open way is no gate that was met',
  )
})
