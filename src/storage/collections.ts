import { changedAt } from '../domain/publication/changed-at.js'
import type { Template } from '../domain/template/compile-template.js'
import { rowsOf, valueOf } from '../domain/template/values.js'
import { memoryKeys } from '../domain/translation/memory-keys.js'
import type {
  Case,
  CaseEdition,
  Credential,
  EngineMonth,
  ExportJob,
  ExportPiece,
  FilePiece,
  ForeignCase,
  Idea,
  MemorySentence,
  Party,
  Person,
  Term,
} from '../types.gen.js'
import type { Collection, CollectionSpec, Keys, Store } from './port.js'

/** The collections, each with the keys that the product's lists and look-ups need. */
export interface Collections {
  readonly ideas: Collection<Idea>
  readonly cases: Collection<Case>
  readonly parties: Collection<Party>
  readonly people: Collection<Person>
  readonly credentials: Collection<Credential>
  readonly terms: Collection<Term>
  readonly foreignCases: Collection<ForeignCase>
  readonly engineMonths: Collection<EngineMonth>
  readonly memory: Collection<MemorySentence>
  readonly filePieces: Collection<FilePiece>
  readonly exportJobs: Collection<ExportJob>
  readonly exportPieces: Collection<ExportPiece>
}

/** The template edition of this name, while it is installed. */
type TemplateOf = (edition: string) => Template | undefined

export async function openCollections(
  store: Store,
  definitions: { readonly templates: ReadonlyMap<string, Template> },
): Promise<Collections> {
  const templateOf: TemplateOf = (edition) => definitions.templates.get(edition)
  return {
    ideas: await store.collection(ideas(templateOf)),
    cases: await store.collection(cases(templateOf)),
    parties: await store.collection(PARTIES),
    people: await store.collection(PEOPLE),
    credentials: await store.collection(CREDENTIALS),
    terms: await store.collection(TERMS),
    foreignCases: await store.collection(FOREIGN_CASES),
    engineMonths: await store.collection(ENGINE_MONTHS),
    memory: await store.collection(MEMORY),
    filePieces: await store.collection(FILE_PIECES),
    exportJobs: await store.collection(EXPORT_JOBS),
    exportPieces: await store.collection(EXPORT_PIECES),
  }
}

const milliseconds = (time: string | undefined): number | null =>
  time === undefined ? null : Date.parse(time)

type AnswersOf = Pick<CaseEdition, 'answers'>['answers']

const ideas = (templateOf: TemplateOf): CollectionSpec<Idea> => ({
  name: 'ideas',
  keysEdition: 4,
  scalars: [
    { name: 'reference', unique: true },
    { name: 'state' },
    { name: 'step' },
    { name: 'advisor' },
    { name: 'held' },
  ],
  sorts: ['changed', 'since', 'due', 'number'],
  keysOf: (idea) => ({
    scalars: {
      reference: idea.reference ?? null,
      state: idea.state,
      step: idea.step,
      advisor: idea.advisor?.id ?? null,
      held: heldState(idea),
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
      outbox: outboxStates(idea),
      waits: idea.override ? ['override'] : [],
      variant: Object.keys(idea.variants).length > 0 ? ['yes'] : [],
    },
    text: [
      idea.reference ?? '',
      idea.contact.organisation ?? '',
      ...textsIn(templateOf(idea.template), idea.answers),
      ...translated(idea.variants),
    ].join('\n'),
  }),
})

const cases = (templateOf: TemplateOf): CollectionSpec<Case> => ({
  name: 'cases',
  keysEdition: 3,
  scalars: [{ name: 'reference', unique: true }, { name: 'state' }],
  sorts: ['published', 'changed', 'strength'],
  keysOf: (doc) => {
    const edition = doc.editions.at(-1) as CaseEdition
    return {
      scalars: {
        reference: doc.reference,
        state: doc.state,
        published: Date.parse(edition.at),
        changed: Date.parse(changedAt(doc)),
        strength: Number(valueOf(edition.answers, 'evaluation.evidenceLevel') ?? 0),
      },
      tags: {
        ...answerTags(edition.answers),
        origin: [doc.origin],
        track: [edition.track],
        party: doc.parties,
        year: [String(doc.year)],
        kindOfCase: [edition.kind],
        language: edition.languages,
      },
      text: [
        doc.reference,
        ...textsIn(templateOf(edition.template), edition.answers),
        ...translated(edition.translations),
      ].join('\n'),
    }
  },
})

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

