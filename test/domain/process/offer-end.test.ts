import t from 'tap'
import { type Actor, SYSTEM } from '../../../src/domain/actor.js'
import { transition } from '../../../src/domain/process/transition.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId, offerTo, readyIdea } from './ready-idea.js'

const receiver: Actor = { kind: 'person', id: 'u-r', name: 'Robin', language: 'sv', grants: [] }
const END = NOW.toISOString()
const before = new Date(NOW.getTime() - 1)

/** The state that the offered idea gets to, or why it does not. */
function outcome(move: string, actor: Actor, now: Date): string {
  const idea = readyIdea(context.process, 'offered', { offer: offerTo('u-r', END) })
  const note = move === 'decline' ? { note: 'Hinner inte.' } : {}
  const result = transition(context, idea, { move, ...note }, actor, now, newId)
  return result.ok ? result.next.state : result.error.code
}

t.test('an offer is answered until its end, and not at that moment', async (t) => {
  for (const move of ['accept', 'decline']) {
    t.not(outcome(move, receiver, before), 'move-not-possible', `${move} before`)
    t.equal(outcome(move, receiver, NOW), 'move-not-possible', `${move} at the end`)
  }
})

t.test('it lapses at its end, and not before', async (t) => {
  t.equal(outcome('lapse', SYSTEM, before), 'move-not-possible')
  t.not(outcome('lapse', SYSTEM, NOW), 'move-not-possible')
})
