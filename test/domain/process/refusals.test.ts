import t from 'tap'
import { type Actor, VISITOR } from '../../../src/domain/actor.js'
import { publishCase } from '../../../src/domain/ideas/publishing.js'
import { mayDo, mayReach, refusal } from '../../../src/domain/process/permissions.js'
import { transition } from '../../../src/domain/process/transition.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId } from './ready-idea.js'
import { brief, ideaIn, KIM, person, refused, thrown } from './refused.js'

/** How a move is refused: the code, and all that the words of the refusal are made from. */

const at = NOW.toISOString()

t.test('a move that is not there, not allowed or not possible', async (t) => {
  const unknown = { pointer: '/move', code: 'unknown-code', params: { value: 'fly', vocabulary: 'move' } }
  t.strictSame(brief(refused(ideaIn('submitted'), { move: 'fly' })), {
    code: 'invalid-input',
    errors: [unknown],
  })
  t.strictSame(brief(refused(ideaIn('submitted'), { move: 'withdraw' })), { code: 'not-allowed' })
  t.strictSame(brief(refused(ideaIn('submitted'), { move: 'withdraw' }, VISITOR)), { code: 'not-found' })
  t.strictSame(brief(refused(ideaIn('paused'), { move: 'advance' })), {
    code: 'move-not-possible',
    params: { state: 'paused', move: 'advance', possible: 'withdraw, resume, close, merge, withdraw-case' },
  })
})

t.test('a private link says nothing of other ideas', async (t) => {
  const link = { ...VISITOR, kind: 'submitter', id: 'i-1' } as const
  t.equal(refusal(link, { id: 'i-1' }).code, 'not-allowed')
  t.equal(refusal(link, { id: 'i-2' }).code, 'not-found')
  t.equal(refusal(VISITOR, { id: 'i-1' }).code, 'not-found')
  t.equal(refusal(KIM, { id: 'i-1' }).code, 'not-allowed')
})

t.test('who may write to the submitter may know how, also with a token that only reads', async (t) => {
  t.ok(mayReach(context.process, { ...ADVISOR, readOnly: true }, ideaIn('submitted')))
  t.notOk(mayReach(context.process, person('u-g', 'reviewer'), ideaIn('submitted')))
})

t.test('where a move leads to several states, one has to be named', async (t) => {
  t.strictSame(brief(refused(ideaIn('submitted'), { move: 'take-on' })), {
    code: 'move-ambiguous',
    params: { move: 'take-on', choices: 'identification, dissemination' },
  })
  const elsewhere = refused(ideaIn('submitted'), { move: 'take-on', to: 'paused' })
  t.match(brief(elsewhere), { code: 'move-not-possible', params: { state: 'submitted', move: 'take-on' } })
  const idea = refused(ideaIn('submitted', { track: 'idea' }), { move: 'take-on', to: 'dissemination' })
  t.equal(idea.code, 'move-not-possible', 'this way is for solutions')
  const early = refused(ideaIn('specification'), { move: 'close', reason: 'spread', lesson: 'L' })
  t.equal(early.code, 'move-not-possible', 'this reason is for cases')
})

t.test('what an effect cannot do without is asked for', async (t) => {
  const draft = ideaIn('draft', { reference: undefined } as never)
  t.strictSame(brief(refused(draft, { move: 'submit' })), {
    code: 'invalid-input',
    errors: [{ pointer: '/reference', code: 'required' }],
  })
  const moving = { context, before: draft, request: { move: 'publish' }, actor: ADVISOR, now: NOW, newId }
  t.strictSame(brief(thrown(() => publishCase(draft, moving))), {
    code: 'move-not-possible',
    params: { state: 'draft' },
  })
})

t.test('a fault of the program is no refusal', async (t) => {
  const broken = (): string => {
    throw new TypeError('no ids left')
  }
  t.throws(() => transition(context, ideaIn('identification'), { move: 'advance' }, ADVISOR, NOW, broken), {
    message: 'no ids left',
  })
})

t.test('a follow-up in the same state leaves an offer, a pause, a closing and ends no wish', async (t) => {
  const closing = { reason: 'spread', lesson: 'Det gick.' }
  const override = { move: 'advance', to: 'x', reason: 'y', by: { ...ADVISOR, kind: 'person' }, at } as never
  const result = transition(
    context,
    ideaIn('closed', { closing, override }),
    { move: 'follow-up', note: 'Bra.' },
    ADVISOR,
    NOW,
    newId,
  )
  t.match(result, { ok: true, next: { closing, override, since: '2026-10-01T08:00:00.000Z' } })
})

t.test('a token that only reads does nothing else, whatever its roles', async (t) => {
  const reader: Actor = { ...ADVISOR, readOnly: true }
  t.equal(mayDo(context.process, reader, ideaIn('submitted'), 'read'), true)
  t.equal(mayDo(context.process, reader, ideaIn('submitted'), 'edit'), false)
  t.equal(mayDo(context.process, ADVISOR, ideaIn('submitted'), 'edit'), true)
})
