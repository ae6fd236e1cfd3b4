import t from 'tap'
import { SUBJECTS } from '../../../src/domain/definitions/subjects.js'
import { checkDefinition } from '../../../src/domain/process/check-definition.js'
import type { ProcessDefinition } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'

type Change = (definition: Draft) => void
/** A definition as somebody may have written it. */
// biome-ignore lint/suspicious/noExplicitAny: a test writes what the shape forbids.
type Draft = any

const wrongIn = (change: Change): string => {
  const { process, texts, vocabularies, template } = context
  const definition: Draft = structuredClone(process.definition)
  change(definition)
  return checkDefinition(definition as ProcessDefinition, texts, vocabularies, template, SUBJECTS).join('\n')
}

const moveOf = (definition: Draft, id: string): Draft =>
  definition.moves.find((move: { id: string }) => move.id === id)
const gateOf = (definition: Draft, id: string): Draft =>
  definition.gates.find((gate: { id: string }) => gate.id === id)
const stateOf = (definition: Draft, id: string): Draft =>
  definition.states.find((state: { id: string }) => state.id === id)
const inputOf = (definition: Draft, id: string, name: string): Draft =>
  moveOf(definition, id).inputs.find((input: { name: string }) => input.name === name)

/** The system makes a move of the product as well, at this time. */
const at =
  (id: string, time: unknown): Change =>
  (d) => {
    const move = moveOf(d, id)
    Object.assign(move, { at: time, roles: [...move.roles, 'system'] })
  }
const DAY = { after: 'P1D' }

/** Each change, the row that is named, and a word of the remedy in English and in Swedish. */
const FAULTS: readonly (readonly [Change, row: string, english: string, swedish: string])[] = [
  [
    (d) => Object.assign(d, { subject: 'call' }),
    'subject',
    'call is no kind of matter',
    'call är inget slags ärende',
  ],
  [(d) => delete stateOf(d, 'submitted').role, 'states[submitted]', 'role is missing', 'role saknas'],
  [
    (d) => Object.assign(stateOf(d, 'paused'), { role: 'asleep' }),
    'states[paused]',
    'asleep is unknown',
    'är okänt',
  ],
  [(d) => delete moveOf(d, 'publish').effects, 'moves[publish]', 'effects is missing', 'effects saknas'],
  [(d) => delete moveOf(d, 'publish').weight, 'moves[publish]', 'weight is missing', 'weight saknas'],
  [(d) => delete moveOf(d, 'publish').notify, 'moves[publish]', 'notify is missing', 'notify saknas'],
  [(d) => moveOf(d, 'publish').effects.push('sing'), 'moves[publish]', 'sing is unknown', 'sing är okänt'],
  [
    (d) => delete moveOf(d, 'publish').transitions[0].gate,
    'moves[publish]',
    'a way without a gate',
    'en väg utan grind',
  ],
  [
    (d) => Object.assign(gateOf(d, 'publish'), { override: true }),
    'gates[publish]',
    'may not be overridden',
    'får ingen gå förbi',
  ],
  ...['consent-to-publish', 'consents-settled', 'licence-chosen', 'personal-data-cleared'].map(
    (id) =>
      [
        (d: Draft) => gateOf(d, 'publish').require.splice(gateOf(d, 'publish').require.indexOf(id), 1),
        'gates[publish]',
        'which the effect publish needs',
        'som effekten publish behöver',
      ] as const,
  ),
  [(d) => delete d.gates[0].override, 'gates[submit]', 'override is missing', 'override saknas'],
  [
    (d) => moveOf(d, 'close').inputs.pop(),
    'moves[close]',
    'close needs the input lesson',
    'behöver uppgiften lesson',
  ],
  [
    (d) => Object.assign(inputOf(d, 'merge', 'into'), { type: 'text' }),
    'moves[merge]',
    'is of type text',
    'har typen text',
  ],
  [
    (d) => Object.assign(inputOf(d, 'close', 'lesson'), { required: false }),
    'moves[close]',
    'required: true',
    'required: true',
  ],
  [
    (d) => Object.assign(moveOf(d, 'accept').transitions[0], { from: ['paused'] }),
    'moves[accept]',
    'accept is impossible from paused',
    'accept är omöjlig från paused',
  ],
  [
    (d) => Object.assign(moveOf(d, 'close').transitions[1], { to: 'paused' }),
    'moves[close]',
    'close is impossible on the way to paused',
    'close är omöjlig på vägen till paused',
  ],
  [
    (d) => moveOf(d, 'publish').effects.push('withdraw-case'),
    'moves[publish]',
    'contradict each other',
    'motsäger varandra',
  ],
  [(d) => delete moveOf(d, 'lapse').at, 'moves[lapse]', 'Write offer-end', 'Skriv offer-end'],
  [(d) => delete moveOf(d, 'lapse').at, 'moves[lapse]', 'only the system may make it', 'bara systemet'],
  [
    (d) => Object.assign(moveOf(d, 'publish'), { at: 'offer-end' }),
    'moves[publish]',
    'no effect that ends then',
    'saknar en effekt',
  ],
  [at('resume', 'sometime'), 'moves[resume]', 'sometime is unknown', 'är okänt'],
  [at('resume', 30), 'moves[resume]', '30 is unknown', 'är okänt'],
  [at('resume', null), 'moves[resume]', 'null is unknown', 'är okänt'],
  ...[
    { after: 'P3M' },
    { after: 'P0D' },
    { after: 'PT1H' },
    { after: 30 },
    {},
    { after: 'P1D', on: 'x' },
  ].map(
    (value) =>
      [at('resume', value), 'moves[resume]', 'such as { "after": "P30D" }', 'dagar eller veckor'] as const,
  ),
  [
    (d) => {
      at('resume', 'review-date')(d)
      moveOf(d, 'resume').transitions[0].from.push('offered')
    },
    'moves[resume]',
    'review-date has no date in offered',
    'inget datum i offered',
  ],
  [at('publish', DAY), 'moves[publish]', 'publish needs a person', 'behöver en person'],
  [at('take-on', DAY), 'moves[take-on]', 'take-on needs a person', 'behöver en person'],
  [at('reopen', DAY), 'moves[reopen]', 'cannot be asked for note', 'kan inte svara på note'],
  [at('close', DAY), 'moves[close]', 'never gets to closed', 'kommer därför aldrig till closed'],
  [at('follow-up', DAY), 'moves[follow-up]', 'may stay in dissemination', 'kan bli kvar i dissemination'],
  [
    (d) => {
      at('resume', DAY)(d)
      moveOf(d, 'resume').transitions[0].from.push('identification')
    },
    'moves[resume]',
    'may stay in identification',
    'kan bli kvar i identification',
  ],
  [
    (d) => {
      at('resume', DAY)(d)
      moveOf(d, 'resume').transitions[0].from.push('submitted')
    },
    'moves[resume]',
    'may stay in submitted',
    'kan bli kvar i submitted',
  ],
  [at('return', DAY), 'moves[return]', 'the system cannot choose', 'systemet kan inte välja'],
  [
    (d) => Object.assign(moveOf(d, 'lapse'), { roles: ['advisor'] }),
    'moves[lapse]',
    'Add system to roles',
    'Lägg till system i roles',
  ],
  [
    (d) => moveOf(d, 'publish').notify.push('receiver'),
    'moves[publish]',
    'only possible with the effect offer',
    'bara med effekten offer',
  ],
  [
    (d) => Object.assign(moveOf(d, 'lapse'), { effects: [] }),
    'states[offered]',
    'no move with the effect lapse',
    'inget drag med effekten lapse',
  ],
  [
    (d) => Object.assign(moveOf(d, 'submit'), { effects: [] }),
    'start',
    'no move with the effect submit',
    'submit',
  ],
  [
    (d) => Object.assign(stateOf(d, 'draft'), { role: 'queue' }),
    'start',
    'must have the role draft',
    'rollen draft',
  ],
]

