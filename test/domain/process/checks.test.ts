import t from 'tap'
import { gateOf, statusOf } from '../../../src/domain/process/gate-of.js'
import type { Requirement } from '../../../src/domain/process/rows.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { readyIdea } from './ready-idea.js'

const stamp = {
  by: { kind: 'person', id: 'u-karin', name: 'Karin' },
  at: '2026-11-01T08:00:00.000Z',
} as const
const idea = readyIdea(context.process, 'dissemination')
const { answers } = idea

const consent = (kind: string, state: string, subject = 'Åsa') =>
  ({ id: subject, kind, subject, state, ...stamp }) as Idea['consents'][number]
const picture = (id: string) => ({ id, file: `${id}.jpg` })
const withPictures = (...ids: string[]): Partial<Idea> => ({
  answers: { ...answers, european: { ...answers.european, pictures: ids.map(picture) } } as Idea['answers'],
})
const answered = (section: string, values: object): Partial<Idea> => ({
  answers: { ...answers, [section]: { ...answers[section], ...values } } as Idea['answers'],
})
const screened = (answer: 'yes' | 'no', conclusion: 'is' | 'is-not' = 'is'): Partial<Idea> => ({
  screening: { tests: { complements: { answer } }, conclusion, ...stamp } as NonNullable<Idea['screening']>,
})

type Case = readonly [
  requirement: Partial<Requirement>,
  changes: Partial<Idea>,
  state: string,
  details?: string[],
]

