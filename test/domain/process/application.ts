import type { Role } from '../../../src/domain/actor.js'
import type { Happening } from '../../../src/domain/process/happening.js'
import type { Matter, Subject } from '../../../src/domain/process/subject.js'
import type { ProcessDefinition } from '../../../src/domain/types.gen.js'

/** Another kind of matter than ideas: an application for money, with a process of its own. */
export interface Application extends Matter {
  readonly applicant: string
  readonly officer?: string
  readonly sent?: boolean
  readonly amount: number
  readonly partners: readonly string[]
  /** When more was asked for: answered by then. Milliseconds since 1970. */
  readonly answerBy?: number
  readonly diary: readonly (Happening & { readonly by: string })[]
}

export const APPLICATIONS: Subject<Application> = {
  id: 'application',
  effects: ['submit', 'take-on', 'advance', 'pause', 'resume'],
  inputs: ['note', 'reason', 'reviewDate'],
  times: ['review-date'],
  tracks: [],
  checks: { affordable: [], partners: ['atLeast'], ticked: [] },
  rolesOn: (actor, { applicant }) => {
    const granted = new Set<Role>(actor.grants.map(({ role }) => role))
    if (actor.kind === 'system') granted.add('system')
    if (actor.id === applicant) granted.add('submitter')
    return granted
  },
  responsibleFor: ({ officer }) => officer,
  isSubmitted: ({ sent = false }) => sent,
  trackOf: () => undefined,
  verdict: ({ check, atLeast = 0 }, _, { amount, partners }) => {
    if (check === 'affordable') return { state: amount <= 500_000 ? 'met' : 'not-met' }
    if (check === 'partners') return { state: partners.length >= atLeast ? 'met' : 'not-met' }
    return undefined
  },
  timeOf: ({ answerBy }) => answerBy,
  isIdle: () => false,
  isOutOfTime: () => false,
  left: ({ answerBy: _, ...application }) => application,
  moved: (application, { effects }, { actor, request: { reviewDate = '' } }) => ({
    ...application,
    ...(effects.includes('submit') && { sent: true }),
    ...(effects.includes('take-on') && { officer: actor.id }),
    ...(effects.includes('pause') && { answerBy: Date.parse(reviewDate) }),
  }),
  record: (next, happening, { actor }) => ({
    ...next,
    diary: [...next.diary, { ...happening, by: actor.id }],
  }),
}

type Move = ProcessDefinition['moves'][number]

const move = (id: string, roles: Move['roles'], more: Partial<Move> & Pick<Move, 'transitions'>): Move => ({
  id,
  roles,
  effects: [],
  weight: 'forward',
  notify: [],
  ...more,
})

const REVIEW_DATE = { name: 'reviewDate', type: 'future-date', required: true } as const
const REASON = { name: 'reason', type: 'code', vocabulary: 'pauseReason', required: true } as const

const rows: Pick<ProcessDefinition, 'states' | 'moves' | 'gates' | 'requirements' | 'acts'> = {
  states: [
    { id: 'written', role: 'draft' },
    { id: 'received', role: 'queue', typicalDays: 10 },
    { id: 'assessed', role: 'working', step: 'assessment', typicalDays: 30 },
    { id: 'asked', role: 'waiting' },
    { id: 'granted', role: 'working', step: 'payment' },
    { id: 'paid', role: 'closed' },
    { id: 'refused', role: 'closed' },
  ],
  moves: [
    move('send', ['submitter'], {
      effects: ['submit'],
      transitions: [{ from: ['written'], to: 'received', gate: 'complete' }],
    }),
    move('open', ['advisor'], {
      effects: ['take-on'],
      transitions: [{ from: ['received'], to: 'assessed' }],
    }),
    move('ask', ['advisor'], {
      effects: ['pause'],
      weight: 'side',
      inputs: [REASON, REVIEW_DATE],
      transitions: [{ from: ['assessed'], to: 'asked' }],
    }),
    move('answer', ['submitter'], {
      effects: ['resume'],
      inputs: [{ name: 'note', type: 'text', required: true }],
      transitions: [{ from: ['asked'], to: '@step' }],
    }),
    move('go-on', ['advisor', 'system'], {
      effects: ['resume'],
      at: 'review-date',
      transitions: [{ from: ['asked'], to: '@step' }],
    }),
    move('grant', ['advisor', 'workgroup'], {
      effects: ['advance'],
      transitions: [{ from: ['assessed'], to: 'granted', gate: 'worth-it' }],
    }),
    move('refuse', ['advisor', 'workgroup'], {
      weight: 'grave',
      transitions: [{ from: ['received', 'assessed'], to: 'refused' }],
    }),
    move('pay', ['advisor'], { transitions: [{ from: ['granted'], to: 'paid' }] }),
    move('run-out', ['system'], {
      weight: 'grave',
      at: { after: 'P8W' },
      transitions: [{ from: ['written'], to: 'refused' }],
    }),
  ],
  gates: [
    { id: 'complete', require: ['two-partners'], override: false },
    { id: 'worth-it', require: ['two-partners', 'within-means'], override: true },
  ],
  requirements: [
    { id: 'two-partners', check: 'partners', atLeast: 2 },
    { id: 'within-means', check: 'affordable' },
  ],
  acts: [
    { id: 'read', roles: ['submitter', 'advisor', 'workgroup'], states: '*' },
    { id: 'ask-override', roles: ['advisor'], states: ['assessed'] },
  ],
}

const labels = Object.fromEntries(
  [
    ...['assessment', 'payment'].flatMap((id) => [`steps.${id}`, `stepPurpose.${id}`]),
    ...rows.states.flatMap(({ id }) => [
      `states.${id}`,
      `diagram.about.${id}`,
      ...['label', 'next', 'time'].map((part) => `public.${id}.${part}`),
    ]),
    ...rows.moves.flatMap(({ id }) => [`moves.${id}.label`, `moves.${id}.does`]),
    ...rows.gates.map(({ id }) => `gates.${id}`),
    ...rows.requirements.flatMap(({ id }) => [`requirements.${id}.label`, `requirements.${id}.missing`]),
  ].map((key) => [key, key]),
)

export const APPLICATION_PROCESS: ProcessDefinition = {
  id: 'money',
  edition: 'money-1',
  subject: 'application',
  start: 'written',
  steps: ['assessment', 'payment'],
  ...rows,
  labels: { sv: labels, en: labels },
}
