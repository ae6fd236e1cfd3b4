import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { IDEAS } from '../../../src/domain/ideas/idea-subject.js'
import { compileProcess } from '../../../src/domain/process/compile-process.js'
import { movesFor, moveThat } from '../../../src/domain/process/moves-for.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { ideaIn, KIM, lacking } from './refused.js'

t.test(
  'what can be done now says where it leads, for which reasons and how much of the gate is met',
  async (t) => {
    const ways = movesFor(context, ideaIn('dissemination', { licence: undefined } as never), ADVISOR)
    const close = ways.filter(({ move }) => move === 'close')
    t.strictSame(
      close.map(({ reasons, gate }) => ({ reasons: reasons?.length, gate })),
      [
        { reasons: 1, gate: { id: 'spread', met: 10, of: 11, override: true } },
        { reasons: 8, gate: undefined },
      ],
    )
    const publish = ways.find(({ move }) => move === 'publish')
    const inputs = [{ name: 'note', type: 'text' }]
    const gate = { id: 'publish', met: 10, of: 11, override: false }
    t.strictSame(publish, { move: 'publish', to: 'dissemination', inputs, gate })
    const [advance, ...more] = movesFor(context, lacking, ADVISOR, 'advance')
    t.strictSame(more, [])
    t.strictSame(advance?.gate, { id: 'to-specification', met: 8, of: 9, override: true })
    t.strictSame(
      movesFor(context, ideaIn('closed'), ADVISOR, 'publish').map(({ to }) => to),
      ['closed'],
    )
  },
)

t.test(
  'of several moves with an effect the one that is open to the actor is meant, else any that is',
  async (t) => {
    const { definition } = context.process
    const advance = definition.moves.find(({ id }) => id === 'advance')
    const [first, second, third] = advance?.transitions ?? []
    const own = (id: string, roles: readonly string[], transitions: readonly unknown[]) =>
      ({ ...advance, id, roles, transitions }) as never
    const moves = [
      own('late', ['advisor'], [third]),
      own('theirs', ['workgroup'], [first]),
      own('ours', ['advisor'], [first]),
      own('middle', ['workgroup'], [second]),
    ]
    const process = compileProcess({ ...definition, moves } as unknown as typeof definition, IDEAS)
    const meant = (state: string, actor: Actor = ADVISOR) =>
      moveThat(process, ideaIn(state), actor, 'advance')?.id
    t.equal(meant('identification'), 'ours')
    t.equal(meant('identification', KIM), 'theirs')
    t.equal(meant('specification'), 'middle', 'open, but not to an advisor')
    t.equal(meant('paused'), 'late', 'none is open')
    t.equal(moveThat(process, ideaIn('paused'), ADVISOR, 'publish'), undefined)
  },
)