const CASES: readonly Case[] = [
  [{ check: 'answered', fields: ['about.title', 'about.summary'] }, {}, 'met'],
  [
    { check: 'answered', fields: ['about.title', 'about.summary'] },
    answered('about', { summary: ' ' }),
    'not-met',
    ['about.summary'],
  ],
  [{ check: 'answered', fields: ['about.gone'] }, {}, 'not-needed'],
  [{ check: 'answered' }, {}, 'not-needed'],
  [{ check: 'level', question: 'solution', atLeast: 3 }, {}, 'met', undefined],
  [{ check: 'level', question: 'solution', atLeast: 4 }, {}, 'not-met', ['3']],
  [{ check: 'level', question: 'solution', atLeast: 1 }, { levels: {} }, 'not-met'],
  [{ check: 'level', question: 'solution' }, { levels: {} }, 'met'],
  [{ check: 'level', question: 'weather', atLeast: 1 }, {}, 'not-needed'],
  [{ check: 'level', atLeast: 1 }, {}, 'not-needed'],
  [{ check: 'choice', field: 'solution.stage', in: ['idea', 'in-use'] }, {}, 'met'],
  [{ check: 'choice', field: 'solution.stage', in: ['idea'] }, {}, 'not-met', ['solution.stage']],
  [{ check: 'choice', field: 'solution.stage' }, {}, 'not-met', ['solution.stage']],
  [{ check: 'choice', field: 'solution.gone', in: ['in-use'] }, {}, 'not-needed'],
  [{ check: 'choice' }, {}, 'not-needed'],
  [
    { check: 'choice', field: 'solution.stage', in: ['in-use'] },
    answered('solution', { stage: 7 }),
    'not-met',
    ['solution.stage'],
  ],
  [{ check: 'screening-test', test: 'complements' }, screened('yes'), 'met'],
  [{ check: 'screening-test', test: 'complements' }, screened('no'), 'not-met'],
  [{ check: 'screening-test', test: 'complements' }, { screening: undefined } as never, 'not-met'],
  [{ check: 'screening-test', test: 'luck' }, screened('yes'), 'not-needed'],
  [{ check: 'screening-test' }, screened('yes'), 'not-needed'],
  [{ check: 'screening-not-failed' }, screened('no'), 'met'],
  [{ check: 'screening-not-failed' }, screened('yes', 'is-not'), 'not-met'],
  [{ check: 'screening-not-failed' }, { screening: undefined } as never, 'not-met'],
  [{ check: 'contact' }, { contact: { email: 'a@exempel.se' } }, 'met'],
  [{ check: 'contact' }, { contact: { phone: '011-10 00 00' } }, 'met'],
  [{ check: 'contact' }, { contact: { email: ' ' } }, 'not-met'],
  [{ check: 'notice-shown' }, {}, 'met'],
  [{ check: 'notice-shown' }, { notice: undefined } as never, 'not-met'],
  [{ check: 'advisor-named' }, {}, 'met'],
  [{ check: 'advisor-named' }, { advisor: null }, 'not-met'],
  [{ check: 'ticked', id: 'plan-made' }, {}, 'met'],
  [{ check: 'ticked', id: 'plan-made' }, { ticks: {} }, 'not-met'],
  [{ check: 'any-choice', choices: [{ field: 'solution.stage', in: ['in-use'] }] }, {}, 'met'],
  [
    {
      check: 'any-choice',
      choices: [
        { field: 'solution.stage', in: ['idea'] },
        { field: 'spread.partnerSearch', in: ['no'] },
      ],
    },
    {},
    'met',
  ],
  [
    {
      check: 'any-choice',
      choices: [
        { field: 'solution.stage', in: ['idea'] },
        { field: 'spread.partnerSearch', in: ['yes'] },
      ],
    },
    {},
    'not-met',
    ['solution.stage', 'spread.partnerSearch'],
  ],
  [{ check: 'any-choice' }, {}, 'not-met'],
  [{ check: 'consent-given', kind: 'publish' }, {}, 'met'],
  [{ check: 'consent-given', kind: 'publish' }, { consents: [consent('publish', 'asked')] }, 'not-met'],
  [{ check: 'consent-given', kind: 'publish' }, { consents: [consent('person', 'given')] }, 'not-met'],
  [{ check: 'consents-settled' }, { consents: [consent('person', 'asked', 'Bo')] }, 'not-met', ['Bo']],
  [{ check: 'consents-settled' }, { consents: [consent('person', 'given')] }, 'met'],
  [{ check: 'consents-settled' }, { consents: [consent('person', 'refused')] }, 'met'],
  [{ check: 'consents-settled' }, { consents: [consent('publish', 'asked')] }, 'met'],
  [
    { check: 'consents-settled', field: 'european.pictures' },
    { ...withPictures('p', 'q'), consents: [consent('picture', 'given'), consent('person', 'given', 'x')] },
    'not-met',
    ['european.pictures'],
  ],
  [
    { check: 'consents-settled', field: 'european.pictures' },
    { ...withPictures('p', 'q'), consents: [consent('picture', 'given'), consent('picture', 'given')] },
    'met',
  ],
  [
    { check: 'consents-settled', field: 'european.pictures' },
    { ...withPictures('p'), consents: [consent('picture', 'asked', 'Foto')] },
    'not-met',
    ['Foto', 'european.pictures'],
  ],
  [{ check: 'consents-settled' }, { ...withPictures('p'), consents: [] }, 'met'],
  [{ check: 'licence-chosen' }, {}, 'met'],
  [{ check: 'licence-chosen' }, { licence: undefined } as never, 'not-met'],
  [{ check: 'personal-data-cleared' }, {}, 'met'],
  [{ check: 'personal-data-cleared' }, { clearance: undefined } as never, 'not-met'],
  [{ check: 'signed-off', language: 'sv' }, {}, 'not-needed'],
  [{ check: 'case-published' }, {}, 'met'],
  [{ check: 'case-published' }, { publications: [] }, 'not-met'],
  [
    { check: 'case-published' },
    { publications: idea.publications.map((one) => ({ ...one, withdrawn: stamp })) },
    'not-met',
  ],
  [{ check: 'follow-up-date' }, {}, 'met'],
  [{ check: 'follow-up-date' }, { followUp: undefined } as never, 'not-met'],
  [{ check: 'magic' }, {}, 'not-met'],
]

