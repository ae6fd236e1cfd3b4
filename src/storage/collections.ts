import { stems } from '../domain/search/stems.js'
import type { Case, CaseEdition, Credential, Idea, Party, Person } from '../types.gen.js'
import type { Collection, CollectionSpec, Keys, Store } from './port.js'

/** The five collections, each with the keys that the product's lists and look-ups need. */
export interface Collections {
  readonly ideas: Collection<Idea>
  readonly cases: Collection<Case>
  readonly parties: Collection<Party>
  readonly people: Collection<Person>
  readonly credentials: Collection<Credential>
}

export async function openCollections(store: Store): Promise<Collections> {
  return {
    ideas: await store.collection(IDEAS),
    cases: await store.collection(CASES),
    parties: await store.collection(PARTIES),
    people: await store.collection(PEOPLE),
    credentials: await store.collection(CREDENTIALS),
  }
}

const milliseconds = (time: string | undefined): number | null =>
  time === undefined ? null : Date.parse(time)

type AnswersOf = Pick<CaseEdition, 'answers'>['answers']

const IDEAS: CollectionSpec<Idea> = {
  name: 'ideas',
  keysEdition: 1,
  scalars: [{ name: 'reference', unique: true }, { name: 'state' }, { name: 'step' }, { name: 'advisor' }],
  sorts: ['changed', 'since', 'due', 'number'],
  keysOf: (idea) => ({
    scalars: {
      reference: idea.reference ?? null,
      state: idea.state,
      step: idea.step,
      advisor: idea.advisor?.id ?? null,
      changed: Date.parse(idea.changed.at),
      since: Date.parse(idea.since),
      due: earliestDue(idea),
      number: referenceNumber(idea.reference),
    },
    tags: {
      ...answerTags(idea.answers),
      origin: [idea.origin.kind],
      track: [idea.track],
      party: idea.parties,
      year: [idea.created.at.slice(0, 4)],
      tag: idea.tags,
    },
    words: stems(
      [
        idea.reference ?? '',
        ...textsIn(idea.answers),
        ...englishOf(idea),
        idea.contact.organisation ?? '',
      ].join('\n'),
    ),
  }),
}

const CASES: CollectionSpec<Case> = {
  name: 'cases',
  keysEdition: 1,
  scalars: [{ name: 'reference', unique: true }, { name: 'state' }],
  sorts: ['published'],
  keysOf: (doc) => {
    const edition = doc.editions.at(-1) as CaseEdition
    return {
      scalars: { reference: doc.reference, state: doc.state, published: Date.parse(edition.at) },
      tags: {
        ...answerTags(edition.answers),
        origin: [doc.origin],
        track: [edition.track],
        party: doc.parties,
        year: [String(doc.year)],
        kindOfCase: [edition.kind],
      },
      words: stems([doc.reference, ...textsIn(edition.answers), ...translatedTexts(edition)].join('\n')),
    }
  },
}

const PARTIES: CollectionSpec<Party> = {
  name: 'parties',
  keysEdition: 1,
  scalars: [{ name: 'kind' }, { name: 'active' }],
  sorts: [],
  keysOf: (party) => plainKeys({ kind: party.kind, active: party.active }),
}

const PEOPLE: CollectionSpec<Person> = {
  name: 'people',
  keysEdition: 1,
  scalars: [{ name: 'email', unique: true }, { name: 'active' }],
  sorts: [],
  keysOf: (person) => ({
    ...plainKeys({ email: person.email, active: person.active }),
    tags: { role: [...new Set(person.roles.map((grant) => grant.role))] },
  }),
}

const CREDENTIALS: CollectionSpec<Credential> = {
  name: 'credentials',
  keysEdition: 1,
  scalars: [{ name: 'person' }, { name: 'kind' }],
  sorts: ['expires'],
  keysOf: (credential) =>
    plainKeys({
      person: credential.person,
      kind: credential.kind,
      expires: milliseconds(credential.expires),
    }),
}

const plainKeys = (scalars: Keys['scalars']): Keys => ({ scalars, tags: {}, words: [] })

/** When the outbox has to look at this idea again: the first effect that is not given up. */
function earliestDue(idea: Idea): number | null {
  const due = idea.outbox.filter((item) => !item.failed).map((item) => Date.parse(item.due))
  return due.length === 0 ? null : Math.min(...due)
}

/** `2026-0042` → 20260000042, so that the highest reference of a year is found by order. */
export function referenceNumber(reference: string | undefined): number | null {
  if (reference === undefined) return null
  const [year, number] = reference.split('-')
  return Number(year) * 10_000_000 + Number(number)
}

/** Codes that lists are filtered by, as far as the answers hold them. */
function answerTags(answers: AnswersOf): Record<string, string[]> {
  const codes = (section: string, field: string): string[] => {
    const value = answers[section]?.[field]
    if (typeof value === 'string') return [value]
    return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : []
  }
  return {
    challenge: codes('challenge', 'challenges'),
    kind: codes('solution', 'kind'),
    stage: codes('solution', 'stage'),
    county: codes('about', 'counties'),
    municipality: codes('about', 'municipalities'),
    novelty: noveltyScopes(answers),
    evidence: codes('evaluation', 'evidenceLevel'),
  }
}

function noveltyScopes(answers: AnswersOf): string[] {
  const claims = answers.novelty?.claims
  if (!Array.isArray(claims)) return []
  const scopes = claims.map((claim) => (typeof claim === 'object' ? claim.scope : undefined))
  return [...new Set(scopes.filter((scope): scope is string => typeof scope === 'string'))]
}

/** Every text in the answers. Codes come along; they do no harm, since few words look like them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const englishOf = (idea: Idea): string[] =>
  Object.values(idea.variants).flatMap((units) => Object.values(units).map((unit) => unit.text))

const translatedTexts = (edition: CaseEdition): string[] =>
  Object.values(edition.translations).flatMap((units) => Object.values(units).map((unit) => unit.text))
