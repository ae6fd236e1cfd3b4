import t from 'tap'
import type { Context } from '../../../src/domain/context.js'
import { SUBJECTS } from '../../../src/domain/definitions/subjects.js'
import { IDEAS } from '../../../src/domain/ideas/idea-subject.js'
import { publicStatus } from '../../../src/domain/ideas/public-status.js'
import { checkDefinition } from '../../../src/domain/process/check-definition.js'
import { compileProcess } from '../../../src/domain/process/compile-process.js'
import { describeGate } from '../../../src/domain/process/describe-gate.js'
import { diagramMermaid } from '../../../src/domain/process/diagram-mermaid.js'
import { diagramSvg } from '../../../src/domain/process/diagram-svg.js'
import { gateOf } from '../../../src/domain/process/gate-of.js'
import { tighten } from '../../../src/domain/process/tighten.js'
import { transition } from '../../../src/domain/process/transition.js'
import type { ProcessDefinition, ProcessTightening } from '../../../src/domain/types.gen.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId, readyIdea } from './ready-idea.js'

const { definition } = context.process
const check = (wrong: Partial<ProcessDefinition>): string[] =>
  checkDefinition(
    { ...structuredClone(definition), ...wrong },
    context.texts,
    context.vocabularies,
    context.template,
    SUBJECTS,
  )

t.test('the process that is installed holds together', async (t) => {
  t.strictSame(check({}), [])
})

const NOTHING = { effects: [], weight: 'side' as const, notify: [] }

t.test('each row that cannot be is named', async (t) => {
  const { states, moves, gates, requirements, acts } = structuredClone(definition)
  const island = { id: 'island', role: 'working' as const }
  const found = check({
    start: 'nowhere',
    states: [...states, island, { ...island, id: 'submitted' }] as ProcessDefinition['states'],
    moves: [
      ...moves,
      {
        id: 'fly',
        roles: [],
        ...NOTHING,
        transitions: [{ from: ['moon'], to: 'mars', gate: 'wall' }],
        inputs: [{ name: 'reason', type: 'code', vocabulary: 'nonsense' }],
      },
      {
        id: 'twice',
        roles: ['advisor'],
        ...NOTHING,
        transitions: [
          { from: ['draft'], to: 'closed' },
          { from: ['draft'], to: 'closed' },
        ],
      },
    ] as ProcessDefinition['moves'],
    gates: [
      ...gates,
      { id: 'empty', require: [], override: true },
      { id: 'odd', require: ['nothing'], override: true },
    ],
    requirements: [
      ...requirements,
      { id: 'r', check: 'magic', fields: ['about.nothing'], question: 'about', test: 'none' },
    ],
    acts: [...acts, { id: 'read', roles: [], states: ['moon'] }],
  }).join('\n')
  for (const line of [
    'start: unknown state nowhere',
    'states[island]: cannot be reached',
    'states[island]: has no way out',
    'states[submitted]: stands twice',
    'moves[fly]: no roles',
    'moves[fly]: unknown state moon',
    'moves[fly]: unknown state mars',
    'moves[fly]: unknown gate wall',
    'moves[fly]: input reason: unknown vocabulary nonsense',
    'moves[twice]: stands twice: from draft to closed',
    'gates[empty]: no requirements',
    'gates[odd]: unknown requirement nothing',
    'requirements[r]: unknown check magic',
    'requirements[r]: unknown field about.nothing',
    'requirements[r]: unknown question about',
    'requirements[r]: unknown test none',
    'acts[read]: no roles',
    'acts[read]: unknown state moon',
    'moves[fly]: no label in sv: moves.fly.label',
    'moves[fly]: no label in en: moves.fly.does',
    'states[island]: no label in en: public.island.label',
  ])
    t.match(found, line)
})

