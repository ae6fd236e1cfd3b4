import { readFileSync } from 'node:fs'
import t from 'tap'
import type { Context } from '../../../src/domain/context.js'
import { IDEAS } from '../../../src/domain/ideas/idea-subject.js'
import { publicStatus } from '../../../src/domain/ideas/public-status.js'
import { compileProcess } from '../../../src/domain/process/compile-process.js'
import { describeGate } from '../../../src/domain/process/describe-gate.js'
import { diagramMermaid } from '../../../src/domain/process/diagram-mermaid.js'
import { diagramSvg } from '../../../src/domain/process/diagram-svg.js'
import { effectsOf, toldAs } from '../../../src/domain/process/effects-of.js'
import { hasLabel, labelOf } from '../../../src/domain/process/label-of.js'
import { takesInput } from '../../../src/domain/process/takes-input.js'
import type { ProcessDefinition, RequirementStatus } from '../../../src/domain/types.gen.js'
import { fileOf } from '../../../src/installation/paths.js'
import { context } from '../../fixtures/definitions.js'
import { readyIdea } from './ready-idea.js'

const { definition } = context.process
const withProcess = (more: Partial<ProcessDefinition>): Context => ({
  ...context,
  process: compileProcess({ ...definition, ...more }, IDEAS),
})
const renamed = withProcess({ labels: { sv: { 'steps.identification': 'Lyssna {{n}}' } } })

t.test('a word of the definition comes before that of the product, in its language only', async (t) => {
  t.equal(labelOf(context, 'sv', 'steps.identification'), 'Identifiering')
  t.equal(labelOf(renamed, 'sv', 'steps.identification', { n: 4 }), 'Lyssna 4')
  t.equal(labelOf(renamed, 'en', 'steps.identification'), 'Identification')
  t.equal(labelOf(context, 'en', 'andMore', { count: 3 }), 'and 3 more')
  const own = { ...definition, labels: { sv: { 'states.x': 'X' } } }
  t.ok(hasLabel(own, context.texts, 'sv', 'states.x'))
  t.notOk(hasLabel(own, context.texts, 'en', 'states.x'))
  t.ok(hasLabel(own, context.texts, 'en', 'states.draft'))
})

const status = (id: string, state: RequirementStatus['state'], details?: string[]): RequirementStatus => ({
  id,
  state,
  kind: 'computed',
  mend: 'x',
  ...(details && { details }),
})
const words = (one: RequirementStatus, language = 'en') => {
  const [described] = describeGate(context, [one], language)
  return [described?.label, described?.missing]
}

t.test('a requirement says what is asked, and what is missing only where something is', async (t) => {
  t.strictSame(words(status('solution-3', 'not-met', ['1'])), [
    'Question 1, The solution: at least “substantiated”',
    'Now: named. Read the answer and judge it.',
  ])
  t.match(words(status('spread-2', 'not-met'))[1], /^Now: not assessed yet\./)
  t.strictSame(words(status('title', 'met')), ['Title', undefined])
  t.strictSame(words(status('title', 'not-needed')), ['Title', undefined])
  t.strictSame(describeGate(context, [status('title', 'met')], 'sv'), [
    { ...status('title', 'met'), label: 'Titel' },
  ])
})

t.test('what is missing is named: fields, columns of rows, persons; each once, five at most', async (t) => {
  const missing = (details: string[], language?: string) =>
    words(status('consents-settled', 'not-met', details), language)[1]
  t.equal(missing(['about.title', 'about.summary']), 'Not settled: Title, Summary.')
  t.equal(missing(['about.title', 'about.title']), 'Not settled: Title.')
  t.equal(missing(['Åsa Ek']), 'Not settled: Åsa Ek.')
  t.equal(missing([]), 'Not settled: .')
  const [claims, why] = ['claims.label', 'claims.rows.why.label'].map((key) =>
    context.texts.in('en')(`template:fields.novelty.${key}`),
  )
  t.equal(missing(['novelty.claims.c1.why']), `Not settled: ${claims}: ${why}.`)
  t.equal(missing(['a', 'b', 'c', 'd', 'e']), 'Not settled: a, b, c, d, e.')
  t.equal(missing(['a', 'b', 'c', 'd', 'e', 'f']), 'Not settled: a, b, c, d, e and 1 more.')
  t.equal(missing(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'sv'), 'Inte klart: a, b, c, d, e och 2 till.')
  t.equal(words(status('english-signed-off', 'not-met', ['x', 'y']))[1], '2 texts remain: x, y.')
})

t.test('where an idea stands is said in the words of whoever sent it in', async (t) => {
  const said = (state: string, more: object = {}, language = 'en', around = context) =>
    publicStatus(
      around,
      { ...readyIdea(context.process, state), closing: undefined, ...more } as never,
      language,
    )
  const days = (typicalDays: number): Context =>
    withProcess({
      states: definition.states.map((s) => ({ ...s, typicalDays })) as ProcessDefinition['states'],
    })
  t.strictSame(said('submitted'), {
    label: 'An advisor is reading your idea',
    next: 'You hear from us when we have read it.',
    time: 'It usually takes at most 3 weeks.',
  })
  t.match(said('submitted', {}, 'en', days(22)).time, 'at most 4 weeks')
  t.match(said('identification', {}, 'sv').time, 'Det brukar ta ungefär 2 månader.')
  t.match(said('identification', {}, 'en', days(7)).time, 'about 1 month')
  t.match(said('identification', {}, 'en', days(46)).time, 'about 2 months')
  t.equal(said('draft').time, '')
  t.match(said('paused').next, 'We look at it again on 2027-01-10.')
  t.match(said('closed', { closing: { reason: 'no-funding', lesson: 'Pengar.' } }), {
    label: 'The work on the idea has ended',
    next: 'What we learnt: Pengar.',
  })
  t.match(said('closed', { closing: { reason: 'merged', lesson: 'Samma.' } }), {
    label: 'The idea has been merged with another',
    next: 'Everything that you told is kept. Samma.',
  })
  t.equal(said('closed').label, 'The work on the idea has ended')
})