t.test('each check says whether it is met, needed, and what is missing', async (t) => {
  for (const [row, changes, state, details] of CASES) {
    const { mend: _, ...status } = statusOf(context, { ...idea, ...changes }, {
      id: 'r',
      ...row,
    } as Requirement)
    const kind = row.check === 'ticked' ? 'ticked' : 'computed'
    const expected = { id: row.id ?? 'r', state, kind, ...(details && { details }) }
    t.strictSame(status, expected, JSON.stringify([row, Object.keys(changes)]))
  }
})

t.test('a text that is not signed off is named, and one that is blank is not asked for', async (t) => {
  const { 'about.title': _, ...rest } = idea.variants.en ?? {}
  const row = { id: 'r', check: 'signed-off', language: 'en' } as Requirement
  t.strictSame(statusOf(context, { ...idea, variants: { en: rest } }, row).details, ['about.title'])
  t.equal(statusOf(context, { ...idea, variants: { en: rest } }, row).state, 'not-met')
  t.equal(statusOf(context, { ...idea, language: 'en' }, row).state, 'not-needed')
})

const mendOf = (row: Partial<Requirement>, changes: Partial<Idea> = {}) =>
  statusOf(context, { ...idea, ...changes }, { id: 'r', ...row } as Requirement).mend

t.test('where it is mended: as the row says, else the question, the tick, or the first field', async (t) => {
  t.equal(mendOf({ check: 'contact', mend: 'contact' }), 'contact')
  t.equal(mendOf({ check: 'level', question: 'novelty', atLeast: 1 }), 'levels/novelty')
  t.equal(mendOf({ check: 'ticked', id: 'plan-made' }), 'ticks/plan-made')
  t.equal(mendOf({ check: 'choice', field: 'solution.stage', in: [] }), 'answers/solution/stage')
  const fields = ['about.title', 'about.summary']
  t.equal(mendOf({ check: 'answered', fields }), 'answers/about/title')
  t.equal(mendOf({ check: 'answered', fields }, answered('about', { summary: '' })), 'answers/about/summary')
  const choices = [{ field: 'solution.stage', in: ['in-use'] }] as Requirement['choices']
  t.equal(mendOf({ check: 'any-choice', choices }), 'answers/solution/stage')
  t.equal(mendOf({ check: 'answered', fields: ['novelty.claims.c1.why'] }), 'answers/novelty/claims/c1/why')
  t.equal(mendOf({ check: 'magic' }), 'answers/')
})

t.test(
  'a stored idea is judged once for each gate, and anew when the words or the process are others',
  async (t) => {
    let times = 0
    const counting = () => ({
      ...context,
      get template() {
        times++
        return context.template
      },
    })
    const judgedBy = (around: ReturnType<typeof counting>, one: Idea, gate = 'submit') => {
      const before = times
      const statuses = gateOf(around, one, gate)
      return { statuses, isJudged: times > before }
    }
    const around = counting()
    const stored = Object.freeze({ ...idea })
    const first = judgedBy(around, stored)
    t.ok(first.isJudged)
    const again = judgedBy(around, stored)
    t.notOk(again.isJudged)
    t.strictSame(again.statuses, first.statuses)
    again.statuses.pop()
    t.strictSame(judgedBy(around, stored).statuses, first.statuses, 'what a caller does with it is their own')
    t.ok(judgedBy(around, stored, 'publish').isJudged)
    t.notOk(judgedBy(around, stored).isJudged, 'the other gate is still known')
    t.ok(judgedBy(counting(), stored).isJudged)
    t.ok(judgedBy(around, Object.freeze({ ...idea })).isJudged)
    t.ok(judgedBy(around, { ...idea }).isJudged)
    t.ok(
      judgedBy(around, idea).isJudged && judgedBy(around, idea).isJudged,
      'what may still change, each time',
    )
    t.strictSame(gateOf(context, idea, 'no-such-gate'), [])
  },
)