/** What a partnership may write in a file of its own. */
const OWN: ProcessTightening = {
  extends: '2026-1',
  edition: 'kumla-2027-1',
  requirements: [{ id: 'home-visit', check: 'ticked', tickedBy: ['advisor'] }],
  gates: [
    { id: 'to-specification', add: ['home-visit'] },
    { id: 'to-take-on', add: ['home-visit'] },
  ],
  guards: [{ move: 'take-on', from: 'submitted', to: 'identification', gate: 'to-take-on' }],
  moves: [{ id: 'close', roles: ['workgroup'] }],
  typicalDays: { submitted: 7 },
  labels: {
    sv: {
      'steps.identification': 'Lyssna',
      'gates.to-take-on': 'Innan vi börjar',
      'requirements.home-visit.label': 'Hembesök gjort',
      'requirements.home-visit.missing': 'Besök dem först.',
    },
    en: {
      'steps.identification': 'Listen',
      'gates.to-take-on': 'Before we begin',
      'requirements.home-visit.label': 'Visit made',
      'requirements.home-visit.missing': 'Visit them first.',
    },
  },
}

t.test('a partnership tightens and renames by a file, without code', async (t) => {
  const { definition: own, problems } = tighten(definition, OWN)
  t.strictSame(problems, [])
  t.strictSame(checkDefinition(own, context.texts, context.vocabularies, context.template, SUBJECTS), [])
  const theirs: Context = { ...context, process: compileProcess(own, IDEAS) }

  const idea = readyIdea(theirs.process, 'submitted')
  const { 'home-visit': _, ...ticks } = idea.ticks
  const refused = transition(
    theirs,
    { ...idea, ticks },
    { move: 'take-on', to: 'identification' },
    ADVISOR,
    NOW,
    newId,
  )
  t.match(refused, { ok: false, error: { code: 'gate-not-met' } })
  const gate = describeGate(theirs, gateOf(theirs, { ...idea, ticks }, 'to-take-on'), 'en')
  t.match(gate, [{ id: 'home-visit', state: 'not-met', label: 'Visit made', missing: 'Visit them first.' }])
  t.equal(transition(theirs, idea, { move: 'take-on', to: 'identification' }, ADVISOR, NOW, newId).ok, true)
  t.match(publicStatus(theirs, idea, 'en').time, '1 week')

  const running = readyIdea(theirs.process, 'identification')
  const closing = transition(
    theirs,
    running,
    { move: 'close', reason: 'no-funding', lesson: 'x' },
    ADVISOR,
    NOW,
    newId,
  )
  t.match(closing, { ok: false, error: { code: 'not-allowed' } }, 'only the workgroup closes here')
  t.match(diagramSvg(theirs.process, context.texts.in('sv'), 'sv'), 'Lyssna')
  t.match(diagramMermaid(theirs.process, context.texts.in('en'), 'en'), 'identification')
})

t.test('loosening is refused, row by row', async (t) => {
  const { problems } = tighten(definition, {
    extends: '2026-1',
    edition: 'x',
    requirements: [{ id: 'summary', check: 'ticked' }],
    moves: [
      { id: 'close', roles: ['submitter'] },
      { id: 'fly', roles: [] },
    ],
    guards: [
      { move: 'advance', from: 'identification', to: 'specification', gate: 'easy' },
      { move: 'submit', from: 'closed', to: 'draft', gate: 'x' },
    ],
    typicalDays: { moon: 3 },
  })
  t.strictSame(problems, [
    'process x: requirements[summary]: would replace the one that is there',
    'process x: moves[close]: submitter would be added',
    'process x: moves[fly]: there is no such move',
    'process x: guards[advance]: it has the gate to-specification already; add to that',
    'process x: guards[submit]: there is no way from closed to draft',
    'process x: typicalDays[moon]: there is no such state',
  ])
})

t.test('the drawing names the steps in both languages and stands by itself', async (t) => {
  for (const language of ['sv', 'en']) {
    const words = context.texts.in(language)
    const svg = diagramSvg(context.process, words, language)
    t.match(svg, `lang="${language}"`)
    for (const step of context.process.steps)
      t.match(svg, words(`process:steps.${step}`).split(' ')[0] as string)
    t.notMatch(svg, /undefined|\{\{|process:/)
    const mermaid = diagramMermaid(context.process, words, language)
    t.match(mermaid, /^stateDiagram-v2\n/)
    t.notMatch(mermaid, /undefined|\{\{|@/)
  }
})
