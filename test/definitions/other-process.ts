import type { ProcessDefinition } from '../../src/domain/types.gen.js'

type Words = readonly [sv: string, en: string]

const STAFF = ['advisor', 'workgroup', 'administrator'] as const
const ACTIVE = ['look', 'build', 'show'] as const
const OPEN = ['inbox', ...ACTIVE, 'rest', 'passed'] as const
const EVERYWHERE = [...OPEN, 'ended', 'dropped'] as const
const NOTE = { name: 'note', type: 'text' } as const
const REASON = { name: 'reason', type: 'code', vocabulary: 'closeReason', required: true } as const
const LESSON = { name: 'lesson', type: 'text', required: true } as const

/** What each row is called: states and steps, with what the submitter reads. */
const PLACES: Readonly<Record<string, Words>> = {
  sketch: ['Utkast', 'Sketch'],
  inbox: ['Inkorgen', 'Inbox'],
  look: ['Titta', 'Look'],
  build: ['Bygga', 'Build'],
  show: ['Visa', 'Show'],
  rest: ['Vilar', 'Resting'],
  passed: ['Lämnad vidare', 'Passed on'],
  ended: ['Färdig', 'Ended'],
  dropped: ['Nedlagd', 'Dropped'],
}

const MOVES: Readonly<Record<string, Words>> = {
  post: ['Posta', 'Post'],
  'pick-up': ['Plocka upp', 'Pick up'],
  onwards: ['Vidare', 'Onwards'],
  back: ['Ett steg bakåt', 'One step back'],
  sleep: ['Låt vila', 'Let it rest'],
  wake: ['Väck', 'Wake'],
  pass: ['Lämna vidare', 'Pass on'],
  yes: ['Ja tack', 'Yes please'],
  no: ['Nej tack', 'No thanks'],
  'time-up': ['Tiden är ute', 'Time is up'],
  end: ['Gör färdigt', 'Bring to an end'],
  join: ['Slå ihop', 'Join'],
  drop: ['Lägg ner', 'Drop'],
  release: ['Släpp', 'Release'],
  recall: ['Kalla tillbaka', 'Recall'],
  'call-again': ['Ring igen', 'Call again'],
}

const GATES: Readonly<Record<string, Words>> = {
  'may-post': ['Innan du postar', 'Before you post'],
  'may-build': ['Innan ni bygger', 'Before you build'],
  'may-show': ['Innan ni visar', 'Before you show'],
  'may-release': ['Innan det släpps', 'Before it is released'],
}

const NEEDS: Readonly<Record<string, Words>> = {
  named: ['Ett namn', 'A name'],
  reachable: ['Någon att nå', 'Somebody to reach'],
  told: ['Upplysningen har visats', 'The notice was shown'],
  understood: ['Behovet är begripet', 'The need is understood'],
  'team-agrees': ['Arbetslaget är överens', 'The team agrees'],
  running: ['Den används', 'It is in use'],
  'others-say-yes': ['Alla som har frågats har svarat', 'All who were asked have answered'],
  'owner-says-yes': ['Ägaren säger ja', 'The owner says yes'],
  licensed: ['En licens', 'A licence'],
  'nobody-named': ['Inga personuppgifter', 'No personal data'],
  'in-english': ['På engelska', 'In English'],
}

function labels(n: 0 | 1): Record<string, string> {
  const entries = [
    ...Object.entries(PLACES).flatMap(([id, words]) => [
      [`states.${id}`, words[n]],
      [`steps.${id}`, words[n]],
      [`stepPurpose.${id}`, `${words[n]}.`],
      [`diagram.about.${id}`, `${words[n]}.`],
      [`public.${id}.label`, `${words[n]} ✓`],
      [`public.${id}.next`, id === 'ended' ? '{{lesson}}' : `${words[n]}.`],
      [`public.${id}.time`, ''],
    ]),
    ...Object.entries(MOVES).flatMap(([id, words]) => [
      [`moves.${id}.label`, words[n]],
      [`moves.${id}.does`, `${words[n]}.`],
    ]),
    ...Object.entries(GATES).map(([id, words]) => [`gates.${id}`, words[n]]),
    ...Object.entries(NEEDS).flatMap(([id, words]) => [
      [`requirements.${id}.label`, words[n]],
      [`requirements.${id}.missing`, `${words[n]}!`],
    ]),
  ]
  return Object.fromEntries(entries)
}