/** What went to translation engines, found by its month. */
const ENGINE_MONTHS: CollectionSpec<EngineMonth> = {
  name: 'engineMonths',
  keysEdition: 1,
  scalars: [],
  sorts: [],
  keysOf: () => plainKeys({}),
}

/** The partnership's own terms, and those of the product that it has changed. There are some hundreds. */
const TERMS: CollectionSpec<Term> = {
  name: 'terms',
  keysEdition: 1,
  scalars: [{ name: 'active' }],
  sorts: [],
  keysOf: (term) => plainKeys({ active: term.active }),
}

/** Pieces are found by their ids; the first one of each file also by its age, to sweep up what nobody refers to. */
const FILE_PIECES: CollectionSpec<FilePiece> = {
  name: 'filePieces',
  keysEdition: 1,
  scalars: [],
  sorts: ['first'],
  keysOf: ({ n, at }) => plainKeys({ first: n === 0 ? Date.parse(at) : null }),
}

/** Packages are made from what else is in the store, and kept for days: no archive holds them. */
const EXPORT_JOBS: CollectionSpec<ExportJob> = {
  name: 'exportJobs',
  keysEdition: 1,
  scalars: [{ name: 'state' }],
  sorts: ['created', 'expires'],
  keysOf: ({ state, created, expires }) =>
    plainKeys({ state, created: Date.parse(created), expires: Date.parse(expires) }),
}

const EXPORT_PIECES: CollectionSpec<ExportPiece> = {
  name: 'exportPieces',
  keysEdition: 1,
  scalars: [],
  sorts: [],
  keysOf: () => plainKeys({}),
}

/** Found by what they were harvested from; shown in the order of their changes. */
const FOREIGN_CASES: CollectionSpec<ForeignCase> = {
  name: 'foreignCases',
  keysEdition: 1,
  scalars: [{ name: 'source' }],
  sorts: ['modified'],
  keysOf: ({ source, modified, language, title, summary = '' }) => ({
    scalars: { source, modified: Date.parse(modified) },
    tags: { language: [language] },
    text: `${title}\n${summary}`,
  }),
}

/** Found by the sentence itself, or by pairs of neighbouring words, so that few are compared letter by letter. */
const MEMORY: CollectionSpec<MemorySentence> = {
  name: 'memory',
  keysEdition: 1,
  scalars: [{ name: 'idea' }, { name: 'same' }],
  sorts: [],
  keysOf: ({ idea, source, from, to }) => {
    const { same, pairs } = memoryKeys(source, from, to)
    return { scalars: { idea, same }, tags: { pair: pairs }, text: '' }
  },
}

const plainKeys = (scalars: Keys['scalars']): Keys => ({ scalars, tags: {}, text: '' })

/** When the outbox has to look at this idea again: the first effect that is not given up. */
function earliestDue(idea: Idea): number | null {
  const due = idea.outbox.filter((item) => !item.failed).map((item) => Date.parse(item.due))
  return due.length === 0 ? null : Math.min(...due)
}

/** Held back as spam: waiting for somebody to look, or put away. Lists for the work have neither. */
const heldState = ({ held }: Idea): string =>
  held === undefined ? 'no' : held.discarded ? 'discarded' : 'waiting'

/** Whether effects of this idea wait or were given up, for the administrator's list. */
const outboxStates = ({ outbox }: Idea): string[] => [
  ...new Set(outbox.map(({ failed }) => (failed ? 'failed' : 'waiting'))),
]

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

/** Every text that a person wrote in the answers; codes, numbers and addresses are found by filters instead. */
function textsIn(template: Template | undefined, answers: AnswersOf): string[] {
  const isText = (type: string): boolean => type === 'line' || type === 'text'
  return (template?.fields ?? []).flatMap(({ id, def }) => {
    const value = valueOf(answers, id)
    if (isText(def.type)) return typeof value === 'string' ? [value] : []
    const columns = (def.fields ?? []).filter((column) => isText(column.type))
    return rowsOf(value).flatMap((row) => columns.map((column) => String(row[column.id] ?? '')))
  })
}

const translated = (
  languages: Readonly<Record<string, Readonly<Record<string, { readonly text: string }>>>>,
): string[] => Object.values(languages).flatMap((units) => Object.values(units).map(({ text }) => text))