t.test('a row whose behaviour is missing, unknown or impossible is named with the remedy', async (t) => {
  t.equal(
    wrongIn(() => {}),
    '',
  )
  for (const [change, row, english, swedish] of FAULTS) {
    const lines = wrongIn(change).split('\n')
    const found = lines.find((line) => line.includes(`${row}: `) && line.includes(english))
    t.ok(found, `${row}: ${english}\n${lines.join('\n')}`)
    t.match(found?.split(' / ').at(-1), swedish)
  }
})

t.test('a move that the system can make at a time is sound', async (t) => {
  for (const time of ['review-date', { after: 'P30D' }, { after: 'P6W' }])
    t.equal(wrongIn(at('resume', time)), '', JSON.stringify(time))
})

/** Two ways out of the pause, by track. */
const byTrack =
  (...tracks: readonly string[][]): Change =>
  (d) => {
    at('resume', DAY)(d)
    const [one, other] = tracks.map((track) => ({
      from: ['paused'],
      ...(track.length > 0 && { when: { track } }),
    }))
    moveOf(d, 'resume').transitions = [
      { ...one, to: 'identification' },
      { ...other, to: 'specification' },
    ]
  }

t.test('ways of such a move are told apart by their states or tracks', async (t) => {
  const choices = (change: Change): string[] =>
    [...wrongIn(change).matchAll(/it leads from (.*?), and the system/g)].map(([, ways = '']) => ways)
  t.strictSame(choices(at('return', DAY)), [
    'implementation to identification, specification',
    'dissemination to identification, specification',
    'dissemination to identification, implementation',
    'dissemination to specification, implementation',
  ])
  t.equal(wrongIn(byTrack(['idea'], ['solution'])), '')
  const both = ['paused to identification, specification']
  for (const tracks of [
    [['idea', 'solution'], ['solution']],
    [['solution'], ['idea', 'solution']],
    [[], ['solution']],
    [['solution'], []],
  ])
    t.strictSame(choices(byTrack(...tracks)), both, JSON.stringify(tracks))
})