/**
 * A process that has nothing in common with the product's but what its rows can say: three steps, other ids, other
 * gates, two ways to end, of a partnership in another region.
 */
export const OTHER_PROCESS: ProcessDefinition = {
  id: 'three-steps',
  subject: 'idea',
  edition: 'vanern-1',
  start: 'sketch',
  steps: [...ACTIVE],
  states: [
    { id: 'sketch', role: 'draft' },
    { id: 'inbox', role: 'queue', typicalDays: 7 },
    { id: 'look', role: 'working', step: 'look', typicalDays: 30 },
    { id: 'build', role: 'working', step: 'build' },
    { id: 'show', role: 'public', step: 'show' },
    { id: 'rest', role: 'waiting' },
    { id: 'passed', role: 'offered', typicalDays: 5 },
    { id: 'ended', role: 'closed' },
    { id: 'dropped', role: 'closed' },
  ],
  moves: [
    {
      id: 'post',
      roles: ['submitter', 'partner', 'advisor'],
      effects: ['submit'],
      weight: 'forward',
      notify: ['submitter'],
      transitions: [{ from: ['sketch'], to: 'inbox', gate: 'may-post' }],
    },
    {
      id: 'pick-up',
      roles: ['advisor'],
      effects: ['take-on'],
      weight: 'forward',
      notify: ['submitter'],
      transitions: [{ from: ['inbox'], to: 'look' }],
    },
    {
      id: 'onwards',
      roles: [...STAFF],
      effects: ['advance'],
      weight: 'forward',
      notify: ['submitter'],
      inputs: [NOTE],
      transitions: [
        { from: ['look'], to: 'build', gate: 'may-build' },
        { from: ['build'], to: 'show', gate: 'may-show' },
      ],
    },
    {
      id: 'back',
      roles: [...STAFF],
      effects: [],
      weight: 'side',
      notify: [],
      transitions: [
        { from: ['build'], to: 'look' },
        { from: ['show'], to: 'build' },
      ],
    },
    {
      id: 'sleep',
      roles: [...STAFF],
      effects: ['pause'],
      weight: 'side',
      notify: ['submitter'],
      inputs: [
        { ...REASON, vocabulary: 'pauseReason' },
        { name: 'reviewDate', type: 'future-date', required: true },
      ],
      transitions: [{ from: [...ACTIVE], to: 'rest' }],
    },
    {
      id: 'wake',
      roles: [...STAFF],
      effects: ['resume'],
      weight: 'forward',
      notify: ['submitter'],
      transitions: [{ from: ['rest'], to: '@step' }],
    },
    {
      id: 'pass',
      roles: ['advisor'],
      effects: ['offer'],
      weight: 'side',
      notify: ['receiver'],
      inputs: [
        { name: 'receiver', type: 'person', required: true },
        { name: 'shared', type: 'text', required: true },
      ],
      transitions: [{ from: [...ACTIVE], to: 'passed' }],
    },
    {
      id: 'yes',
      roles: ['receiver'],
      effects: ['accept'],
      weight: 'forward',
      notify: [],
      transitions: [{ from: ['passed'], to: '@step' }],
    },
    {
      id: 'no',
      roles: ['receiver'],
      effects: ['decline'],
      weight: 'grave',
      notify: [],
      transitions: [{ from: ['passed'], to: '@step' }],
    },
    {
      id: 'time-up',
      roles: ['system'],
      effects: ['lapse'],
      weight: 'side',
      notify: [],
      at: 'offer-end',
      transitions: [{ from: ['passed'], to: '@step' }],
    },
    {
      id: 'release',
      roles: ['advisor'],
      effects: ['publish'],
      weight: 'forward',
      notify: [],
      inputs: [NOTE],
      transitions: [{ from: ['show', 'ended'], to: '@same', gate: 'may-release' }],
    },
    {
      id: 'recall',
      roles: ['submitter', 'advisor'],
      effects: ['withdraw-case'],
      weight: 'grave',
      notify: [],
      inputs: [NOTE],
      transitions: [{ from: ['show', 'ended'], to: '@same' }],
    },
    {
      id: 'call-again',
      roles: [...STAFF],
      effects: ['follow-up'],
      weight: 'side',
      notify: [],
      inputs: [NOTE, { name: 'followUpDate', type: 'future-date' }],
      transitions: [{ from: ['show', 'ended'], to: '@same' }],
    },
    {
      id: 'end',
      roles: [...STAFF],
      effects: ['close'],
      weight: 'grave',
      notify: ['submitter'],
      inputs: [REASON, LESSON],
      transitions: [{ from: ['show'], to: 'ended' }],
    },
    {
      id: 'join',
      roles: [...STAFF],
      effects: ['merge'],
      weight: 'grave',
      notify: ['submitter'],
      inputs: [{ name: 'into', type: 'idea', required: true }, LESSON],
      transitions: [{ from: ['inbox', ...ACTIVE], to: 'ended' }],
    },
    {
      id: 'drop',
      roles: ['submitter'],
      effects: ['withdraw'],
      weight: 'grave',
      notify: ['submitter'],
      inputs: [NOTE],
      transitions: [{ from: ['sketch', ...OPEN], to: 'dropped' }],
    },
  ],
  gates: [
    { id: 'may-post', require: ['named', 'reachable', 'told'], override: false },
    { id: 'may-build', require: ['understood', 'team-agrees'], override: true },
    { id: 'may-show', require: ['running'], override: true },
    {
      id: 'may-release',
      require: ['named', 'owner-says-yes', 'others-say-yes', 'licensed', 'nobody-named', 'in-english'],
      override: false,
    },
  ],
  requirements: [
    { id: 'named', check: 'answered', fields: ['about.title'] },
    { id: 'reachable', check: 'contact', mend: 'contact' },
    { id: 'told', check: 'notice-shown', mend: 'notice' },
    { id: 'understood', check: 'level', question: 'challenge', atLeast: 2 },
    { id: 'team-agrees', check: 'ticked', tickedBy: ['workgroup'] },
    { id: 'running', check: 'choice', field: 'solution.stage', in: ['in-use'] },
    { id: 'owner-says-yes', check: 'consent-given', kind: 'publish', mend: 'consents' },
    { id: 'others-say-yes', check: 'consents-settled', field: 'european.pictures', mend: 'consents' },
    { id: 'licensed', check: 'licence-chosen', mend: 'licence' },
    { id: 'nobody-named', check: 'personal-data-cleared', mend: 'clearance' },
    { id: 'in-english', check: 'signed-off', language: 'en', mend: 'translations/en' },
  ],
  acts: [
    {
      id: 'read',
      roles: ['submitter', 'partner', 'receiver', 'translator', 'reviewer', 'system', ...STAFF],
      states: '*',
    },
    { id: 'read-inner', roles: ['receiver', 'translator', 'reviewer', 'system', ...STAFF], states: '*' },
    { id: 'edit', roles: ['submitter', 'partner', 'advisor'], states: '*' },
    { id: 'consent', roles: ['submitter', 'advisor'], states: '*' },
    { id: 'link', roles: ['submitter', 'advisor'], states: '*' },
    { id: 'message', roles: ['submitter', ...STAFF], states: '*' },
    { id: 'attach', roles: ['submitter', 'advisor'], states: '*' },
    { id: 'judge', roles: [...STAFF], states: [...OPEN] },
    { id: 'tick', roles: [...STAFF], states: [...EVERYWHERE] },
    { id: 'advise', roles: [...STAFF], states: [...EVERYWHERE] },
    { id: 'arrange', roles: ['advisor'], states: '*' },
    { id: 'translate', roles: ['translator', 'reviewer', 'advisor'], states: [...EVERYWHERE] },
    { id: 'sign-off', roles: ['reviewer', 'advisor'], states: [...EVERYWHERE] },
  ],
  labels: { sv: labels(0), en: labels(1) },
}
