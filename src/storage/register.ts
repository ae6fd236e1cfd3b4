import type {
  Anchor,
  Case,
  CaseEditionDocument,
  Credential,
  DailyUse,
  EarlierDefinition,
  EngineJob,
  EngineMonth,
  ExportJob,
  ExportPiece,
  FilePiece,
  ForeignCase,
  HarvestState,
  HistoryDocument,
  Idea,
  IdeaItem,
  Meeting,
  MemoryFile,
  MemorySentence,
  OwnDefinition,
  Party,
  PartyNote,
  Person,
  SavedView,
  StoredReport,
  Term,
} from '../domain/types.gen.js'
import { CASE_EDITIONS, cases, FOREIGN_CASES, HARVEST_STATES } from './collections/cases.js'
import { DAILY_USE } from './collections/daily-use.js'
import { DEFINITIONS, EARLIER_DEFINITIONS } from './collections/definitions.js'
import { EXPORT_JOBS, EXPORT_PIECES, FILE_PIECES } from './collections/files.js'
import { ANCHORS, HISTORY, IDEA_ITEMS } from './collections/history.js'
import { ideas } from './collections/ideas.js'
import { MEETINGS } from './collections/meetings.js'
import { CREDENTIALS, PARTIES, PARTY_NOTES, PEOPLE } from './collections/people.js'
import { REPORTS } from './collections/reports.js'
import { ENGINE_JOBS, ENGINE_MONTHS, MEMORY, MEMORY_FILES, TERMS } from './collections/translation.js'
import { SAVED_VIEWS } from './collections/views.js'
import type { KeyContext } from './collections/work-keys.js'
import type { Collection, CollectionSpec } from './port.js'

type Document = { readonly id: string }

/** All that is said of a collection, in one place. */
export interface Row<T extends Document> {
  readonly spec: (context: KeyContext) => CollectionSpec<T>
  /** The file in `schemas/` that every document has to match. */
  readonly schema: string
  /** Which documents an archive has. What it leaves out says why. */
  readonly archive: 'all' | { readonly only: (doc: T) => boolean } | { readonly none: string }
  /** Holds personal data that may have to be erased. */
  readonly erasable: boolean
}

const row = <T extends Document>(row: Row<T>): Row<T> => row

/**
 * What ends with an installation: sign-ins, and links that are valid for an hour. Only hashes of the others
 * are kept.
 */
const ENDING: readonly Credential['kind'][] = ['session', 'reset']

/**
 * Every collection of the product. The store is opened, checked, archived and upgraded by this register, so
 * none can be forgotten. The order is that of the archive: what others refer to comes first.
 */
export const REGISTER = {
  definitions: row<OwnDefinition>({
    spec: () => DEFINITIONS,
    schema: 'definition.json',
    archive: 'all',
    erasable: false,
  }),
  earlierDefinitions: row<EarlierDefinition>({
    spec: () => EARLIER_DEFINITIONS,
    schema: 'earlier-definition.json',
    archive: 'all',
    erasable: false,
  }),
  parties: row<Party>({ spec: () => PARTIES, schema: 'party.json', archive: 'all', erasable: true }),
  partyNotes: row<PartyNote>({
    spec: () => PARTY_NOTES,
    schema: 'party-note.json',
    archive: 'all',
    erasable: true,
  }),
  people: row<Person>({ spec: () => PEOPLE, schema: 'person.json', archive: 'all', erasable: true }),
  credentials: row<Credential>({
    spec: () => CREDENTIALS,
    schema: 'credential.json',
    archive: { only: ({ kind }) => !ENDING.includes(kind) },
    erasable: true,
  }),
  ideas: row<Idea>({ spec: ideas, schema: 'idea.json', archive: 'all', erasable: true }),
  history: row<HistoryDocument>({
    spec: () => HISTORY,
    schema: 'history-document.json',
    archive: 'all',
    erasable: true,
  }),
  ideaItems: row<IdeaItem>({
    spec: () => IDEA_ITEMS,
    schema: 'idea-item.json',
    archive: 'all',
    erasable: true,
  }),
  anchors: row<Anchor>({ spec: () => ANCHORS, schema: 'anchor.json', archive: 'all', erasable: false }),
  filePieces: row<FilePiece>({
    spec: () => FILE_PIECES,
    schema: 'file-piece.json',
    archive: 'all',
    erasable: true,
  }),
  cases: row<Case>({ spec: cases, schema: 'case.json', archive: 'all', erasable: true }),
  caseEditions: row<CaseEditionDocument>({
    spec: () => CASE_EDITIONS,
    schema: 'case-edition-document.json',
    archive: 'all',
    erasable: true,
  }),
  meetings: row<Meeting>({ spec: () => MEETINGS, schema: 'meeting.json', archive: 'all', erasable: true }),
  terms: row<Term>({ spec: () => TERMS, schema: 'term.json', archive: 'all', erasable: false }),
  savedViews: row<SavedView>({
    spec: () => SAVED_VIEWS,
    schema: 'saved-view.json',
    archive: 'all',
    erasable: true,
  }),
  foreignCases: row<ForeignCase>({
    spec: () => FOREIGN_CASES,
    schema: 'foreign-case.json',
    archive: 'all',
    erasable: false,
  }),
  engineMonths: row<EngineMonth>({
    spec: () => ENGINE_MONTHS,
    schema: 'engine-month.json',
    archive: 'all',
    erasable: false,
  }),
  engineJobs: row<EngineJob>({
    spec: () => ENGINE_JOBS,
    schema: 'engine-job.json',
    archive: 'all',
    erasable: false,
  }),
  memoryFiles: row<MemoryFile>({
    spec: () => MEMORY_FILES,
    schema: 'memory-file.json',
    archive: 'all',
    erasable: false,
  }),
  memory: row<MemorySentence>({
    spec: () => MEMORY,
    schema: 'memory-sentence.json',
    archive: 'all',
    erasable: true,
  }),
  harvestStates: row<HarvestState>({
    spec: () => HARVEST_STATES,
    schema: 'harvest-state.json',
    archive: { none: 'another installation harvests from the start' },
    erasable: false,
  }),
  dailyUse: row<DailyUse>({
    spec: () => DAILY_USE,
    schema: 'daily-use.json',
    archive: { none: 'what a day allowed is over with the day' },
    erasable: false,
  }),
  reports: row<StoredReport>({
    spec: () => REPORTS,
    schema: 'stored-report.json',
    archive: { none: 'counted again from the ideas' },
    erasable: false,
  }),
  exportJobs: row<ExportJob>({
    spec: () => EXPORT_JOBS,
    schema: 'export-job.json',
    archive: { none: 'packages are made from the rest, and kept for days' },
    erasable: false,
  }),
  exportPieces: row<ExportPiece>({
    spec: () => EXPORT_PIECES,
    schema: 'export-piece.json',
    archive: { none: 'packages are made from the rest, and kept for days' },
    erasable: false,
  }),
} as const

export type CollectionName = keyof typeof REGISTER

/** What the documents of a collection are. */
export type DocumentOf<K extends CollectionName> = (typeof REGISTER)[K] extends Row<infer T> ? T : never

/** The collections, each with the keys that the product's lists and look-ups need. */
export type Collections = { readonly [K in CollectionName]: Collection<DocumentOf<K>> }

export const COLLECTION_NAMES = Object.keys(REGISTER) as CollectionName[]

/** For work that is the same whatever the documents are. */
export const rowOf = (name: CollectionName): Row<Document> => REGISTER[name] as unknown as Row<Document>