t.test('what history tells of is found by the act, else by what the move did', async (t) => {
  const acts = ['edit', 'publish']
  t.equal(toldAs(context, 'edit', acts, []), 'edit')
  t.equal(toldAs(context, 'publish', acts, ['advance']), 'publish')
  t.equal(toldAs(context, 'hand-over', acts, ['advance', 'offer']), 'offer')
  t.equal(toldAs(context, 'return', acts, ['advance']), undefined)
  const bare = withProcess({ moves: [] as never })
  t.strictSame(effectsOf(bare.process, 'hand-over'), ['offer'], 'it has had this move at some time')
  t.strictSame(effectsOf(bare.process, 'fly'), [])
  t.strictSame(effectsOf(bare.process, 'toString'), [])
})

t.test('a process is asked by id, by role and by effect', async (t) => {
  const { process } = context
  t.equal(process.queue, 'submitted')
  t.equal(process.placeOf(null), -1)
  t.equal(process.placeOf('implementation'), 2)
  t.equal(process.stateOfStep('specification')?.id, 'specification')
  t.equal(process.stateOfStep('gone'), undefined)
  t.ok(process.isIn('offered', 'waiting', 'offered'))
  t.notOk(process.isIn('offered', 'waiting'))
  t.notOk(process.isIn('gone', 'waiting'))
  t.ok(process.does('hand-over', 'offer'))
  t.notOk(process.does('hand-over', 'publish'))
  t.equal(process.does('gone', 'publish'), false)
  t.strictSame(
    process.movesWith('advance').map(({ id }) => id),
    ['advance'],
  )
  const states = definition.states.filter(({ role }) => role !== 'queue') as ProcessDefinition['states']
  t.equal(
    compileProcess({ ...definition, states }, IDEAS).queue,
    'draft',
    'without a queue, where they begin',
  )
  t.ok(takesInput(process, 'close', 'lesson'))
  t.notOk(takesInput(process, 'close', 'note'))
  t.equal(takesInput(process, 'publish', 'lesson'), false)
  t.equal(takesInput(process, 'submit', 'note'), false)
  t.equal(takesInput(process, 'gone', 'note'), false)
})

t.test('the drawings of the documentation are what the process looks like', async (t) => {
  for (const language of ['sv', 'en']) {
    const drawing = diagramSvg(context.process, context.texts.in(language), language)
    t.equal(drawing, readFileSync(fileOf(`docs/process-${language}.svg`), 'utf8'))
  }
  t.match(diagramSvg(renamed.process, context.texts.in('sv'), 'sv'), 'Lyssna')
})

t.test('where an idea can wait or end stands beside the others, as wide as there is room', async (t) => {
  const [one, two] = definition.states.filter(({ role }) => role === 'waiting' || role === 'closed')
  const places = (states: readonly unknown[]) => {
    const process = compileProcess({ ...definition, states } as unknown as ProcessDefinition, IDEAS)
    const drawing = diagramSvg(process, context.texts.in('sv'), 'sv')
    return [...drawing.matchAll(/<text class="name" x="(\d+)" y="446">/g)].map(([, x]) => Number(x))
  }
  t.strictSame(places([one, two]), [24, 346])
  t.strictSame(places([one, two, one, two]), [24, 268, 512, 756])
})

t.test('the gates between the steps are drawn, whatever the states of the steps are called', async (t) => {
  const other = (id: string): string => (id.startsWith('@') ? id : `s-${id}`)
  const process = compileProcess(
    {
      ...definition,
      states: definition.states.map((state) => ({ ...state, id: other(state.id) })),
      moves: definition.moves.map((move) => ({
        ...move,
        transitions: move.transitions.map((way) => ({
          ...way,
          from: way.from.map(other),
          to: other(way.to),
        })),
      })),
    } as unknown as ProcessDefinition,
    IDEAS,
  )
  const gatesOf = (of: typeof process) =>
    [...diagramSvg(of, context.texts.in('en'), 'en').matchAll(/>(\d+ requirements)</g)].map(
      ([, gate]) => gate,
    )
  t.strictSame(gatesOf(process), ['9 requirements', '12 requirements', '10 requirements'])
  t.strictSame(gatesOf(context.process), gatesOf(process))
})

const SMALL = {
  ...definition,
  states: [
    { id: 'draft', role: 'draft' },
    { id: 'in-use', role: 'public' },
    { id: 'closed', role: 'closed' },
  ],
  labels: { en: { 'states.in-use': 'In use', 'moves.go.label': 'Go', 'moves.stay.label': 'Stay' } },
  moves: [
    { id: 'go', transitions: [{ from: ['draft'], to: 'in-use', gate: 'g' }] },
    { id: 'stay', transitions: [{ from: ['in-use'], to: '@same' }] },
    { id: 'reopen', transitions: [{ from: ['closed', 'draft'], to: '@step' }] },
    { id: 'reopen', transitions: [{ from: ['closed'], to: '@step' }] },
  ],
} as unknown as ProcessDefinition
const small = compileProcess(SMALL, IDEAS)

t.test('a process as Mermaid draws it, each arrow once', async (t) => {
  t.equal(
    diagramMermaid(small, context.texts.in('en'), 'en'),
    `stateDiagram-v2
  draft: Draft
  in_use: In use
  closed: Closed
  back: Back to its step
  [*] --> draft
  draft --> in_use: Go (gate)
  closed --> back: Reopen
  draft --> back: Reopen
  closed --> [*]
`,
  )
})
