import { readFileSync } from 'node:fs'
import type { Deps } from '../src/actions/deps.js'
import type { ActorName, Idea } from '../src/domain/types.gen.js'
import { fileOf } from '../src/installation/paths.js'
import { pick, pickByRank, pickWeighted, randomOf, type Weighted } from './pick.js'
import { textOf } from './words.js'

/**
 * Ideas as a county has them after some years: real texts, words as common as words are, every filter in use. The same
 * number in a store of the same size gives the same idea, and a small store is spread like a large one.
 */

const sample = JSON.parse(readFileSync(fileOf('sample/ideas.json'), 'utf8')) as {
  answers: Idea['answers']
  origin: Idea['origin']
}[]

export const CHALLENGES = ['SC1', 'SC2', 'SC3', 'SC4', 'SC5', 'SC6', 'SC7'] as const
/** The largest first. */
export const MUNICIPALITIES = [
  '1880',
  '1883',
  '1881',
  '1861',
  '1862',
  '1885',
  '1884',
  '1814',
  '1860',
  '1882',
  '1863',
  '1864',
] as const
/** Most ideas of five years are over. */
const STATES: Weighted<string> = [
  ['submitted', 4],
  ['identification', 8],
  ['specification', 8],
  ['implementation', 12],
  ['dissemination', 10],
  ['paused', 5],
  ['closed', 53],
]
export const STATE_NAMES = STATES.map(([name]) => name)
export const STEPS = ['identification', 'specification', 'implementation', 'dissemination'] as const
export const PARTIES = Array.from({ length: 20 }, (_, n) => `party${n}`)
/** The one who signs in is one of them. */
const ADVISORS = Array.from(
  { length: 40 },
  (_, n): ActorName =>
    n === 0
      ? { kind: 'person', id: 'bench', name: 'Karin Öberg' }
      : { kind: 'person', id: `advisor${n}`, name: `Rådgivare ${n}` },
)
const by = ADVISORS[0] as ActorName

const LAST = Date.UTC(2026, 10, 1)
const YEARS = 5 * 365 * 24 * 60 * 60 * 1000

/** So many are all different; what comes after is the same again but for ids and references, so that it can be copied. */
export const BLOCK = 16_384
/** On MongoDB, which takes ten times as long to fill. */
export const SMALL_BLOCK = 2048

/** `draft` can be sent in, `ready` meets the gate to the second step; `any` is what lists are full of. */
export type Kind = 'any' | 'draft' | 'ready'

export interface Making extends Pick<Deps, 'definitions'> {
  /** How many there are in all: they are spread over five years. */
  readonly size: number
  readonly block?: number
}

export function timeOf(n: number, { size, block = BLOCK }: Pick<Making, 'size' | 'block'>): string {
  const part = (n % block) / Math.min(size, block)
  return new Date(LAST - YEARS + Math.floor(part * YEARS)).toISOString()
}

export function makeIdea(n: number, kind: Kind, making: Making): Idea {
  const { block = BLOCK } = making
  const random = randomOf(n % block)
  const at = kind === 'any' ? timeOf(n, making) : new Date(LAST).toISOString()
  const stamp = { by, at }
  return {
    id: `${kind}${n}`,
    revision: 9,
    ...placeOf(n, kind, at, random),
    track: pick(['idea', 'idea', 'solution'], random),
    since: at,
    language: 'sv',
    template: making.definitions.current.template.edition.edition,
    process: making.definitions.current.process.definition.edition,
    origin: pick(sample, random).origin,
    parties: [pickByRank(PARTIES, random)],
    contact: { name: 'Åsa Lind', phone: '019-12 34 56' },
    notice: { edition: '2026-1', at },
    tags: [],
    answers: answersOf(n % block, random),
    earlier: [],
    levels: Object.fromEntries(['solution', 'challenge', 'novelty'].map((q) => [q, { level: 3, ...stamp }])),
    screening: {
      tests: { new: { answer: 'yes' }, complements: { answer: 'yes' } },
      conclusion: 'may-become',
      ...stamp,
    },
    ticks: { 'owner-goes-on': { note: 'Ja.', ...stamp }, 'workgroup-decided': { note: 'Ja.', ...stamp } },
    consents: [],
    advice: [],
    variants: {},
    publications: [],
    merged: [],
    pending: [],
    doneRequests: [],
    outbox: [],
    created: stamp,
    changed: stamp,
  } as unknown as Idea
}

/** Where it stands in the process, and with whom. */
function placeOf(n: number, kind: Kind, at: string, random: () => number) {
  if (kind === 'draft') return { state: 'draft', step: null, advisor: null }
  const number = String(n).padStart(7, '0')
  if (kind === 'ready')
    return {
      reference: `2030-${number}`,
      state: 'identification',
      step: 'identification',
      advisor: by,
    }
  const state = pickWeighted(STATES, random)
  const step = STEPS.find((name) => name === state) ?? pick(STEPS, random)
  const advisor = state === 'submitted' ? null : pick(ADVISORS, random)
  return {
    reference: `${at.slice(0, 4)}-${number}`,
    state,
    step: state === 'submitted' ? null : step,
    advisor,
  }
}

function answersOf(n: number, random: () => number): Idea['answers'] {
  const { answers } = pick(sample, random)
  const challenge = pick(CHALLENGES, random)
  return {
    ...answers,
    about: {
      ...answers.about,
      title: `${String(answers.about?.title)} ${textOf(2, random)} ${n}`,
      municipalities: [pickByRank(MUNICIPALITIES, random)],
    },
    solution: {
      ...answers.solution,
      description: `${String(answers.solution?.description ?? '')} ${textOf(20, random)}`,
    },
    challenge: {
      ...answers.challenge,
      challenges: [challenge],
      mainChallenge: challenge,
      groups: 'Föreningar och unga',
      problem: `${String(answers.challenge?.problem ?? '')} ${textOf(10, random)}`,
    },
  }
}
