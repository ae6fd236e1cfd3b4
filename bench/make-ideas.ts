import { readFileSync } from 'node:fs'
import type { Deps } from '../src/actions/deps.js'
import { fileOf } from '../src/paths.js'
import type { ActorName, Idea } from '../src/types.gen.js'

/** Ideas as a county has them: real texts, a little history, every filter in use. The same number gives the same idea. */

const sample = JSON.parse(readFileSync(fileOf('sample/ideas.json'), 'utf8')) as {
  answers: Idea['answers']
}[]
const by: ActorName = { kind: 'person', id: 'bench', name: 'Karin Öberg' }
const CHALLENGES = ['SC1', 'SC2', 'SC3', 'SC4', 'SC5', 'SC6', 'SC7']
const MUNICIPALITIES = [
  '1814',
  '1860',
  '1861',
  '1862',
  '1863',
  '1864',
  '1880',
  '1881',
  '1882',
  '1883',
  '1884',
  '1885',
]
const STATES = [
  'submitted',
  'identification',
  'specification',
  'implementation',
  'dissemination',
  'paused',
  'closed',
]
const WORDS =
  'skolan jobbet äldre ungdomar odling kultur idrott resor boende språk mat natur hälsa teknik möten'.split(
    ' ',
  )

const pick = <V>(list: readonly V[], n: number): V => list[n % list.length] as V

export type Kind = 'any' | 'draft' | 'ready'

/** `draft` can be sent in, `ready` meets the gate to the second step. */
export function makeIdea(n: number, kind: Kind, deps: Pick<Deps, 'definitions'>): Idea {
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()
  const state = kind === 'draft' ? 'draft' : kind === 'ready' ? 'identification' : pick(STATES, n)
  const stamp = { by, at }
  const isDraft = kind === 'draft'
  return {
    id: `${kind}${n}`,
    revision: 9,
    ...(!isDraft && { reference: `${kind === 'ready' ? 2030 : 2026}-${String(n).padStart(7, '0')}` }),
    track: n % 3 === 0 ? 'solution' : 'idea',
    state,
    step:
      isDraft || state === 'submitted' ? null : pick(['identification', 'specification', 'dissemination'], n),
    ...(kind === 'ready' && { step: 'identification' }),
    since: at,
    language: 'sv',
    template: deps.definitions.current.template.edition.edition,
    process: deps.definitions.current.process.definition.edition,
    origin: { kind: 'web' },
    parties: [],
    contact: { name: 'Åsa Lind', phone: '019-12 34 56' },
    notice: { edition: '2026-1', at },
    tags: [],
    answers: answersOf(n),
    earlier: [],
    levels: Object.fromEntries(['solution', 'challenge', 'novelty'].map((q) => [q, { level: 3, ...stamp }])),
    screening: {
      tests: { new: { answer: 'yes' }, complements: { answer: 'yes' } },
      conclusion: 'may-become',
      ...stamp,
    },
    ticks: { 'owner-goes-on': { note: 'Ja.', ...stamp }, 'workgroup-decided': { note: 'Ja.', ...stamp } },
    consents: [],
    advisor: isDraft ? null : by,
    advice: [],
    variants: {},
    publications: [],
    merged: [],
    pending: historyOf(n, at),
    doneRequests: [],
    outbox: [],
    created: stamp,
    changed: stamp,
  } as Idea
}

function answersOf(n: number): Idea['answers'] {
  const { answers } = pick(sample, n)
  const challenge = pick(CHALLENGES, n)
  const some = `${pick(WORDS, n)} ${pick(WORDS, n >> 4)} ${pick(WORDS, n >> 8)} nummer${n % 5000}`
  return {
    ...answers,
    about: {
      ...answers.about,
      title: `${String(answers.about?.title)} ${n}`,
      municipalities: [pick(MUNICIPALITIES, n)],
    },
    solution: { ...answers.solution, description: `${String(answers.solution?.description ?? '')} ${some}` },
    challenge: {
      ...answers.challenge,
      challenges: [challenge],
      mainChallenge: challenge,
      groups: 'Föreningar och unga',
      problem: `${String(answers.challenge?.problem ?? '')} ${some}`,
    },
  }
}

const historyOf = (n: number, at: string): Idea['pending'] =>
  Array.from({ length: 9 }, (_, k) => ({
    id: `h${n}-${k}`,
    revision: k + 1,
    what: k === 0 ? 'create' : 'edit',
    by,
    at,
    changes: [
      {
        pointer: '/answers/solution/description',
        before: 'Föreningar får lära sig att lägga anbud.',
        after:
          'Föreningar och sociala företag får lära sig att lägga anbud, och upphandlare att ställa krav.',
      },
    ],
  })) as unknown as Idea['pending']
