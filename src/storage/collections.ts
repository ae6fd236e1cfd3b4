import type { Template } from '../domain/template/compile-template.js'
import type {
  Anchor,
  Case,
  Credential,
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
  Term,
} from '../types.gen.js'
import type { TemplateOf } from './collections/answer-keys.js'
import { cases, FOREIGN_CASES, HARVEST_STATES } from './collections/cases.js'
import { DEFINITIONS } from './collections/definitions.js'
import { EXPORT_JOBS, EXPORT_PIECES, FILE_PIECES } from './collections/files.js'
import { ANCHORS, HISTORY, IDEA_ITEMS } from './collections/history.js'
import { ideas } from './collections/ideas.js'
import { MEETINGS } from './collections/meetings.js'
import { CREDENTIALS, PARTIES, PARTY_NOTES, PEOPLE } from './collections/people.js'
import { ENGINE_MONTHS, MEMORY, MEMORY_FILES, TERMS } from './collections/translation.js'
import type { Collection, Store } from './port.js'

/** The collections, each with the keys that the product's lists and look-ups need. */
export interface Collections {
  readonly definitions: Collection<OwnDefinition>
  readonly ideas: Collection<Idea>
  readonly history: Collection<HistoryDocument>
  readonly ideaItems: Collection<IdeaItem>
  readonly anchors: Collection<Anchor>
  readonly cases: Collection<Case>
  readonly parties: Collection<Party>
  readonly partyNotes: Collection<PartyNote>
  readonly people: Collection<Person>
  readonly credentials: Collection<Credential>
  readonly meetings: Collection<Meeting>
  readonly terms: Collection<Term>
  readonly foreignCases: Collection<ForeignCase>
  readonly harvestStates: Collection<HarvestState>
  readonly engineMonths: Collection<EngineMonth>
  readonly memory: Collection<MemorySentence>
  readonly memoryFiles: Collection<MemoryFile>
  readonly filePieces: Collection<FilePiece>
  readonly exportJobs: Collection<ExportJob>
  readonly exportPieces: Collection<ExportPiece>
}

/** The own definitions are opened first: the keys of all the others are made with them. */
export const openDefinitions = (store: Store): Promise<Collection<OwnDefinition>> =>
  store.collection(DEFINITIONS)

export async function openCollections(
  store: Store,
  definitions: { readonly templates: ReadonlyMap<string, Template> },
  own?: Collection<OwnDefinition>,
): Promise<Collections> {
  const templateOf: TemplateOf = (edition) => definitions.templates.get(edition)
  return {
    definitions: own ?? (await openDefinitions(store)),
    ideas: await store.collection(ideas(templateOf)),
    history: await store.collection(HISTORY),
    ideaItems: await store.collection(IDEA_ITEMS),
    anchors: await store.collection(ANCHORS),
    cases: await store.collection(cases(templateOf)),
    parties: await store.collection(PARTIES),
    partyNotes: await store.collection(PARTY_NOTES),
    people: await store.collection(PEOPLE),
    credentials: await store.collection(CREDENTIALS),
    meetings: await store.collection(MEETINGS),
    terms: await store.collection(TERMS),
    foreignCases: await store.collection(FOREIGN_CASES),
    harvestStates: await store.collection(HARVEST_STATES),
    engineMonths: await store.collection(ENGINE_MONTHS),
    memory: await store.collection(MEMORY),
    memoryFiles: await store.collection(MEMORY_FILES),
    filePieces: await store.collection(FILE_PIECES),
    exportJobs: await store.collection(EXPORT_JOBS),
    exportPieces: await store.collection(EXPORT_PIECES),
  }
}
