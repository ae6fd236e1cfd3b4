import { readFileSync } from 'node:fs'
import type { NewIdea, NewParty, NewPartyNote, NewPerson } from '../domain/types.gen.js'
import { fileOf } from '../installation/paths.js'
import type { SampleMeetings } from './load-meetings.js'

/** What somebody does with an idea. `body` is what the API takes; dates such as `+30d` count from today. */
export interface Row {
  /** Id of the person, or `submitter`. */
  readonly as: string
  readonly act: Act
  /** Which question, or which requirement. */
  readonly id?: string
  readonly body?: Readonly<Record<string, unknown>>
  /** Key below `cli:demo.steps`: told when it is done in front of an audience. */
  readonly say?: string
  /** The code with which the server is to say no. */
  readonly refused?: string
}

export type Act =
  | 'move'
  | 'edit'
  | 'level'
  | 'screening'
  | 'tick'
  | 'arrange'
  | 'advice'
  | 'consent'
  | 'override'
  | 'translate'
  | 'sign-off'

/** How an idea came in, and what has happened since. */
export interface Story {
  /** Id of the partner contact who channelled it; else somebody told it without signing in. */
  readonly by?: string
  /** How many days ago it was told, and how many days ago the last of it happened; both today without. */
  readonly days?: readonly [number, number]
  readonly rows: readonly Row[]
}

/** What is told of a published case: by a reader, or by staff. */
export interface SpreadRow {
  /** Id of the person, or `reader`. */
  readonly as: string
  readonly act: 'requests' | 'told' | 'uptakes' | 'deliveries'
  readonly body: Readonly<Record<string, unknown>>
}

export interface SamplePerson extends NewPerson {
  readonly id: string
  readonly function: Readonly<Record<string, string>>
}

/** English texts by unit id. */
export type English = Readonly<Record<string, string>>

export interface SampleIdea {
  readonly key: string
  readonly idea: NewIdea
  readonly english: English
}

export interface Sample {
  readonly parties: readonly NewParty[]
  readonly people: readonly SamplePerson[]
  readonly ideas: readonly SampleIdea[]
  /** What has happened to each idea before the audience comes, by key. */
  readonly stories: Readonly<Record<string, Story>>
  /** What parties have recorded about their commitments. */
  readonly notes: readonly SampleNote[]
  readonly meetings: SampleMeetings
  readonly walk: readonly Row[]
  /** What became of published cases, by key. */
  readonly spread: Readonly<Record<string, readonly SpreadRow[]>>
}

/** Who records what for which party; `-12d` counts back from today. */
export interface SampleNote {
  readonly as: string
  readonly party: string
  readonly body: NewPartyNote
}

/** The idea that is taken all the way in front of the audience. */
export const WALKED = 'forskningscirklar'

/** The edition of the notice on official documents and personal data that the submitters were shown. */
const NOTICE = '2026-1'

/**
 * A submission as it lies in the sample: a new idea with its name, and with its English where a person wrote
 * one.
 */
type Filed = NewIdea & { readonly key: string; readonly english?: English }

export function readSample(): Sample {
  const { parties, people, notes } = read('partnership.json')
  const { walk, english } = read('walk.json')
  const compact: Filed = { key: 'overenskommelsen', ...read('compact.json') }
  const filed: readonly Filed[] = [compact, ...read('ideas.json')]
  const ideas = filed.map((one) => submission(one.key === WALKED ? { ...one, english } : one))
  return {
    parties,
    people,
    notes,
    ideas,
    stories: read('stories.json'),
    meetings: read('meetings.json'),
    walk,
    spread: read('spread.json'),
  }
}

/** Who sent it in is a function, as in the sample; the address is one that leads nowhere. */
function submission({ key, english = {}, contact, ...idea }: Filed): SampleIdea {
  const reachable = { ...contact, email: `${key}@exempel.se`, language: 'sv' }
  return { key, english, idea: { ...idea, contact: reachable, notice: NOTICE } }
}

const read = (name: string) => JSON.parse(readFileSync(fileOf(`sample/${name}`), 'utf8'))
