import t from 'tap'
import { assess } from '../../../src/domain/ideas/assess.js'
import { editIdea } from '../../../src/domain/ideas/edit-idea.js'
import { judgeLevel } from '../../../src/domain/ideas/judge-level.js'
import { gateOf } from '../../../src/domain/process/gate-of.js'
import type { AnswersPatch } from '../../../src/domain/template/apply-answers.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId, readyIdea } from '../process/ready-idea.js'

const { process } = context
const IDEA = { ...readyIdea(process, 'identification'), levels: {}, ticks: {} }

const told = (idea: Idea): string[] => idea.pending.slice(IDEA.pending.length).map(({ what }) => what)

t.test('all is judged at once, and each judgement is told by itself', (t) => {
  const next = assess(
    context,
    IDEA,
    {
      levels: { solution: { level: 3, note: 'Tydlig.' }, challenge: { level: 2 } },
      screening: { tests: { complements: { answer: 'yes' } }, conclusion: 'is', motivation: 'Ny här.' },
      ticks: { 'owner-goes-on': { note: 'Ja.' } },
    },
    ADVISOR,
    NOW,
    newId,
  )
  t.strictSame(told(next), ['judge', 'judge', 'screen', 'tick'])
  t.equal(next.revision, IDEA.revision + 4)
  t.match(next.levels, { solution: { level: 3, note: 'Tydlig.' }, challenge: { level: 2 } })
  const again = assess(
    context,
    next,
    {
      levels: { solution: { level: 3, note: 'Tydlig.' }, challenge: { level: 2 } },
      screening: { tests: { complements: { answer: 'yes' } }, conclusion: 'is', motivation: 'Ny här.' },
    },
    ADVISOR,
    NOW,
    newId,
  )
  t.equal(again, next, 'what is as it was makes no entry')
  t.end()
})

t.test('nothing is done when something is wrong, and all that is wrong is told', (t) => {
  const wrong = {
    levels: { solution: { level: 7 }, weather: { level: 1 } },
    ticks: { title: { note: 'Ja.' }, 'owner-goes-on': { note: ' ' } },
  }
  t.throws(() => assess(context, IDEA, wrong, ADVISOR, NOW, newId), {
    code: 'invalid-input',
    extras: {
      errors: [
        { pointer: '/levels/solution/level' },
        { pointer: '/levels/weather/question' },
        { pointer: '/ticks/title/requirement' },
        { pointer: '/ticks/owner-goes-on/note' },
      ],
    },
  })
  const nobody = { ...ADVISOR, grants: [] }
  t.throws(() => assess(context, IDEA, { levels: { solution: { level: 1 } } }, nobody, NOW, newId), {
    code: 'not-allowed',
  })
  t.end()
})

t.test('a level is out of date when its answer is another, and meets no gate unseen', (t) => {
  const state = (idea: Idea) =>
    gateOf(context, idea, 'to-specification').find(({ id }) => id === 'solution-1')
  const edited = (idea: Idea, solution: AnswersPatch[string]) =>
    editIdea(context, idea, { answers: { solution } }, ADVISOR, NOW, newId)
  const judged = judgeLevel(context, IDEA, { question: 'solution', level: 2 }, ADVISOR, NOW, newId)
  t.equal(state(judged)?.state, 'met')
  const { description = '' } = IDEA.answers.solution as { description?: string }
  const mended = edited(judged, { description: `${description} Och en rad till.` })
  t.equal(mended.levels.solution?.outdated, undefined, 'a line more is the same answer')
  const gone = edited(
    judged,
    Object.fromEntries(Object.keys(IDEA.answers.solution ?? {}).map((key) => [key, null])),
  )
  t.equal(gone.levels.solution?.outdated, true)
  t.match(state(gone), { state: 'not-met', details: ['outdated'] })
  const back = edited(gone, IDEA.answers.solution ?? {})
  t.equal(back.levels.solution?.outdated, undefined, 'the words are back')
  const anew = judgeLevel(context, gone, { question: 'solution', level: 2 }, ADVISOR, NOW, newId)
  t.equal(state(anew)?.state, 'met')
  t.end()
})
